import { ApiProperty } from '@nestjs/swagger';
import { LevelDto } from '../cases/queries/guide-at.dto.js';
import { MemberDto, NamedServiceDto } from '../cases/queries/member.dto.js';
import type { Translated } from '../common/language.js';
import { WORDS } from '../common/http/words-schema.js';
import { DraftDto } from '../drafts/drafts.dto.js';
import { PLACES } from './what-to-do.js';

const dateOrNull = { type: String, format: 'date', nullable: true } as const;
const textOrNull = { type: String, nullable: true } as const;

/** A child as a list shows one: never the whole name. */
export class ListedChildDto {
  @ApiProperty({ ...textOrNull, description: 'First name', example: 'Elias' })
  firstName!: string | null;

  @ApiProperty({ ...textOrNull, description: 'First letter of the last name', example: 'F' })
  initial!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Whole years; null when not known or not born' })
  age!: number | null;

  @ApiProperty()
  unborn!: boolean;
}

/** A case in a list of the day. */
export class DayCaseDto {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: LevelDto })
  level!: LevelDto;

  @ApiProperty({
    type: ListedChildDto,
    nullable: true,
    description: 'Null for one who does not read the content',
  })
  child!: ListedChildDto | null;

  @ApiProperty({ type: NamedServiceDto, description: 'Whose case it is' })
  homeService!: NamedServiceDto;
}

export const WHENS = ['overdue', 'today', 'thisWeek', 'nextWeek', 'later'] as const;
export type When = (typeof WHENS)[number];

export class DueCaseDto extends DayCaseDto {
  @ApiProperty({ format: 'date' })
  dueDate!: string;

  @ApiProperty({ description: 'Calendar days since the due date; 0 until the day after it' })
  daysLate!: number;

  @ApiProperty({ enum: WHENS, description: 'Weeks end on Sunday' })
  when!: When;

  @ApiProperty({ description: 'In the place of somebody who is away' })
  asDeputy!: boolean;
}

/** One answer that is waited for. */
export class MeasurementToAnswerDto {
  @ApiProperty({ example: 'sdq' })
  instrument!: string;

  @ApiProperty({ example: 'start' })
  timePoint!: string;

  @ApiProperty({ example: 'teacher' })
  respondent!: string;
}

export class WhatToDoDto {
  @ApiProperty({
    enum: PLACES,
    description: 'The page or the panel of the case on which it is done, or a page of one’s own',
  })
  page!: (typeof PLACES)[number];

  @ApiProperty({ ...textOrNull, description: 'The event whose form it is', example: 'CONTACT_RECORDED' })
  event!: string | null;

  @ApiProperty({
    ...textOrNull,
    description: 'The intervention, referral, consent or guide step it is about',
  })
  of!: string | null;

  @ApiProperty({ type: MeasurementToAnswerDto, nullable: true })
  measurement!: MeasurementToAnswerDto | null;
}

export class DayItemDto extends DueCaseDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'intervention.evaluate' })
  kind!: string;

  @ApiProperty({ type: WhatToDoDto })
  do!: WhatToDoDto;

  @ApiProperty({
    ...textOrNull,
    description: 'Words of the case that say which one: what an intervention is',
  })
  text!: string | null;

  @ApiProperty({ ...WORDS, nullable: true, description: 'Words of the guide: the step, the instrument' })
  name!: Translated | null;

  @ApiProperty({ ...textOrNull, description: 'Who is to answer a measurement', example: 'parent' })
  respondent!: string | null;

  @ApiProperty({ type: NamedServiceDto, nullable: true, description: 'The service it is about' })
  service!: NamedServiceDto | null;

  @ApiProperty({ ...dateOrNull, description: 'The day on which what it is about began' })
  since!: string | null;
}

export class DayBatonDto extends DueCaseDto {
  @ApiProperty({ type: MemberDto, nullable: true, description: 'Who keeps it until it is answered' })
  holder!: MemberDto | null;

  @ApiProperty({ ...textOrNull, description: 'Why, for one who reads the content' })
  message!: string | null;

  @ApiProperty({ description: 'For `If-Match` when it is answered' })
  tag!: string;
}

export class DayReferralDto extends DayCaseDto {
  @ApiProperty({ format: 'uuid' })
  referralId!: string;

  @ApiProperty({ enum: ['toMe', 'fromMe'] })
  direction!: 'toMe' | 'fromMe';

  @ApiProperty({ type: NamedServiceDto, description: 'Who asks, or who is asked' })
  service!: NamedServiceDto;

  @ApiProperty({ format: 'date' })
  since!: string;

  @ApiProperty(dateOrNull)
  dueDate!: string | null;

  @ApiProperty()
  daysLate!: number;
}

export class MyDayDto {
  @ApiProperty({ format: 'date', description: 'In Norway' })
  today!: string;

  @ApiProperty({
    type: [DayItemDto],
    description: 'What I am to do until the end of next week, earliest first',
  })
  items!: DayItemDto[];

  @ApiProperty({ description: 'There is more to do than this shows' })
  hasMore!: boolean;

  @ApiProperty({ ...dateOrNull, description: 'The first date after next week' })
  nextDate!: string | null;

  @ApiProperty({ type: [DayBatonDto], description: 'Offered to me' })
  batons!: DayBatonDto[];

  @ApiProperty({ type: [DayReferralDto], description: 'That nobody has answered' })
  referrals!: DayReferralDto[];

  @ApiProperty({ type: [DayCaseDto], description: 'That I drive, and which have no next date' })
  withoutDate!: DayCaseDto[];

  @ApiProperty({ type: [DraftDto], description: 'Mine' })
  drafts!: DraftDto[];

  @ApiProperty({ description: 'Of the reports that I follow up, those with a day that has passed' })
  reportsOverdue!: number;
}
