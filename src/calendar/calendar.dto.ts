import { ApiProperty } from '@nestjs/swagger';

export class CalendarFeedDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when there is an address; null for none. It is told once, when it is made',
  })
  madeAt!: string | null;
}

export class MadeCalendarFeedDto {
  @ApiProperty({ format: 'date-time' })
  madeAt!: string;

  @ApiProperty({ description: 'Path of the secret address on this host. Whoever has it sees the dates' })
  path!: string;
}
