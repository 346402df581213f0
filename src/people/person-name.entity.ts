import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A name as one service wrote it. */
@Entity('person_name')
export class PersonName {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @PrimaryColumn('uuid', { name: 'service_id' })
  serviceId!: string;

  @Column('text', { name: 'written_by' })
  writtenBy!: string;

  @Column('bytea')
  sealed!: Buffer;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey!: Buffer;

  @Column('text', { name: 'master_key_id' })
  masterKeyId!: string;
}
