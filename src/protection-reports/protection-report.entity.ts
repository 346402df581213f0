import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A report to child protection; only its readers know of it. */
@Entity('protection_report')
export class ProtectionReport {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('uuid', { name: 'reporter_id' })
  reporterId!: string;

  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('uuid', { name: 'child_id', nullable: true })
  childId!: string | null;

  @Column('text')
  kind!: string;

  @Column('text')
  recipient!: string;

  @Column('text')
  status!: string;

  @Column('jsonb')
  snapshot!: unknown;

  @Column('integer', { name: 'model_version' })
  modelVersion!: number;

  @Column('integer')
  version!: number;

  @Column('bytea')
  head!: Buffer;

  /** Null where its content has been disposed of. */
  @Column('bytea', { name: 'wrapped_key', nullable: true })
  wrappedKey!: Buffer | null;

  @Column('text', { name: 'master_key_id', nullable: true })
  masterKeyId!: string | null;

  @Column('text', { array: true })
  readers!: string[];

  @Column('date', { name: 'answer_due', nullable: true })
  answerDue!: string | null;

  /** When it is to be looked into whether it has been assessed. */
  @Column('date', { name: 'assessment_due', nullable: true })
  assessmentDue!: string | null;

  /** What its receiver, or the national Fiks service, calls it. */
  @Column('text', { nullable: true })
  reference!: string | null;

  /** Whether the coordinating unit names who goes on with it when nobody reads it any more, and not the leader. */
  @Column('boolean', { name: 'asks_unit', default: false })
  asksUnit!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
