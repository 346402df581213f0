import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality of this installation. */
@Entity('municipality')
export class Municipality {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
