import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An intervention of the plan; its text is in the entry. */
@Entity('intervention')
export class Intervention {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('uuid', { name: 'intervention_id' })
  interventionId!: string;

  @Column('uuid', { name: 'goal_id' })
  goalId!: string;

  @Column('integer')
  entry!: number;

  @Column('text')
  kind!: string;

  @Column('smallint')
  level!: number;

  @Column('text')
  responsible!: string;

  @Column('uuid', { name: 'service_id', nullable: true })
  serviceId!: string | null;

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  @Column('date', { name: 'evaluate_by' })
  evaluateBy!: string;

  @Column('text')
  status!: string;

  @Column('text', { nullable: true })
  done!: string | null;

  @Column('text', { nullable: true })
  helped!: string | null;
}
