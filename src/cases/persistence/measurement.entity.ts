import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A measurement planned or answered. */
@Entity('measurement')
export class Measurement {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  instrument!: string;

  @Column('text', { name: 'time_point' })
  timePoint!: string;

  @Column('text')
  respondent!: string;

  @Column('date', { name: 'due_date' })
  dueDate!: string;

  @Column('text')
  status!: string;

  @Column('integer', { name: 'answered_entry', nullable: true })
  answeredEntry!: number | null;
}
