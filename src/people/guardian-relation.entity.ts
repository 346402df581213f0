import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who is family in a case, as stated there. */
@Entity('guardian_relation')
export class GuardianRelation {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  relation!: string;

  @Column('boolean', { name: 'parental_responsibility', default: true })
  parentalResponsibility!: boolean;

  @Column('boolean', { name: 'barred_from_insight', default: false })
  barredFromInsight!: boolean;

  /** Carries the child of the case, who is not born yet. */
  @Column('boolean', { name: 'is_pregnant', default: false })
  isPregnant!: boolean;

  /** Of the child itself: child protection has the care, and consents. */
  @Column('boolean', { name: 'in_care', default: false })
  inCare!: boolean;
}
