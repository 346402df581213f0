import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One entry of its history; never changed. */
@Entity('protection_report_event')
export class ProtectionReportEvent {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'report_id' })
  reportId!: string;

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

  @Column('jsonb')
  facts!: unknown;

  @Column('text', { array: true, default: '{}' })
  texts!: string[];

  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column('bytea')
  link!: Buffer;

  @Column('bytea', { name: 'snapshot_hash' })
  snapshotHash!: Buffer;

  @Column('integer', { name: 'model_version' })
  modelVersion!: number;
}
