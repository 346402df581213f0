import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsDay } from '../common/http/is-day.js';
import type { Facts } from '../../workflows/events.js';
import { WORDS } from '../common/http/words-schema.js';
import type { Translated } from '../common/language.js';
import { LEVELS } from './slice-space.js';

type UserGroup = Facts<'GROUPS_SET'>['groups'][number];
const ALL_GROUPS: Record<UserGroup, true> = {
  earlyYears: true,
  kindergartenAndSchool: true,
  mentalHealthAndSubstances: true,
  poverty: true,
};
export const USER_GROUPS = Object.keys(ALL_GROUPS);

export class EffectsQuery {
  @ApiPropertyOptional({ format: 'date', description: 'First day of a year; plans from then on' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day of a year; plans up to then' })
  @IsOptional()
  @IsDay()
  to?: string;

  @ApiPropertyOptional({ enum: USER_GROUPS })
  @IsOptional()
  @IsIn(USER_GROUPS)
  group?: string;

  @ApiPropertyOptional({ enum: LEVELS })
  @IsOptional()
  @Type(() => Number)
  @IsIn(LEVELS)
  level?: number;

  @ApiPropertyOptional({ description: 'One instrument; all that are in use when left out' })
  @IsOptional()
  @Matches(/^[a-z][a-zA-Z0-9-]{0,59}$/)
  instrument?: string;
}

export class MeanChangeDto {
  @ApiProperty({ description: 'After − before, in points of the main score' })
  mean!: number;

  @ApiProperty({ description: 'Lower end of the 95 % confidence interval' })
  low!: number;

  @ApiProperty()
  high!: number;
}

export class StandardisedDto {
  @ApiProperty({ description: "Hedges' g of the change" })
  value!: number;

  @ApiProperty({ description: 'Lower end of the 95 % confidence interval of the mean' })
  low!: number;

  @ApiProperty()
  high!: number;
}

export class ShareDto {
  @ApiProperty()
  children!: number;

  @ApiProperty({ description: 'Of those measured twice, 0 to 1' })
  share!: number;
}

export class HiddenDto {
  @ApiProperty({ description: 'Names of the fields that are null', type: [String] })
  fields!: string[];

  @ApiProperty({ enum: ['TOO_FEW_CHILDREN'] })
  code!: string;

  @ApiProperty({ ...WORDS, description: 'The reason in words' })
  why!: Translated;
}

export class InstrumentEffectDto {
  @ApiProperty()
  instrument!: string;

  @ApiProperty(WORDS)
  name!: Translated;

  @ApiProperty({ description: 'Those who answer are never mixed' })
  respondent!: string;

  @ApiProperty({ enum: ['higher', 'lower'], description: 'Which direction of change is better' })
  better!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Children measured twice' })
  n!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Children who lack the first measurement, or a second that has been due',
  })
  missing!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Children whose second measurement lies ahead' })
  notYetDue!: number | null;

  @ApiProperty({ type: MeanChangeDto, nullable: true })
  meanChange!: MeanChangeDto | null;

  @ApiProperty({
    type: StandardisedDto,
    nullable: true,
    description: 'The same in standard deviations of the change, positive for better; null with the mean',
  })
  standardised!: StandardisedDto | null;

  @ApiProperty({ type: ShareDto, nullable: true })
  improved!: ShareDto | null;

  @ApiProperty({ type: ShareDto, nullable: true })
  unchanged!: ShareDto | null;

  @ApiProperty({ type: ShareDto, nullable: true })
  worse!: ShareDto | null;

  @ApiProperty({ type: HiddenDto, nullable: true, description: 'Null when nothing is hidden' })
  hidden!: HiddenDto | null;
}

export class EffectsDto {
  @ApiProperty({ format: 'date', description: 'Last day that is counted: of the last month that has ended' })
  countedTo!: string;

  @ApiProperty({ description: 'Fewer children than this are not shown' })
  threshold!: number;

  @ApiProperty({ type: [InstrumentEffectDto] })
  effects!: InstrumentEffectDto[];
}

export class LevelRowDto {
  @ApiProperty()
  level!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Children who have been at this level' })
  children!: number | null;

  @ApiProperty({
    description:
      'Children by how their last time at the level ended: closed, raised, lowered, acute, still (not ended); null = suppressed',
    type: 'object',
    additionalProperties: { type: 'number', nullable: true },
  })
  ended!: Record<string, number | null>;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Closed at this level, of all who left it, 0 to 1',
  })
  shareClosed!: number | null;
}

export class LevelsDto {
  @ApiProperty({ format: 'date' })
  countedTo!: string;

  @ApiProperty()
  threshold!: number;

  @ApiProperty({ type: [LevelRowDto] })
  levels!: LevelRowDto[];

  @ApiProperty({ type: HiddenDto, nullable: true })
  hidden!: HiddenDto | null;
}
