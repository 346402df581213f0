import { ApiProperty } from '@nestjs/swagger';
import { IsInt } from 'class-validator';
import type { WorkRow } from '../../long-work/work-row.js';

const STATES = ['waiting', 'running', 'done', 'failed'] as const;

export class NewStatusReportDto {
  @ApiProperty({ type: Number, description: 'This year or one of the two before it' })
  @IsInt()
  year!: number;
}

export class StatusReportDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  year!: number;

  @ApiProperty({ enum: STATES })
  state!: (typeof STATES)[number];

  @ApiProperty()
  steps!: number;

  @ApiProperty()
  stepsDone!: number;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ format: 'date', description: 'Last day on which it can be fetched' })
  expiresOn!: string;
}

export function reportView({
  id,
  settings,
  state,
  steps,
  stepsDone,
  askedAt,
  expiresOn,
}: WorkRow): StatusReportDto {
  const { year } = settings as { year: number };
  return {
    ...{ id, year, steps, stepsDone, expiresOn },
    state: state as StatusReportDto['state'],
    askedAt: askedAt.toISOString(),
  };
}
