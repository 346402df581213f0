import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Work that somebody has set going and may leave. */
@Entity('long_work')
export class LongWork {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('text', { name: 'asked_by' })
  askedBy!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  language!: string;

  @Column('text')
  state!: string;

  @Column('jsonb')
  settings!: unknown;

  /** What is to be taken in; gone when it has been. */
  @Column('bytea', { nullable: true })
  content!: Buffer | null;

  @Column('jsonb', { nullable: true })
  outcome!: unknown;

  @Column('bytea', { nullable: true })
  print!: Buffer | null;

  @Column('integer', { default: 0 })
  steps!: number;

  @Column('integer', { name: 'steps_done', default: 0 })
  stepsDone!: number;

  @Column('integer', { default: 0 })
  attempts!: number;

  /** A code, where it could not be done. */
  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('date', { name: 'expires_on' })
  expiresOn!: string;
}
