import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A one-time effect that waits for a worker. */
@Entity('outbox')
export class OutboxRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('text')
  intent!: string;

  @Column('jsonb')
  payload!: unknown;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('uuid', { name: 'sent_to', array: true, default: '{}' })
  sentTo!: string[];

  @Column('timestamptz', { name: 'parked_at', nullable: true })
  parkedAt!: Date | null;

  /** To whom a mail is under way. */
  @Column('uuid', { name: 'sending_to', nullable: true })
  sendingTo!: string | null;

  /** Until when the row is the one worker's that sends it. */
  @Column('timestamptz', { name: 'sending_until', nullable: true })
  sendingUntil!: Date | null;
}
