import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { IsName } from '../common/http/is-name.js';
import {
  KEEPING_GROUNDS,
  KINDS_OF_INFORMATION,
  type KindOfInformation,
} from '../../workflows/event-fields.js';
import type { EventType } from '../../workflows/events.js';
import { AnswerDto } from '../effects/measurements.dto.js';
import { commandSchema } from './event-schemas.js';
import { IsTexts } from './is-texts.js';

/** Events of one command; a meeting that evaluates a large plan is many, more than this is a mistake. */
const MOST_EVENTS = 500;

/** Kept from guardians from the instant it is written. */
export class KeptFromGuardiansDto {
  @ApiProperty({ enum: KEEPING_GROUNDS })
  @IsIn(KEEPING_GROUNDS)
  ground!: (typeof KEEPING_GROUNDS)[number];

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'From which guardians; left out, from all',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @IsUUID(undefined, { each: true })
  from?: string[];

  @ApiPropertyOptional({
    format: 'date',
    description: 'When somebody looks at it again; must be there for a danger',
  })
  @IsOptional()
  @IsString()
  @Length(10, 10)
  reviewBy?: string;

  @ApiPropertyOptional({ description: 'Sealed; must be there for a danger, and below 16' })
  @IsOptional()
  @IsString()
  reason?: string;
}

export class CommandEventDto {
  @ApiProperty({ example: 'NOTE_WRITTEN' })
  @IsString()
  @Length(1, 60)
  type!: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Codes, ids, dates, numbers',
  })
  @IsOptional()
  @IsObject()
  facts?: Record<string, unknown>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Free text by name; sealed',
  })
  @IsOptional()
  @IsTexts()
  texts?: Record<string, string>;

  @ApiPropertyOptional({
    enum: KINDS_OF_INFORMATION,
    isArray: true,
    description: "Which information the entry holds; left out, what the writer's service usually writes",
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(KINDS_OF_INFORMATION.length)
  @IsIn(KINDS_OF_INFORMATION, { each: true })
  kinds?: KindOfInformation[];

  @ApiPropertyOptional({
    format: 'uuid',
    description: "The guardian whose own information it is; left out, it is the child's",
  })
  @IsOptional()
  @IsUUID()
  about?: string;

  @ApiPropertyOptional({ type: KeptFromGuardiansDto })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => KeptFromGuardiansDto)
  keptFromGuardians?: KeptFromGuardiansDto;

  @ApiPropertyOptional({
    type: AnswerDto,
    description:
      'Of MEASUREMENT_RECORDED, and nothing else with it: scored, and recorded with the other events',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AnswerDto)
  answer?: AnswerDto;
}

@ApiExtraModels(KeptFromGuardiansDto)
export class CommandDto {
  @ApiProperty(commandSchema())
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_EVENTS)
  @ValidateNested({ each: true })
  @Type(() => CommandEventDto)
  events!: CommandEventDto[];
}

export const CHILD_KINDS = ['nationalId', 'known', 'unborn', 'cannotSayYet'] as const;

/** Whose case it is. */
export class ChildOfConcernDto {
  @ApiProperty({ enum: CHILD_KINDS })
  @IsIn(CHILD_KINDS)
  kind!: (typeof CHILD_KINDS)[number];

  @ApiPropertyOptional({ description: 'With `nationalId`: 11 digits' })
  @IsOptional()
  @IsString()
  @Length(11, 20)
  nationalId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'With `known`: an id from /people' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ description: 'As the service knows the child; kept by the service itself' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @IsName()
  name?: string;
}

export class LogConcernDto extends CommandDto {
  @ApiProperty({ type: ChildOfConcernDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ChildOfConcernDto)
  child!: ChildOfConcernDto;
}

export class RecordedEntryDto {
  @ApiProperty()
  number!: number;

  @ApiProperty({ type: String })
  type!: EventType;
}

export class AppliedDto {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({
    type: [RecordedEntryDto],
    description: "What was recorded, the engine's own entries included",
  })
  entries!: RecordedEntryDto[];

  @ApiProperty({ enum: ['open', 'closed'] })
  status!: string;

  @ApiProperty({ enum: [0, 1, 2, 3] })
  level!: number;

  @ApiPropertyOptional({ description: 'Canonical step; only for those who read the content' })
  step?: string;

  @ApiPropertyOptional({ nullable: true, type: String, description: "The guide's own step" })
  guideStep?: string | null;
}
