import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { IsDay } from '../common/http/is-day.js';
import { WORDS } from '../common/http/words-schema.js';
import type { Translated } from '../common/language.js';
import { type Conclusion, CONCLUSIONS, type Rule, RULES } from './look-words.js';
import { LookPageQueryDto } from './looks.dto.js';

const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** Days in Oslo, both included; the last 30 when left out. */
export class PeriodQueryDto extends LookPageQueryDto {
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  to?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  staff?: string;
}

export class StaffLooksQueryDto extends PeriodQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only looks at this case' })
  @IsOptional()
  @IsUUID()
  caseId?: string;
}

export class FindingsQueryDto extends PeriodQueryDto {
  @ApiPropertyOptional({ enum: RULES })
  @IsOptional()
  @IsIn(RULES)
  rule?: Rule;

  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  reviewed?: boolean;
}

export class AuditedLooksQueryDto extends PeriodQueryDto {
  @ApiPropertyOptional({ description: 'Reference of a case, as a finding or the family has it' })
  @IsOptional()
  @IsString()
  case?: string;

  @ApiPropertyOptional({ description: 'The relation that opened it, e.g. `emergency`' })
  @IsOptional()
  @Matches(/^[a-zA-Z]{1,40}$/)
  relation?: string;

  @ApiPropertyOptional({ enum: ['shown', 'refused'] })
  @IsOptional()
  @IsIn(['shown', 'refused'])
  outcome?: 'shown' | 'refused';

  @ApiPropertyOptional({
    enum: ['notices'],
    description: 'What is left out: opening any page is looking at them',
  })
  @IsOptional()
  @IsIn(['notices'])
  without?: 'notices';
}

export class AuditedAccessQueryDto {
  @ApiProperty({ description: 'Reference of a case, as a finding or the family has it; or its id' })
  @IsString()
  case!: string;
}

export class ReviewDto {
  @ApiProperty({ enum: CONCLUSIONS })
  @IsIn(CONCLUSIONS)
  conclusion!: Conclusion;
}

export class NamedStaffDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}

export class WrittenReviewDto {
  @ApiProperty({ enum: CONCLUSIONS })
  conclusion!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: NamedStaffDto })
  by!: NamedStaffDto;
}

export class FindingDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: RULES })
  rule!: Rule;

  @ApiProperty({ ...WORDS, description: 'What was odd' })
  what!: Translated;

  @ApiProperty({ type: NamedStaffDto })
  staff!: NamedStaffDto;

  @ApiProperty({ type: String, nullable: true })
  service!: string | null;

  @ApiProperty({ format: 'date-time', description: 'Of the first of the looks' })
  at!: string;

  @ApiProperty()
  looks!: number;

  @ApiProperty()
  cases!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Names the case and opens nothing; null for several',
  })
  case!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Where the reader has a relation to it',
  })
  caseId!: string | null;

  @ApiProperty({ description: "Whether it is the reader's to say what is concluded" })
  toConclude!: boolean;

  @ApiProperty({ type: [WrittenReviewDto], description: 'The newest last; empty when nobody has' })
  reviews!: WrittenReviewDto[];
}

export class FindingsDto {
  @ApiProperty({ type: [FindingDto] })
  items!: FindingDto[];

  @ApiProperty({ type: Boolean, description: 'There are more in the period than are shown' })
  more!: boolean;
}

export class StaffLookDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: NamedStaffDto })
  staff!: NamedStaffDto;

  @ApiProperty({ type: String, nullable: true })
  role!: string | null;

  @ApiProperty({ type: String, nullable: true })
  service!: string | null;

  @ApiProperty()
  part!: string;

  @ApiProperty({ ...WORDS, description: 'What was looked at' })
  what!: Translated;

  @ApiProperty({ enum: ['shown', 'refused'] })
  outcome!: string;

  @ApiProperty({ type: String, nullable: true, description: 'By which relation' })
  relation!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Names the case and opens nothing' })
  case!: string | null;
}

export class StaffLooksDto {
  @ApiProperty({ type: [StaffLookDto], description: 'The newest first' })
  items!: StaffLookDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class AuditedLookDto extends StaffLookDto {
  @ApiProperty({ description: 'Principal of who looked: staff, a member of the family, or the system' })
  actor!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Of the client' })
  address!: string | null;

  @ApiProperty({ type: String, nullable: true })
  purpose!: string | null;

  @ApiProperty({ type: [String], description: 'References of the cases that a list showed' })
  listed!: string[];
}

export class AuditedLooksDto {
  @ApiProperty({ type: [AuditedLookDto], description: 'The newest first' })
  items!: AuditedLookDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
