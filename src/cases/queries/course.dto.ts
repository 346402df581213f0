import { ApiProperty } from '@nestjs/swagger';
import type { CanonicalStep, LevelSpell } from '../../../workflows/case-context.js';
import { WORDS } from '../../common/http/words-schema.js';
import type { Translated } from '../../common/language.js';
import { LevelDto } from './guide-at.dto.js';
import { MemberDto } from './member.dto.js';

export class CourseStepDto {
  @ApiProperty()
  id!: string;

  @ApiProperty(WORDS)
  name!: Translated;

  @ApiProperty({ type: [String], description: 'The canonical steps it carries out' })
  canonical!: CanonicalStep[];
}

export class CourseLevelDto extends LevelDto {
  @ApiProperty({ type: [CourseStepDto] })
  steps!: CourseStepDto[];
}

/** One stay on a level. */
export class CourseStayDto {
  @ApiProperty({ enum: [0, 1, 2, 3] })
  level!: number;

  @ApiProperty({ format: 'date-time' })
  from!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it lasts' })
  to!: string | null;

  @ApiProperty({ enum: ['logged', 'raised', 'lowered', 'acute', 'reopened'] })
  entered!: LevelSpell['entered'];

  @ApiProperty({ type: String, enum: ['raised', 'lowered', 'acute', 'closed'], nullable: true })
  left!: LevelSpell['left'];

  @ApiProperty({ description: 'The canonical step at which it began' })
  firstStep!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The canonical step where it is, or was when it ended; null where that is not remembered',
  })
  lastStep!: string | null;
}

/** One run forward: going down or reopening begins the next. */
export class CourseLapDto {
  @ApiProperty({ type: [CourseStayDto] })
  stays!: CourseStayDto[];

  @ApiProperty({ type: [MemberDto], description: 'Who held the baton in it, in order' })
  holders!: MemberDto[];
}

export class CourseEndDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ ...WORDS, nullable: true, description: "The guide's words for the reason" })
  reason!: Translated | null;
}

/** Where the case has been: the relay track. */
export class CourseDto {
  @ApiProperty({ type: [CourseLevelDto] })
  levels!: CourseLevelDto[];

  @ApiProperty({ type: [CourseLapDto], description: 'The oldest first; the last is the present one' })
  laps!: CourseLapDto[];

  @ApiProperty({ description: 'Canonical step, or `stuck`; of a closed case the one at which it ended' })
  step!: string;

  @ApiProperty({ format: 'date-time' })
  stepSince!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  holderSince!: string | null;

  @ApiProperty({ type: CourseEndDto, nullable: true })
  closed!: CourseEndDto | null;
}
