import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A basis for sharing: what, with whom, until when. */
@Entity('consent')
export class Consent {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('uuid', { name: 'consent_id' })
  consentId!: string;

  @Column('integer')
  entry!: number;

  @Column('text')
  kind!: string;

  @Column('uuid', { array: true })
  services!: string[];

  @Column('text', { array: true })
  kinds!: string[];

  @Column('text')
  status!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
