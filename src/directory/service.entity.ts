import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A service of the municipality, or an outside body it works with. */
@Entity('service')
export class Service {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  name!: string;

  @Column('boolean', { default: false })
  outside!: boolean;

  @Column('text', { nullable: true })
  calendar!: string | null;

  @Column('text', { nullable: true })
  guide!: string | null;
}
