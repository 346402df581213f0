import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { IsInstant } from '../../common/http/is-day.js';
import { EMERGENCY_REASONS } from '../../../workflows/event-fields.js';

const asNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value;
const instantOrNull = { type: String, format: 'date-time', nullable: true } as const;
const idOrNull = { type: String, format: 'uuid', nullable: true } as const;

export class BreakGlassDto {
  @ApiProperty({ format: 'uuid', description: 'The service of yours for which you act' })
  @IsUUID()
  serviceId!: string;

  @ApiProperty({ enum: EMERGENCY_REASONS })
  @IsIn(EMERGENCY_REASONS)
  reason!: (typeof EMERGENCY_REASONS)[number];

  @ApiProperty({ description: 'What has happened; sealed, and read by those who read the case' })
  @IsString()
  @Length(1, 2_000)
  text!: string;

  @ApiPropertyOptional({ description: 'Of the child: 11 digits. This, `personId` or `caseId`' })
  @IsOptional()
  @IsString()
  @Length(11, 20)
  nationalId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'A child you know of through a case' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  caseId?: string;
}

export class GlassBrokenDto {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ format: 'date-time', description: 'At this instant the access is over' })
  until!: string;
}

/** What is told of an opening to those who read the case, the family among them. */
export class EmergencyOpeningDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ format: 'date-time' })
  until!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true })
  service!: string | null;

  @ApiProperty({ enum: EMERGENCY_REASONS })
  reason!: string;
}

export class TriesQueryDto {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 100 })
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 100;

  @ApiPropertyOptional({ format: 'date-time', description: '`at` of the last of the page before' })
  @IsOptional()
  @IsInstant()
  before?: string;
}

export class EmergencyTryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ format: 'uuid' })
  staffId!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ format: 'uuid' })
  serviceId!: string;

  @ApiProperty({ type: String, nullable: true })
  service!: string | null;

  @ApiProperty({ enum: EMERGENCY_REASONS })
  reason!: string;

  @ApiProperty({ enum: ['opened', 'alreadyOpen', 'notNeeded', 'nothing', 'tooMany', 'opening'] })
  outcome!: string;

  @ApiProperty(idOrNull)
  caseId!: string | null;

  @ApiProperty(instantOrNull)
  until!: string | null;
}
