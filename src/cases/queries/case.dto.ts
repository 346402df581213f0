import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Translated } from '../../common/language.js';
import type { KnownPerson } from '../../people/people.service.js';
import { AllowedEventDto } from './allowed-event.dto.js';
import { ConsentAnswerDto } from './consent-answer.dto.js';
import { CourseDto } from './course.dto.js';
import { GuideAtDto, LevelDto } from './guide-at.dto.js';
import { MemberDto, NamedServiceDto } from './member.dto.js';

const dateOrNull = { type: String, format: 'date', nullable: true } as const;

export class FamilyMemberDto {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ enum: ['guardian', 'child'] })
  relation!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}

export class ConsentDto {
  @ApiProperty({ format: 'uuid' })
  consentId!: string;

  @ApiProperty({ enum: ['consent', 'legalBasis'] })
  kind!: string;

  @ApiProperty()
  status!: string;

  @ApiProperty({ type: [NamedServiceDto] })
  services!: NamedServiceDto[];

  @ApiProperty({ type: [String] })
  kinds!: string[];

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty(dateOrNull)
  validUntil!: string | null;

  @ApiProperty({
    type: [String],
    description:
      'Whose of the family the yes is, told those who read the whole case; nobody’s for another legal basis',
  })
  givenBy!: string[];

  @ApiProperty({ description: 'It was given on paper, which is still to be put into the case' })
  paperIsMissing!: boolean;

  @ApiProperty({ type: [ConsentAnswerDto], description: 'While each is asked alone: who has answered what' })
  answers!: ConsentAnswerDto[];
}

export class ReferralDto {
  @ApiProperty({ format: 'uuid' })
  referralId!: string;

  @ApiProperty({ type: NamedServiceDto })
  service!: NamedServiceDto;

  @ApiProperty()
  named!: boolean;

  @ApiProperty()
  outside!: boolean;

  @ApiProperty()
  status!: string;

  @ApiProperty({ format: 'date-time' })
  since!: string;
}

export class NextDateDto {
  @ApiProperty({ format: 'date' })
  date!: string;

  @ApiPropertyOptional({ pattern: '^\\d{2}:\\d{2}$' })
  time?: string;

  @ApiProperty({ description: 'What it is a date of: `meeting`, or another code' })
  waitingFor!: string;
}

/** Only for those who read the content of the case. */
export class CaseContentDto {
  @ApiPropertyOptional({ description: 'Canonical step, or `closed`' })
  step?: string;

  @ApiPropertyOptional({ enum: ['none', 'requested', 'opened'] })
  log?: string;

  @ApiPropertyOptional()
  consentState?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What the state means for the family and the services; nb, nn, en',
  })
  consentMeaning?: Translated;

  @ApiPropertyOptional()
  relayState?: string;

  @ApiPropertyOptional({ type: [String] })
  groups?: string[];

  @ApiPropertyOptional({ type: NextDateDto, nullable: true })
  nextDate?: NextDateDto | null;

  @ApiPropertyOptional({ type: Object, nullable: true })
  child?: KnownPerson | null;

  @ApiPropertyOptional({ type: [FamilyMemberDto] })
  family?: FamilyMemberDto[];

  @ApiPropertyOptional({ type: MemberDto, nullable: true })
  offer?: MemberDto | null;

  @ApiPropertyOptional({ type: [MemberDto] })
  participants?: MemberDto[];

  @ApiPropertyOptional({ type: [ConsentDto] })
  consents?: ConsentDto[];

  @ApiPropertyOptional({ type: [ReferralDto] })
  referrals?: ReferralDto[];

  @ApiPropertyOptional({ type: GuideAtDto })
  guide?: GuideAtDto;

  @ApiPropertyOptional({ type: CourseDto })
  course?: CourseDto;
}

export class ProtectedReaderDto {
  @ApiProperty({ enum: ['staff', 'person', 'service'] })
  kind!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}

export class ProtectionDto {
  @ApiProperty({ enum: [6, 7] })
  code!: number;

  @ApiProperty({ type: [ProtectedReaderDto], description: 'Who may know of the case beside who drives it' })
  readers!: ProtectedReaderDto[];
}

export class CaseDto extends CaseContentDto {
  @ApiPropertyOptional({
    type: ProtectionDto,
    nullable: true,
    description:
      'For who drives the case or leads its service: whether the address is protected, and for whom not',
  })
  protection?: ProtectionDto | null;

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

  @ApiProperty(dateOrNull)
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

  @ApiProperty({ type: [AllowedEventDto] })
  allowedEvents!: AllowedEventDto[];
}
