import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { WORDS } from '../common/http/words-schema.js';
import type { Translated } from '../common/language.js';

export class LookPageQueryDto {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  after?: string;
}

export class LookerDto {
  @ApiProperty({ enum: ['staff', 'you', 'system'] })
  kind!: 'staff' | 'you' | 'system';

  @ApiProperty({ type: String, nullable: true, description: 'Null for somebody who has left' })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true })
  role!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The service for which they looked' })
  service!: string | null;
}

export class OwnLookDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: LookerDto })
  who!: LookerDto;

  @ApiProperty({ description: 'Code of what was looked at' })
  part!: string;

  @ApiProperty({ ...WORDS, description: 'What was looked at' })
  what!: Translated;

  @ApiProperty({ ...WORDS, description: 'Why they could' })
  why!: Translated;

  @ApiProperty({ description: 'Opened in an emergency, by somebody who does not take part' })
  emergency!: boolean;
}

export class OwnLooksDto {
  @ApiProperty({ type: [OwnLookDto], description: 'The newest first' })
  items!: OwnLookDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;

  @ApiProperty({ description: 'To name the case by, to the data protection officer; it opens nothing' })
  reference!: string;
}

export class ReportLookDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: LookerDto })
  who!: LookerDto;

  @ApiProperty({ enum: ['shown', 'refused'] })
  outcome!: string;
}
