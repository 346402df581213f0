import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { WORDS } from '../../common/http/words-schema.js';

export class ChangesQueryDto {
  @ApiPropertyOptional({
    description:
      'ETag of the case as I have seen it, with its quotes; without one of mine nothing has changed',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  since = '';
}

export class ChangedByDto {
  @ApiProperty({ enum: ['staff', 'person', 'system'] })
  kind!: 'staff' | 'person' | 'system';

  @ApiProperty()
  isMe!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Of staff' })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true })
  service!: string | null;
}

export class ChangeDto {
  @ApiProperty({ description: 'Of the entry in the history' })
  number!: number;

  @ApiProperty()
  type!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({
    ...WORDS,
    description: 'What was done, to stand after who did it; a sentence where `by` is null',
  })
  words!: { nb: string; nn: string; en: string };

  @ApiProperty({ type: ChangedByDto, nullable: true })
  by!: ChangedByDto | null;
}

export class ChangesDto {
  @ApiProperty({ type: [ChangeDto], description: 'Oldest first; at most 100' })
  changed!: ChangeDto[];
}
