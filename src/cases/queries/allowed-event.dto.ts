import { ApiProperty } from '@nestjs/swagger';
import type { EventType } from '../../../workflows/events.js';
import { WORDS } from '../../common/http/words-schema.js';
import type { Translated } from '../../common/language.js';
import type { Choice, JsonSchema } from '../event-schemas.js';
import { DOING_GROUPS, type DoingGroup } from '../forms/event-doing.js';
import { LevelDto, ToolDto } from './guide-at.dto.js';

const SCHEMA = { type: 'object', additionalProperties: true } as const;

export class MissingStepDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ ...WORDS, description: "The guide's words for it" })
  name!: Translated;
}

export class MissingDto {
  @ApiProperty()
  requirement!: string;

  @ApiProperty(WORDS)
  words!: Translated;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The event that brings it about, if I may send one',
  })
  mend!: EventType | null;

  @ApiProperty({ type: [String], description: 'Ids of the interventions that lack it' })
  interventions!: string[];

  @ApiProperty({
    type: [MissingStepDto],
    description: 'Required steps of the guide that are not ticked off; empty without content',
  })
  steps!: MissingStepDto[];
}

export class ChoiceDto implements Choice {
  @ApiProperty({ description: 'The fact it is a value of', example: 'reason' })
  fact!: string;

  @ApiProperty()
  id!: string;

  @ApiProperty({ ...WORDS, description: "The guide's words for it" })
  name!: Translated;
}

export class StepOfEventDto {
  @ApiProperty()
  id!: string;

  @ApiProperty(WORDS)
  name!: Translated;

  @ApiProperty({ type: [ToolDto] })
  tools!: ToolDto[];
}

export class AllowedEventDto {
  @ApiProperty({ type: String })
  type!: EventType;

  @ApiProperty({ ...WORDS, description: "What it does, with the guide's name of the level it leads to" })
  words!: Translated;

  @ApiProperty({ enum: DOING_GROUPS, description: 'What it is about' })
  group!: DoingGroup;

  @ApiProperty({ ...WORDS, description: 'What stands on its button' })
  verb!: Translated;

  @ApiProperty({ ...WORDS, nullable: true, description: 'What to know before one does it' })
  help!: Translated | null;

  @ApiProperty({
    type: LevelDto,
    nullable: true,
    description: 'The level it leads to, if it leads to another',
  })
  leadsTo!: LevelDto | null;

  @ApiProperty({ description: 'Whether nothing is missing first' })
  ready!: boolean;

  @ApiProperty({ type: [MissingDto] })
  missing!: MissingDto[];

  @ApiProperty({
    ...SCHEMA,
    description:
      'JSON schema of `facts`; each field with `x-label`, `x-help`, `x-options`, `x-input`, `x-date`, `x-when` for a form',
  })
  facts!: JsonSchema;

  @ApiProperty({ ...SCHEMA, description: 'JSON schema of `texts`, with the same for a form' })
  texts!: JsonSchema;

  @ApiProperty({ type: [ChoiceDto], description: 'What the guide leaves to choose from, in its own words' })
  choices!: ChoiceDto[];

  @ApiProperty({
    type: [StepOfEventDto],
    description: "The guide's present steps that it is work on, with their tools; empty without content",
  })
  steps!: StepOfEventDto[];

  @ApiProperty({ description: 'Whether it goes through on a newer version of the case as well' })
  commutes!: boolean;
}
