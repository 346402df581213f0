import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { MemberDto, NamedServiceDto } from '../cases/queries/member.dto.js';
import { LevelDto } from '../cases/queries/guide-at.dto.js';
import { AGE_GROUPS, type AgeGroup, type Chip, CHIPS, type Sorting, SORTINGS } from './board-filters.js';
import { REASONS, type Reason } from './reasons.js';

export const BOARD_SCOPES = ['coordinatingUnit', 'service'] as const;
export type BoardScope = (typeof BOARD_SCOPES)[number];

const USER_GROUPS = ['earlyYears', 'kindergartenAndSchool', 'mentalHealthAndSubstances', 'poverty'] as const;

export class BoardQueryDto {
  @ApiPropertyOptional({
    enum: BOARD_SCOPES,
    default: 'coordinatingUnit',
    description:
      'coordinatingUnit: what needs the unit, and where I take part; service: of the services I lead',
  })
  @IsIn(BOARD_SCOPES)
  scope: BoardScope = 'coordinatingUnit';

  @ApiPropertyOptional({ enum: CHIPS, default: 'all' })
  @IsIn(CHIPS)
  show: Chip = 'all';

  @ApiPropertyOptional({ format: 'uuid', description: 'The service that has the baton' })
  @IsOptional()
  @IsUUID()
  service?: string;

  @ApiPropertyOptional({ enum: AGE_GROUPS, description: 'Of those whose content I read' })
  @IsOptional()
  @IsIn(AGE_GROUPS)
  age?: AgeGroup;

  @ApiPropertyOptional({ enum: USER_GROUPS, description: 'Of those whose content I read' })
  @IsOptional()
  @IsIn(USER_GROUPS)
  group?: string;

  @ApiPropertyOptional({ enum: SORTINGS, default: 'next' })
  @IsIn(SORTINGS)
  sort: Sorting = 'next';

  @ApiPropertyOptional({ enum: ['ascending', 'descending'], default: 'ascending' })
  @IsIn(['ascending', 'descending'])
  order: 'ascending' | 'descending' = 'ascending';

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @Length(1, 600)
  after?: string;
}

export class ChildOnBoardDto {
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;

  @ApiProperty()
  unborn!: boolean;
}

export class NextOnBoardDto {
  @ApiProperty({ format: 'date' })
  dueDate!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What is due; null where it is not mine to know',
  })
  kind!: string | null;
}

export class BoardRowDto {
  @ApiProperty({ format: 'uuid', description: 'Of the row; the same while the reason is the same' })
  id!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null for what is past its deadlines in a case that I have no relation to',
  })
  caseId!: string | null;

  @ApiProperty({ description: 'Whether I read the content, or only that the case exists' })
  content!: boolean;

  @ApiProperty({ type: [String] })
  relations!: string[];

  @ApiProperty({ type: LevelDto })
  level!: LevelDto;

  @ApiProperty({ format: 'date-time' })
  levelSince!: string;

  @ApiProperty({ enum: REASONS, isArray: true, description: 'Why it stands here, the most pressing first' })
  reasons!: Reason[];

  @ApiProperty({ type: NextOnBoardDto, nullable: true })
  next!: NextOnBoardDto | null;

  @ApiProperty({
    type: NamedServiceDto,
    description: 'Whose turn it is: of the holder, else whose case it is',
  })
  service!: NamedServiceDto;

  @ApiProperty({ type: MemberDto, nullable: true })
  holder!: MemberDto | null;

  @ApiProperty({ type: ChildOnBoardDto, nullable: true, description: 'Null without content' })
  child!: ChildOnBoardDto | null;

  @ApiProperty({ type: [String], nullable: true, description: 'Null without content' })
  groups!: string[] | null;
}

export class BoardCountDto {
  @ApiProperty({ enum: CHIPS })
  show!: Chip;

  @ApiProperty()
  howMany!: number;
}

export class BoardServiceDto extends NamedServiceDto {
  @ApiProperty()
  howMany!: number;
}

export class BoardDto {
  @ApiProperty({ type: [BoardRowDto] })
  items!: BoardRowDto[];

  @ApiProperty({ type: [BoardCountDto], description: 'With the service, age and group that are asked for' })
  counts!: BoardCountDto[];

  @ApiProperty({
    type: [BoardServiceDto],
    description: 'The services that there are rows of, whatever is asked for',
  })
  services!: BoardServiceDto[];

  @ApiProperty({ description: 'Left out by age or group, because their content is not shared with me' })
  notShared!: number;

  @ApiProperty({ type: String, nullable: true, description: 'For `after`; null on the last page' })
  next!: string | null;
}
