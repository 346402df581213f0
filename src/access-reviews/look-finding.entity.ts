import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Something odd about who looked at what. Never changed. */
@Entity('look_finding')
export class LookFinding {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('text')
  rule!: string;

  @Column('text')
  actor!: string;

  @Column('uuid', { name: 'service_id', nullable: true })
  serviceId!: string | null;

  /** Null where it is about several. */
  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  /** Found once in it: the day, or the first of the month. */
  @Column('date')
  period!: string;

  /** Of the first look. */
  @Column('timestamptz')
  at!: Date;

  @Column('integer')
  looks!: number;

  @Column('integer')
  cases!: number;

  @Column('timestamptz', { name: 'found_at' })
  foundAt!: Date;
}
