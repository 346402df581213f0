import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsDay } from '../common/http/is-day.js';

/** Why somebody is away: nothing of their health. `conflictOfInterest`: impartial they would not be. */
export const DEPUTY_REASONS = ['away', 'holiday', 'vacancy', 'conflictOfInterest'] as const;

export class NameDeputyDto {
  @ApiProperty({ format: 'uuid', description: 'The service that you lead and in which both work' })
  @IsUUID()
  serviceId!: string;

  @ApiProperty({ format: 'uuid', description: 'Who is away' })
  @IsUUID()
  absentId!: string;

  @ApiProperty({ format: 'uuid', description: 'Who stands in; may be yourself' })
  @IsUUID()
  deputyId!: string;

  @ApiPropertyOptional({ format: 'date', description: 'First day; today when left out' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiProperty({ format: 'date', description: 'Last day' })
  @IsDay()
  until!: string;

  @ApiProperty({ enum: DEPUTY_REASONS })
  @IsIn(DEPUTY_REASONS)
  reason!: (typeof DEPUTY_REASONS)[number];
}

export class DeputyDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  serviceId!: string;

  @ApiProperty({ format: 'uuid' })
  absentId!: string;

  @ApiProperty({ type: String, nullable: true })
  absentName!: string | null;

  @ApiProperty({ format: 'uuid' })
  deputyId!: string;

  @ApiProperty({ type: String, nullable: true })
  deputyName!: string | null;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  until!: string;

  @ApiProperty({ enum: DEPUTY_REASONS })
  reason!: string;
}
