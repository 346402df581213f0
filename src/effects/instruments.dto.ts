import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WORDS } from '../common/http/words-schema.js';
import type { Translated } from '../common/language.js';

export class RangeDto {
  @ApiProperty()
  min!: number;

  @ApiProperty()
  max!: number;
}

export class RespondentDto {
  @ApiProperty({ enum: ['self', 'parent', 'teacher', 'team'] })
  who!: string;

  @ApiProperty({ description: 'Age of the child in whole years' })
  fromAge!: number;

  @ApiPropertyOptional({ description: 'Left out when there is no upper age' })
  toAge?: number;
}

export class QuestionDto extends RangeDto {
  @ApiProperty({ description: 'What the answer is sent under: an item number, or the name of a scale' })
  id!: string;
}

export class ChangeRuleDto {
  @ApiProperty({ type: [String] })
  respondents!: string[];

  @ApiProperty({ enum: ['minimalImportant', 'reliable'] })
  kind!: string;

  @ApiProperty({ description: 'The least change in the main score that counts' })
  points!: number;

  @ApiProperty()
  source!: string;
}

/** Where a score begins to be looked into: of one set of bands, and only for those it was made for. */
export class BorderDto {
  @ApiProperty({ type: [String] })
  respondents!: string[];

  @ApiProperty({ description: 'In points of the main score, included' })
  from!: number;

  @ApiProperty({ description: 'In points of the main score, included' })
  to!: number;

  @ApiProperty({ ...WORDS, description: 'Whose border it is' })
  name!: Translated;

  @ApiProperty()
  source!: string;

  @ApiProperty()
  population!: string;
}

export class InstrumentDto {
  @ApiProperty()
  id!: string;

  @ApiProperty(WORDS)
  name!: Translated;

  @ApiProperty({
    enum: ['items', 'goals'],
    description: 'goals: answered under the ids of the goals of the case',
  })
  method!: string;

  @ApiProperty()
  licence!: string;

  @ApiProperty({ enum: ['child', 'respondent'], description: 'Whose information the answers are' })
  informationOf!: string;

  @ApiPropertyOptional()
  note?: string;

  @ApiProperty({ type: [RespondentDto] })
  respondents!: RespondentDto[];

  @ApiProperty({ type: [QuestionDto], description: 'By number; texts belong to the owner. Empty for goals' })
  items!: QuestionDto[];

  @ApiProperty({ type: [QuestionDto], description: 'May be entered instead of items; empty when not' })
  scales!: QuestionDto[];

  @ApiPropertyOptional({ type: RangeDto, description: 'What each goal is rated with' })
  goals?: RangeDto;

  @ApiProperty({ description: 'The score that change is told by' })
  mainScore!: string;

  @ApiProperty({ enum: ['higher', 'lower'] })
  better!: string;

  @ApiProperty({ type: [ChangeRuleDto] })
  change!: ChangeRuleDto[];

  @ApiProperty({ type: [BorderDto], description: 'Empty when nobody has stated one that has a source' })
  borders!: BorderDto[];
}
