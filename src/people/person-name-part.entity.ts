import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Keyed hash of a part of a name, to find it by. */
@Entity('person_name_part')
export class PersonNamePart {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @PrimaryColumn('uuid', { name: 'service_id' })
  serviceId!: string;

  @PrimaryColumn('bytea')
  part!: Buffer;
}
