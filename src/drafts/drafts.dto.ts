import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, IsUUID, Max, Min } from 'class-validator';

export const DRAFT_PURPOSES = ['concern', 'event', 'report', 'evaluation'] as const;
export type DraftPurpose = (typeof DRAFT_PURPOSES)[number];

export class SaveDraftDto {
  @ApiProperty({ enum: DRAFT_PURPOSES })
  @IsIn(DRAFT_PURPOSES)
  purpose!: DraftPurpose;

  @ApiPropertyOptional({
    format: 'uuid',
    description:
      'With `event`: the case it is meant for. The draft of an `evaluation` bears the id of its case',
  })
  @IsOptional()
  @IsUUID()
  caseId?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 20, description: 'How far the author has come' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  step?: number;

  @ApiProperty({
    minimum: 0,
    description: 'The version that the author has seen; 0 for a draft that is new',
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  seen!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the form holds, as the page wrote it; sealed. At most 60,000 characters as JSON',
  })
  @IsObject()
  content!: Record<string, unknown>;
}

export class SavedDraftDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'For `seen`, with the next save' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'Deleted then, unless it is saved again' })
  keptUntil!: string;
}

export class DraftDto extends SavedDraftDto {
  @ApiProperty({ enum: DRAFT_PURPOSES })
  purpose!: DraftPurpose;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  step!: number | null;
}

export class WholeDraftDto extends DraftDto {
  @ApiProperty({ type: 'object', additionalProperties: true })
  content!: Record<string, unknown>;
}
