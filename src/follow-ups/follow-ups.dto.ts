import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateBy } from 'class-validator';

export const SCOPES = ['mine', 'service', 'coordinatingUnit'] as const;
export type Scope = (typeof SCOPES)[number];

const CURSOR = /^(\d{4}-\d{2}-\d{2})_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Due date and id of the last row; the date must be one that the calendar has. */
function isCursor(value: unknown): boolean {
  const date = typeof value === 'string' ? CURSOR.exec(value)?.[1] : undefined;
  const at = new Date(date ?? Number.NaN);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === date;
}

export class FollowUpsQueryDto {
  @ApiPropertyOptional({
    enum: SCOPES,
    description:
      'mine: what I am to do; service: of the services I lead; coordinatingUnit: what was left undone until the unit was told',
  })
  @IsOptional()
  @IsIn(SCOPES)
  scope: Scope = 'mine';

  @ApiPropertyOptional({ minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 100;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @ValidateBy({ name: 'isCursor', validator: { validate: isCursor } })
  after?: string;
}

export class FollowUpDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null for one who may not know whose case it is',
  })
  caseId!: string | null;

  @ApiProperty({ example: 'intervention.evaluate' })
  kind!: string;

  @ApiProperty({ description: 'The service it belongs to' })
  serviceId!: string;

  @ApiProperty({ description: 'Level of the case, 0–3' })
  level!: number;

  @ApiProperty({ format: 'date' })
  dueDate!: string;

  @ApiProperty({ description: 'Calendar days since the due date; 0 until the day after it' })
  daysLate!: number;

  @ApiProperty({ enum: ['overdue', 'today', 'thisWeek'] })
  when!: 'overdue' | 'today' | 'thisWeek';

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Who is to do it: `staff:<id>`, `service:<id>` …; for who reads the content or is to do it',
  })
  owner?: string | null;

  @ApiPropertyOptional({ description: 'I am to do it in the place of somebody who is away' })
  asDeputy?: boolean;
}

export class FollowUpPageDto {
  @ApiProperty({ type: [FollowUpDto] })
  items!: FollowUpDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
