import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case: snapshot, head of its history, and the summary that the work list shows. Written by `write_case` only. */
@Entity('bti_case')
export class BtiCase {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('text', { name: 'guide_id' })
  guideId!: string;

  @Column('integer', { name: 'guide_version' })
  guideVersion!: number;

  @Column('integer', { name: 'model_version' })
  modelVersion!: number;

  @Column('jsonb')
  snapshot!: unknown;

  @Column('integer')
  version!: number;

  @Column('bytea')
  head!: Buffer;

  @Column('text')
  status!: string;

  @Column('smallint')
  level!: number;

  @Column('text')
  step!: string;

  @Column('text', { name: 'guide_step', nullable: true })
  guideStep!: string | null;

  @Column('text')
  log!: string;

  @Column('text', { name: 'consent_state' })
  consentState!: string;

  @Column('text', { name: 'relay_state' })
  relayState!: string;

  @Column('uuid', { name: 'home_service_id' })
  homeServiceId!: string;

  @Column('uuid', { name: 'holder_staff_id', nullable: true })
  holderStaffId!: string | null;

  @Column('uuid', { name: 'holder_service_id', nullable: true })
  holderServiceId!: string | null;

  @Column('timestamptz', { name: 'level_since' })
  levelSince!: Date;

  @Column('boolean', { name: 'missing_next_date' })
  missingNextDate!: boolean;

  @Column('boolean')
  stuck!: boolean;

  @Column('boolean')
  acute!: boolean;

  @Column('text', { array: true })
  groups!: string[];

  /** Code of the protected address, 6 or 7; kept by a trigger from the snapshot. */
  @Column('smallint', { nullable: true })
  protection!: number | null;

  @Column('date', { name: 'next_due', nullable: true })
  nextDue!: string | null;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  /** Since when its content is gone. */
  @Column('timestamptz', { name: 'disposed_at', nullable: true })
  disposedAt!: Date | null;
}
