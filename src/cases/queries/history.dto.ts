import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { WORDS } from '../../common/http/words-schema.js';
import type { Translated } from '../../common/language.js';
import { HISTORY_PARTS, type HistoryPart } from './history-parts.js';

const asNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;

export class HistoryQueryDto {
  @ApiPropertyOptional({ type: Number, default: 0, description: '`next` of the page before' })
  @Transform(asNumber)
  @IsInt()
  @Min(0)
  after = 0;

  @ApiPropertyOptional({ type: Number, default: 100, maximum: 500 })
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(500)
  limit = 100;

  @ApiPropertyOptional({ enum: ['oldest', 'newest'], default: 'oldest', description: 'What comes first' })
  @IsIn(['oldest', 'newest'])
  first: 'oldest' | 'newest' = 'oldest';

  @ApiPropertyOptional({ enum: Object.keys(HISTORY_PARTS), description: 'Only this part of it' })
  @IsOptional()
  @IsIn(Object.keys(HISTORY_PARTS))
  part?: HistoryPart;
}

export class AbsentDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}

export class EntryActorDto {
  @ApiProperty({ enum: ['staff', 'person', 'system'] })
  kind!: string;

  @ApiProperty()
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true })
  serviceId!: string | null;

  @ApiPropertyOptional({ type: AbsentDto, description: 'Of a deputy: in whose place' })
  insteadOf?: AbsentDto;
}

/** Of an entry that was taken out of view only its number is left. */
export class HistoryEntryDto {
  @ApiProperty()
  number!: number;

  @ApiProperty()
  restricted!: boolean;

  @ApiPropertyOptional()
  type?: string;

  @ApiPropertyOptional({
    ...WORDS,
    description: 'What was done, to stand after who did it; a sentence of its own where `isSentence`',
  })
  words?: Translated;

  @ApiPropertyOptional()
  isSentence?: boolean;

  @ApiPropertyOptional({ format: 'date-time' })
  at?: string;

  @ApiPropertyOptional({ type: EntryActorDto })
  actor?: EntryActorDto;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  facts?: Record<string, unknown>;

  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  texts?: Record<string, string>;

  @ApiPropertyOptional({ description: 'There was text, and it has been erased' })
  erased?: boolean;

  @ApiPropertyOptional({ type: [Number], description: 'Entries that correct it; they stand beside it' })
  corrections?: number[];

  @ApiPropertyOptional({ description: 'Of a correction: the entry that it corrects' })
  corrects?: number;

  @ApiPropertyOptional({
    type: [String],
    nullable: true,
    description: 'Kinds of information that it holds; null for what was written before that was said',
  })
  kinds?: string[] | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: "The guardian whose own information it is; null where it is the child's",
  })
  about?: string | null;
}

export class HistoryDto {
  @ApiProperty({ type: [HistoryEntryDto] })
  items!: HistoryEntryDto[];

  @ApiProperty({ type: Number, nullable: true, description: 'For `after`; null on the last page' })
  next!: number | null;
}
