import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One try to break the glass, whatever came of it. */
@Entity('emergency_access')
export class EmergencyAccess {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('uuid', { name: 'staff_id' })
  staffId!: string;

  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  /** Idempotency key. */
  @Column('text')
  key!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  reason!: string;

  @Column('text')
  outcome!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('uuid', { name: 'child_id', nullable: true })
  childId!: string | null;

  @Column('timestamptz', { name: 'until_at', nullable: true })
  untilAt!: Date | null;

  /** When it was decided whether the family is told. */
  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('boolean', { default: false })
  told!: boolean;
}
