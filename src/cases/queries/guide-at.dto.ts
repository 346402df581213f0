import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WORDS } from '../../common/http/words-schema.js';
import type { Translated } from '../../common/language.js';

export class LevelDto {
  @ApiProperty({ enum: [0, 1, 2, 3] })
  level!: number;

  @ApiProperty({ description: 'What the municipality writes on it', example: 'A' })
  mark!: string;

  @ApiProperty(WORDS)
  name!: Translated;
}

export class ToolDto {
  @ApiProperty(WORDS)
  name!: Translated;

  @ApiPropertyOptional({ format: 'uri' })
  address?: string;
}

export class ChecklistItemDto {
  @ApiProperty()
  id!: string;

  @ApiProperty(WORDS)
  what!: Translated;

  @ApiPropertyOptional(WORDS)
  how?: Translated;

  @ApiPropertyOptional(WORDS)
  who?: Translated;

  @ApiProperty({ type: [ToolDto] })
  tools!: ToolDto[];
}

export class GuideStepAtDto {
  @ApiProperty()
  id!: string;

  @ApiProperty(WORDS)
  name!: Translated;

  @ApiProperty({ type: [String], description: 'The canonical steps it carries out' })
  canonical!: string[];

  @ApiProperty()
  required!: boolean;

  @ApiProperty()
  now!: boolean;

  @ApiProperty()
  done!: boolean;

  @ApiPropertyOptional({
    type: [ChecklistItemDto],
    description: 'What, how, who and with which tools; for the present steps',
  })
  checklist?: ChecklistItemDto[];
}

export class ClosingReasonDto {
  @ApiProperty()
  id!: string;

  @ApiProperty(WORDS)
  name!: Translated;
}

export class GuideAtDto {
  @ApiProperty()
  guide!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty(WORDS)
  name!: Translated;

  @ApiPropertyOptional({ ...WORDS, description: 'Who normally holds the baton here' })
  holder?: Translated;

  @ApiProperty({ type: [String], description: 'Languages in which there is a consent form' })
  formLanguages!: string[];

  @ApiProperty({ type: [GuideStepAtDto] })
  steps!: GuideStepAtDto[];

  @ApiProperty({ type: [String], description: 'Where the guide lets a case go from this level' })
  exits!: string[];

  @ApiProperty({ type: [ClosingReasonDto] })
  closingReasons!: ClosingReasonDto[];

  @ApiProperty({ description: 'Whether closing from this level needs a written reason' })
  closingNeedsReason!: boolean;

  @ApiProperty({ format: 'date', description: 'When an evaluation that is agreed today is due' })
  nextEvaluation!: string;
}
