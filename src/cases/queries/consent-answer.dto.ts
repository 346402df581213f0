import { ApiProperty } from '@nestjs/swagger';
import { CONSENT_ROLES } from '../../../workflows/event-fields.js';

/** One of those who are asked for a consent by themselves. */
export class ConsentAnswerDto {
  @ApiProperty({ enum: CONSENT_ROLES })
  role!: string;

  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  personId!: string | null;

  @ApiProperty({ nullable: true, type: String })
  name!: string | null;

  @ApiProperty({ enum: ['yes', 'no'], nullable: true, type: String, description: 'Null: waited for' })
  says!: 'yes' | 'no' | null;

  @ApiProperty({ description: 'Their own yes is needed; otherwise that of any with the same role' })
  mustSay!: boolean;
}
