import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the rows of a municipality have been brought to what this program derives. */
@Entity('rows_renewal')
export class RowsRenewal {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  /** The mark of what derives them (`derivedBy`). */
  @Column('text', { name: 'derived_by' })
  derivedBy!: string;

  /** All cases up to this one have been looked at. */
  @Column('uuid', { name: 'after_case', nullable: true })
  afterCase!: string | null;

  @Column('integer', { default: 0 })
  renewed!: number;

  @Column('integer', { default: 0 })
  failed!: number;

  /** How often it was begun again because of cases that failed. */
  @Column('integer', { default: 0 })
  tries!: number;

  @Column('uuid', { name: 'taken_by', nullable: true })
  takenBy!: string | null;

  @Column('timestamptz', { name: 'taken_until', nullable: true })
  takenUntil!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
