import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a leader concluded about a finding. Never changed; the newest counts. */
@Entity('look_review')
export class LookReview {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('uuid', { name: 'finding_id' })
  findingId!: string;

  /** A principal. */
  @Column('text')
  reviewer!: string;

  @Column('text')
  conclusion!: string;

  @Column('timestamptz')
  at!: Date;
}
