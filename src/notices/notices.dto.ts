import { ApiProperty } from '@nestjs/swagger';
import { IsInstant } from '../common/http/is-day.js';
import { WORDS } from '../common/http/words-schema.js';

export class NoticeDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'A code: what has happened', example: 'baton.offered' })
  about!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Of a deadline: the kind of follow-up' })
  kind!: string | null;

  @ApiProperty(WORDS)
  words!: { nb: string; nn: string; en: string };

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  seen!: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Of the case' })
  level!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'For whoever reads the content of the case' })
  childName!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'As the name' })
  childBirthDate!: string | null;
}

export class NoticesDto {
  @ApiProperty({
    type: [NoticeDto],
    description: 'The newest first; at most 50, and none older than 90 days',
  })
  items!: NoticeDto[];

  @ApiProperty({ description: 'How many have not been seen; 100 stands for more' })
  unseen!: number;
}

export class NoticesSeenDto {
  @ApiProperty({ format: 'date-time', description: '`at` of the newest that was shown' })
  @IsInstant()
  until!: string;
}

export class UnseenDto {
  @ApiProperty()
  unseen!: number;
}
