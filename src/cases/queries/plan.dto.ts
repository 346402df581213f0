import { ApiProperty } from '@nestjs/swagger';

const TEXTS = { type: 'object', additionalProperties: { type: 'string' } } as const;

export class GoalDto {
  @ApiProperty({ format: 'uuid' })
  goalId!: string;

  @ApiProperty({ enum: ['active', 'reached', 'dropped'] })
  status!: string;

  @ApiProperty({ description: 'How much it counts, 1–5' })
  weight!: number;

  @ApiProperty({ description: 'Where it began on the scale from -2 to 2 (GAS)' })
  baseline!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Where it was on the scale when the goals were last looked at (GAS); null before that',
  })
  now!: number | null;

  @ApiProperty(TEXTS)
  texts!: Record<string, string>;
}

export class InterventionDto {
  @ApiProperty({ format: 'uuid' })
  interventionId!: string;

  @ApiProperty({ format: 'uuid' })
  goalId!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty({ enum: [1, 2, 3] })
  level!: number;

  @ApiProperty({ description: '`staff:<id>` or `person:<id>`' })
  responsible!: string;

  @ApiProperty({ type: String, nullable: true })
  responsibleName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  serviceId!: string | null;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  evaluateBy!: string;

  @ApiProperty({ enum: ['running', 'evaluated', 'stopped'] })
  status!: string;

  @ApiProperty({ type: String, nullable: true })
  done!: string | null;

  @ApiProperty({ type: String, nullable: true })
  helped!: string | null;

  @ApiProperty(TEXTS)
  texts!: Record<string, string>;
}

export class PlanDto {
  @ApiProperty({ type: [GoalDto] })
  goals!: GoalDto[];

  @ApiProperty({ type: [InterventionDto] })
  interventions!: InterventionDto[];
}

export class CaseFollowUpDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Who is to do it: `staff:<id>`, `service:<id>`, …; null for others than a reader of the content',
  })
  owner!: string | null;

  @ApiProperty({ format: 'uuid' })
  serviceId!: string;

  @ApiProperty({ format: 'date' })
  dueDate!: string;
}
