import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A worker process that says that it lives. Of the installation, of no municipality. */
@Entity('worker_sign')
export class WorkerSign {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt!: Date;

  /** When it says so next, at the latest. */
  @Column('integer', { name: 'next_within_seconds' })
  nextWithinSeconds!: number;

  @Column('timestamptz', { name: 'reconciled_at', nullable: true })
  reconciledAt!: Date | null;

  /** The newest reconcile that failed. */
  @Column('timestamptz', { name: 'failed_at', nullable: true })
  failedAt!: Date | null;

  /** The mark of what it derives rows from; null of an older program. */
  @Column('text', { name: 'derived_by', nullable: true })
  derivedBy!: string | null;
}
