import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';
import { NamedServiceDto } from '../queries/member.dto.js';

const ANSWERS = ['yes', 'no'] as const;

/** What somebody of the family is asked before there is a log to read; nothing else of the case. */
export class ConsentQuestionDto {
  @ApiProperty({ format: 'uuid', description: 'Where the log will be, once it opens' })
  caseId!: string;

  @ApiProperty({ format: 'uuid' })
  consentId!: string;

  @ApiProperty({ nullable: true, type: String, description: 'Whose log it would be; null of oneself' })
  child!: string | null;

  @ApiProperty({ type: NamedServiceDto, description: 'The service that asks' })
  service!: NamedServiceDto;

  @ApiProperty({ nullable: true, type: String, description: 'Who follows the family up there' })
  asker!: string | null;

  @ApiProperty({
    type: [NamedServiceDto],
    description: 'With whom it would be shared beside; none: the log alone',
  })
  services!: NamedServiceDto[];

  @ApiProperty({ type: [String] })
  kinds!: string[];

  @ApiProperty({ format: 'date', nullable: true, type: String })
  validUntil!: string | null;

  @ApiProperty({ enum: ANSWERS, nullable: true, type: String, description: 'My own answer; null: none yet' })
  says!: 'yes' | 'no' | null;

  @ApiProperty({
    description: 'Others must say yes as well. Who, and what they say, is theirs until there is a log',
  })
  isAskedOfOthers!: boolean;

  @ApiProperty()
  maySayYes!: boolean;

  @ApiProperty()
  maySayNo!: boolean;
}

export class ConsentQuestionsDto {
  @ApiProperty({ type: [ConsentQuestionDto] })
  items!: ConsentQuestionDto[];
}

/** Which text was read, in which version and language. */
export class ReadTextDto {
  @ApiProperty()
  @IsString()
  @Length(1, 60)
  text!: string;

  @ApiProperty()
  @IsInt()
  @Min(1)
  version!: number;

  @ApiProperty()
  @IsString()
  @Length(2, 10)
  language!: string;
}

export class ConsentAnswerGivenDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  consentId!: string;

  @ApiProperty({ enum: ANSWERS })
  @IsIn(ANSWERS)
  says!: 'yes' | 'no';

  @ApiPropertyOptional({ description: 'Of a no; sealed' })
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;

  @ApiPropertyOptional({ type: ReadTextDto, description: 'Of a yes' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReadTextDto)
  shown?: ReadTextDto;
}

export class ConsentAnsweredDto {
  @ApiProperty({ description: 'It was the last yes, and the log is open to the family now' })
  isLogOpen!: boolean;
}
