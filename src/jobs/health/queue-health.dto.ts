import { ApiProperty } from '@nestjs/swagger';

const instantOrNull = { type: String, format: 'date-time', nullable: true } as const;

export class QueueHealthDto {
  @ApiProperty({ example: 'follow-ups' })
  name!: string;

  @ApiProperty({ description: 'Of the installation: could be done now' })
  waiting!: number;

  @ApiProperty()
  active!: number;

  @ApiProperty({ description: 'For later, or for another try' })
  delayed!: number;

  @ApiProperty({ description: 'Of my municipality: failed for good, kept for 14 days' })
  failed!: number;

  @ApiProperty({ ...instantOrNull, description: 'Since when the oldest that waits could have been done' })
  oldestWaitingSince!: string | null;
}

export class WorkersHealthDto {
  @ApiProperty({ description: 'Have said so in time' })
  alive!: number;

  @ApiProperty({ description: 'Have not, in the last day, and did not say that they stop' })
  lost!: number;

  @ApiProperty({ ...instantOrNull, description: 'Queues and rows were last compared' })
  reconciledAt!: string | null;

  @ApiProperty({ ...instantOrNull, description: 'The last time that failed, in the last day' })
  reconcileFailedAt!: string | null;
}

export class QueuesHealthDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: ['postgresql', 'redis'] })
  server!: string;

  @ApiProperty({ description: 'False when the queue server does not answer: then no queue is listed' })
  answers!: boolean;

  @ApiProperty({ type: [QueueHealthDto] })
  queues!: QueueHealthDto[];

  @ApiProperty({ type: WorkersHealthDto })
  workers!: WorkersHealthDto;
}

export class RetriedDto {
  @ApiProperty({ description: 'So many were failed, and wait again' })
  retried!: number;
}
