import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsObject, Matches } from 'class-validator';

const TIME_POINTS = ['start', 'middle', 'closing', 'after6Months'];

export class AnswerDto {
  @ApiProperty({ example: 'who-5' })
  @Matches(/^[a-z][a-zA-Z0-9-]{0,59}$/)
  instrument!: string;

  @ApiProperty({ enum: TIME_POINTS })
  @IsIn(TIME_POINTS)
  timePoint!: string;

  @ApiProperty({ example: 'self', description: 'Who has answered; staff may record it for them' })
  @Matches(/^[a-z][a-zA-Z0-9-]{0,59}$/)
  respondent!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'number', nullable: true },
    description:
      'By item number, by scale where the instrument takes scales, or by goal id; null = asked, not answered. ' +
      'Goals at the start stand at their baseline when nothing is sent.',
    example: { 1: 3, 2: 4, 3: 2, 4: 3, 5: 5 },
  })
  @IsObject()
  answers!: Record<string, number | null>;
}

export class PlannedMeasurementDto {
  @ApiProperty()
  instrument!: string;

  @ApiProperty({ enum: TIME_POINTS })
  timePoint!: string;

  @ApiProperty()
  respondent!: string;

  @ApiProperty({ format: 'date' })
  dueDate!: string;

  @ApiProperty({ enum: ['planned', 'overdue'] })
  status!: string;
}

export class MeasuredChangeDto {
  @ApiProperty({ description: 'Main score now − at the start' })
  points!: number;

  @ApiProperty({ description: 'The least change that counts for the instrument and respondent' })
  leastPoints!: number;

  @ApiProperty({ enum: ['minimalImportant', 'reliable'] })
  rule!: string;

  @ApiProperty({ description: 'Whether the change is as large as that' })
  isLargeEnough!: boolean;

  @ApiProperty({ enum: ['improved', 'unchanged', 'worse'] })
  outcome!: string;
}

export class MeasurementDto {
  @ApiProperty({ format: 'uuid' })
  measurementId!: string;

  @ApiProperty({ description: 'Number of the entry in the history' })
  entry!: number;

  @ApiProperty()
  instrument!: string;

  @ApiProperty({ enum: TIME_POINTS })
  timePoint!: string;

  @ApiProperty()
  respondent!: string;

  @ApiProperty({ format: 'date-time' })
  answeredAt!: string;

  @ApiProperty({ enum: ['staff', 'person', 'system'] })
  recordedBy!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'number', nullable: true },
    description: 'Null where too much is unanswered',
  })
  scores!: Record<string, number | null>;

  @ApiProperty({ type: String, nullable: true, description: 'Set and band, such as `wellBeing:poor`' })
  band!: string | null;

  @ApiProperty({
    type: MeasuredChangeDto,
    nullable: true,
    description: 'Since the first start; null without one',
  })
  change!: MeasuredChangeDto | null;
}

export class CaseMeasurementsDto {
  @ApiProperty({ type: [PlannedMeasurementDto] })
  planned!: PlannedMeasurementDto[];

  @ApiProperty({ type: [MeasurementDto] })
  answered!: MeasurementDto[];
}
