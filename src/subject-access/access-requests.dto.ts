import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../common/http/is-day.js';
import { LEGAL_REASON_CODES, type LegalReason } from './legal-reasons.js';

export class AskForAccessDto {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Whose request staff write down; the family asks for itself',
  })
  @IsOptional()
  @IsUUID()
  onBehalfOf?: string;

  @ApiPropertyOptional({ enum: ['onPaper', 'orally'] })
  @IsOptional()
  @IsIn(['onPaper', 'orally'])
  how?: 'onPaper' | 'orally';

  @ApiPropertyOptional({
    format: 'date',
    description: 'When the paper came or it was said, from which the month counts; today when left out',
  })
  @IsOptional()
  @IsDay()
  askedOn?: string;
}

export const EXTENSION_REASONS = ['complex', 'manyRequests'] as const;

export class ExtendAccessDto {
  @ApiProperty({
    enum: EXTENSION_REASONS,
    description: 'GDPR art. 12(3): complexity or number of the requests',
  })
  @IsIn(EXTENSION_REASONS)
  reason!: (typeof EXTENSION_REASONS)[number];
}

export class ExtendedAccessDto {
  @ApiProperty({ format: 'date', description: 'Three months after it was asked for' })
  dueOn!: string;
}

export class AskedForAccessDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date' })
  askedOn!: string;

  @ApiProperty({ format: 'date', description: 'One month after, GDPR art. 12(3)' })
  dueOn!: string;
}

export class GivenDocumentDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ enum: ['released', 'withheld', 'expired'] })
  status!: string;

  @ApiProperty({ enum: LEGAL_REASON_CODES, nullable: true })
  reason!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  expiresOn!: string | null;
}

export class MyRequestDto extends AskedForAccessDto {
  @ApiProperty()
  isPrepared!: boolean;

  @ApiProperty({
    enum: EXTENSION_REASONS,
    nullable: true,
    description: 'Why the deadline, which is then the later day, was extended',
  })
  extendedFor!: string | null;

  @ApiProperty({ type: [GivenDocumentDto] })
  documents!: GivenDocumentDto[];
}

export class DocumentToReviewDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ format: 'date' })
  askedOn!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;
}

export class AccessRequestsDto {
  @ApiProperty({ type: [MyRequestDto] })
  mine!: MyRequestDto[];

  @ApiProperty({ type: [DocumentToReviewDto] })
  toReview!: DocumentToReviewDto[];
}

export class OmissionDto {
  @ApiProperty({ description: 'Number of the entry' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  entry!: number;

  @ApiPropertyOptional({ description: 'Name of one of its texts; the whole entry when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  text?: string;

  @ApiPropertyOptional({ description: 'Words of that text, exactly; the whole text when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  passage?: string;

  @ApiProperty({ enum: LEGAL_REASON_CODES })
  @IsIn(LEGAL_REASON_CODES)
  reason!: LegalReason;
}

export class AccessReviewDto {
  @ApiProperty({ enum: ['release', 'withhold'] })
  @IsIn(['release', 'withhold'])
  decision!: 'release' | 'withhold';

  @ApiPropertyOptional({ type: [OmissionDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => OmissionDto)
  omissions?: OmissionDto[];

  @ApiPropertyOptional({ enum: LEGAL_REASON_CODES, description: 'Why nothing is given out' })
  @IsOptional()
  @IsIn(LEGAL_REASON_CODES)
  reason?: LegalReason;
}
