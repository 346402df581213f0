import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What insight counts of a measurement: no case, no child. */
@Entity('measurement_fact')
export class MeasurementFact {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('bytea', { name: 'fact_key' })
  factKey!: Buffer;

  @Column('bytea', { name: 'pair_key' })
  pairKey!: Buffer;

  @Column('text')
  instrument!: string;

  @Column('text', { name: 'time_point' })
  timePoint!: string;

  @Column('text')
  respondent!: string;

  @Column('text')
  status!: string;

  @Column('date', { name: 'due_date' })
  dueDate!: string;

  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column('jsonb', { nullable: true })
  scores!: unknown;

  @Column('text', { nullable: true })
  band!: string | null;

  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  @Column('smallint')
  level!: number;

  @Column('text', { name: 'age_band', nullable: true })
  ageBand!: string | null;

  @Column('text', { array: true })
  groups!: string[];

  @Column('text', { name: 'intervention_kinds', array: true })
  interventionKinds!: string[];
}
