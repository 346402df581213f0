import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { IsTexts } from '../cases/is-texts.js';
import { reportCommandSchema } from './report-schemas.js';

export class ReportEventDto {
  @ApiProperty({ example: 'REPORT_SENT' })
  @IsString()
  @Length(1, 60)
  type!: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @IsOptional()
  @IsObject()
  facts?: Record<string, unknown>;

  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  @IsOptional()
  @IsTexts()
  texts?: Record<string, string>;
}

export class ReportCommandDto {
  @ApiProperty(reportCommandSchema())
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ReportEventDto)
  events!: ReportEventDto[];
}

export class NewReportDto extends ReportCommandDto {
  @ApiProperty({ format: 'uuid', description: 'The service of yours in which you learned of it' })
  @IsUUID()
  serviceId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'A case I see, if there is one' })
  @IsOptional()
  @IsUUID()
  caseId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'A child I know of through a case, if there is one' })
  @IsOptional()
  @IsUUID()
  childId?: string;
}

export class ReportAnswerDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['drafted', 'sent', 'received', 'investigated', 'answered', 'closed'] })
  status!: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'When an answer is to be asked for',
  })
  answerDue!: string | null;
}

export class ReportDto extends ReportAnswerDto {
  @ApiProperty({ enum: ['covert', 'open'] })
  kind!: string;

  @ApiProperty({ enum: ['childProtection', 'police', 'healthAndCare'] })
  recipient!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  childId!: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'When it is to be looked into whether the report has been assessed',
  })
  assessmentDue!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of the receiver, or of the national Fiks service',
  })
  reference!: string | null;

  @ApiProperty({ type: [String], format: 'uuid', description: 'Staff who may read the report' })
  readers!: string[];

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ description: 'A day to look into it or to ask for an answer has passed' })
  overdue!: boolean;
}

export class ReportEntryDto {
  @ApiProperty()
  number!: number;

  @ApiProperty()
  type!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ format: 'uuid' })
  actorId!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  facts!: unknown;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  texts!: Record<string, string>;
}

export class WholeReportDto extends ReportDto {
  @ApiProperty({ type: [ReportEntryDto] })
  history!: ReportEntryDto[];

  @ApiProperty({ type: [String] })
  allowedEvents!: string[];
}
