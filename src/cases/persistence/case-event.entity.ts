import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One entry of the history; never changed. */
@Entity('case_event')
export class CaseEvent {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('text')
  type!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { name: 'actor_kind' })
  actorKind!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('uuid', { name: 'actor_service_id', nullable: true })
  actorServiceId!: string | null;

  /** In whose place a deputy acted. */
  @Column('uuid', { name: 'actor_for_id', nullable: true })
  actorForId!: string | null;

  @Column('jsonb')
  subject!: unknown;

  @Column('jsonb')
  facts!: unknown;

  @Column('text', { array: true, default: '{}' })
  texts!: string[];

  /** Kinds of information it holds; null where nobody said. */
  @Column('text', { array: true, nullable: true })
  kinds!: string[] | null;

  @Column('uuid', { nullable: true })
  about!: string | null;

  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column('bytea')
  link!: Buffer;

  @Column('bytea', { name: 'snapshot_hash' })
  snapshotHash!: Buffer;

  @Column('integer', { name: 'model_version' })
  modelVersion!: number;

  @Column('integer', { name: 'guide_version' })
  guideVersion!: number;

  @Column('jsonb', { nullable: true })
  checkpoint!: unknown;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;
}
