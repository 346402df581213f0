import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A goal of the plan; its text is in the entry. */
@Entity('goal')
export class Goal {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('uuid', { name: 'goal_id' })
  goalId!: string;

  @Column('integer')
  entry!: number;

  @Column('text')
  status!: string;

  @Column('smallint')
  weight!: number;

  @Column('smallint')
  baseline!: number;
}
