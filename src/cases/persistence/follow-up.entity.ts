import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that must happen by a date. */
@Entity('follow_up')
export class FollowUp {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  key!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  owner!: string;

  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  @Column('date', { name: 'due_date' })
  dueDate!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('jsonb')
  stages!: unknown;

  @Column('text', { nullable: true })
  stage!: string | null;

  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt!: Date | null;

  @Column('jsonb', { nullable: true })
  event!: unknown;

  @Column('text', { default: 'open' })
  status!: string;

  @Column('integer', { default: 1 })
  version!: number;
}
