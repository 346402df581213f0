import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ConsentAnswerDto } from '../queries/consent-answer.dto.js';
import { FAMILY_WISHES } from '../../../workflows/event-fields.js';
import { NamedServiceDto } from '../queries/member.dto.js';

const dateOrNull = { type: String, format: 'date', nullable: true } as const;
const textOrNull = { type: String, nullable: true } as const;

export class FamilyPersonDto {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty(textOrNull)
  name!: string | null;

  @ApiProperty({ enum: ['guardian', 'child', 'fosterParent', 'representative'] })
  relation!: string;
}

export class FamilyReaderDto extends FamilyPersonDto {
  @ApiProperty({ type: Number, nullable: true, description: 'Whole years; of the child alone' })
  age!: number | null;

  @ApiProperty({ ...textOrNull, description: 'In which role I say yes or no; null for who does neither' })
  speaksAs!: string | null;

  @ApiProperty({ type: [String], description: 'Kinds of information on which my yes alone is enough today' })
  decidesOn!: string[];

  @ApiProperty({ ...dateOrNull, description: 'Last day of a yes that I say today; null for who says none' })
  yesLastsUntil!: string | null;
}

export class FamilyHelperDto {
  @ApiProperty(textOrNull)
  name!: string | null;

  @ApiProperty({ type: NamedServiceDto })
  service!: NamedServiceDto;

  @ApiProperty()
  isHolder!: boolean;
}

export class FamilyMeetingDto {
  @ApiProperty({ format: 'date' })
  date!: string;

  @ApiProperty({ ...textOrNull, description: 'HH:MM in Oslo' })
  time!: string | null;

  @ApiProperty({ description: '`meeting`, or what else is waited for' })
  waitingFor!: string;

  @ApiProperty(textOrNull)
  what!: string | null;

  @ApiProperty(textOrNull)
  where!: string | null;
}

export class FamilyGoalDto {
  @ApiProperty({ format: 'uuid' })
  goalId!: string;

  @ApiProperty(textOrNull)
  goal!: string | null;

  @ApiProperty(textOrNull)
  expected!: string | null;

  @ApiProperty({ enum: ['active', 'reached', 'dropped'] })
  status!: string;
}

export class FamilyTaskDto {
  @ApiProperty({ format: 'uuid' })
  interventionId!: string;

  @ApiProperty({ format: 'uuid' })
  goalId!: string;

  @ApiProperty(textOrNull)
  what!: string | null;

  @ApiProperty(textOrNull)
  where!: string | null;

  @ApiProperty({ enum: ['you', 'staff', 'family'] })
  by!: 'you' | 'staff' | 'family';

  @ApiProperty(textOrNull)
  name!: string | null;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  evaluateBy!: string;

  @ApiProperty({ enum: ['running', 'evaluated', 'stopped'] })
  status!: string;
}

export class FamilyConsentDto {
  @ApiProperty({ format: 'uuid' })
  consentId!: string;

  @ApiProperty({ type: [NamedServiceDto] })
  services!: NamedServiceDto[];

  @ApiProperty({ type: [String] })
  kinds!: string[];

  @ApiProperty(dateOrNull)
  validUntil!: string | null;

  @ApiProperty({ enum: ['asked', 'inForce', 'objected', 'expired', 'withdrawn', 'ended'] })
  status!: string;

  @ApiProperty({ description: 'It runs out soon' })
  expiring!: boolean;

  @ApiProperty({ description: 'My word is enough to take it back' })
  mayWithdraw!: boolean;

  @ApiProperty({ ...dateOrNull, description: 'My yes alone makes it last till then; null where it does not' })
  mayExtendUntil!: string | null;

  @ApiProperty({ type: [ConsentAnswerDto], description: 'While each is asked alone: who has answered what' })
  answers!: ConsentAnswerDto[];

  @ApiProperty({ description: 'I am asked, and can say yes now' })
  maySayYes!: boolean;

  @ApiProperty({ description: 'I am asked, and can say no' })
  maySayNo!: boolean;
}

export class FamilyAskedYesDto {
  @ApiProperty({ type: NamedServiceDto })
  service!: NamedServiceDto;

  @ApiProperty({ type: [String], description: 'Kinds of information it is about' })
  kinds!: string[];

  @ApiProperty({ description: 'My yes alone is enough' })
  mayGive!: boolean;
}

export class FamilyWordDto {
  @ApiProperty({ description: 'Number of the entry, as the family knows it' })
  entry!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: ['you', 'staff', 'family'] })
  by!: 'you' | 'staff' | 'family';

  @ApiProperty(textOrNull)
  name!: string | null;

  @ApiProperty()
  text!: string;
}

export class OwnWordDto extends FamilyWordDto {
  @ApiProperty({ description: 'Type of the event' })
  type!: string;

  @ApiProperty({ type: [FamilyPersonDto], description: 'Others of the family who read it' })
  seenBy!: FamilyPersonDto[];

  @ApiProperty({ type: [FamilyPersonDto], description: 'Others of the family from whom it is kept' })
  keptFrom!: FamilyPersonDto[];

  @ApiProperty({ description: 'A young person may keep what is about their own health from the guardians' })
  mayKeep!: boolean;
}

export class FamilyQuestionDto {
  @ApiProperty()
  entry!: number;

  @ApiProperty({ enum: FAMILY_WISHES })
  wish!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty(textOrNull)
  text!: string | null;

  @ApiProperty({ description: 'Nobody has answered yet' })
  waits!: boolean;

  @ApiPropertyOptional({ type: FamilyWordDto })
  answer?: FamilyWordDto;
}

/** A case in the words of the family: what is agreed, who does what, what they have said yes to. */
export class FamilyPageDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['open', 'closed'] })
  status!: string;

  @ApiProperty({ description: 'Canonical step, or `closed`' })
  step!: string;

  @ApiProperty({ enum: ['none', 'given', 'expiring', 'paused', 'withdrawn', 'refused'] })
  consentState!: string;

  @ApiProperty({ type: FamilyReaderDto })
  me!: FamilyReaderDto;

  @ApiProperty({ ...textOrNull, description: 'Name of the child' })
  child!: string | null;

  @ApiProperty({ type: [FamilyHelperDto], description: 'The relay holder first' })
  helpers!: FamilyHelperDto[];

  @ApiProperty({ type: FamilyMeetingDto, nullable: true })
  nextMeeting!: FamilyMeetingDto | null;

  @ApiProperty({ ...dateOrNull, description: 'When we look together at whether it has helped' })
  evaluationOn!: string | null;

  @ApiProperty({ type: [FamilyGoalDto] })
  goals!: FamilyGoalDto[];

  @ApiProperty({ type: [FamilyTaskDto] })
  tasks!: FamilyTaskDto[];

  @ApiProperty({ type: [FamilyWordDto], description: 'The newest first, at most 20' })
  brightSpots!: FamilyWordDto[];

  @ApiProperty({ type: [FamilyConsentDto] })
  consents!: FamilyConsentDto[];

  @ApiProperty({
    type: [FamilyAskedYesDto],
    description: 'Services that take part or are asked, without a yes',
  })
  withoutConsent!: FamilyAskedYesDto[];

  @ApiProperty({ type: [OwnWordDto], description: 'What I have written, the newest first, at most 50' })
  ownWords!: OwnWordDto[];

  @ApiProperty({ type: [FamilyQuestionDto], description: 'What I have asked, the newest first' })
  questions!: FamilyQuestionDto[];

  @ApiProperty({ type: [String], description: 'Types of events that I can send now' })
  mayDo!: string[];
}
