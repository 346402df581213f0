import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IsInstant } from '../common/http/is-day.js';

const asNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value;
const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;
const textOrNull = { type: String, nullable: true } as const;

export class DirectoryEventsQueryDto {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 100 })
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 100;

  @ApiPropertyOptional({ format: 'date-time', description: '`at` of the last of the page before' })
  @IsOptional()
  @IsInstant()
  before?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: '`id` of the last of the page before: exact, also within an instant',
  })
  @IsOptional()
  @IsUUID()
  after?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'What people did to their own roles' })
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  aboutOneself?: boolean;
}

export class DirectoryEventDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ description: '`staff:<id>`, `system:<command>`' })
  actor!: string;

  @ApiProperty(textOrNull)
  actorName!: string | null;

  @ApiProperty({ example: 'role.added' })
  what!: string;

  @ApiProperty(textOrNull)
  staffId!: string | null;

  @ApiProperty(textOrNull)
  staffName!: string | null;

  @ApiProperty(textOrNull)
  serviceId!: string | null;

  @ApiProperty(textOrNull)
  serviceName!: string | null;

  @ApiProperty(textOrNull)
  role!: string | null;

  @ApiProperty()
  aboutOneself!: boolean;
}
