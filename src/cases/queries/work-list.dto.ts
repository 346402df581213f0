import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { MemberDto, NamedServiceDto } from './member.dto.js';
import { LevelDto } from './guide-at.dto.js';

const asNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class WorkListQueryDto {
  @ApiPropertyOptional({ type: Number, enum: [0, 1, 2, 3] })
  @IsOptional()
  @Transform(asNumber)
  @IsIn([0, 1, 2, 3])
  level?: number;

  @ApiPropertyOptional({ type: String, enum: ['open', 'closed', 'all'], default: 'open' })
  @IsIn(['open', 'closed', 'all'])
  status: 'open' | 'closed' | 'all' = 'open';

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Only those with something overdue; or only those without',
  })
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  overdue?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'The service whose case it is' })
  @IsOptional()
  @IsUUID()
  service?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Waiting for the advice of the coordinating unit' })
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  stuck?: boolean;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  after?: string;
}

export class WorkListItemDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Whether I read the content, or only that the case exists' })
  content!: boolean;

  @ApiProperty({ type: [String] })
  relations!: string[];

  @ApiProperty({ enum: ['open', 'closed'] })
  status!: string;

  @ApiProperty({ type: LevelDto })
  level!: LevelDto;

  @ApiProperty({ format: 'date-time' })
  levelSince!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Canonical step; null without content' })
  step!: string | null;

  @ApiProperty({ type: String, nullable: true, description: "The guide's own step; null without content" })
  guideStep!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First date of its follow-ups' })
  nextDue!: string | null;

  @ApiProperty()
  missingNextDate!: boolean;

  @ApiProperty()
  stuck!: boolean;

  @ApiProperty()
  acute!: boolean;

  @ApiProperty({ type: MemberDto, nullable: true })
  holder!: MemberDto | null;

  @ApiProperty({ type: NamedServiceDto })
  homeService!: NamedServiceDto;

  @ApiProperty({ type: String, nullable: true, description: 'Null without content' })
  childName!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Whole years today; null without content' })
  childAge!: number | null;
}

export class WorkListDto {
  @ApiProperty({ type: [WorkListItemDto] })
  items!: WorkListItemDto[];

  @ApiProperty({ type: String, nullable: true, description: 'For `after`; null on the last page' })
  next!: string | null;
}
