import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A service asked to take part. */
@Entity('referral')
export class Referral {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId!: string;

  @Column('integer')
  entry!: number;

  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  @Column('boolean')
  named!: boolean;

  @Column('boolean')
  outside!: boolean;

  @Column('text')
  status!: string;
}
