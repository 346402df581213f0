import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsDay } from '../common/http/is-day.js';
import { IsName } from '../common/http/is-name.js';
import { LANGUAGES, type Language } from '../common/language.js';

export const STAFF_ROLES = [
  'practitioner',
  'leader',
  'coordinatingUnit',
  'manager',
  'administrator',
  'auditor',
] as const;
/** Held in a service; the others are held in the municipality as a whole. */
export const SERVICE_ROLES: readonly string[] = ['practitioner', 'leader', 'coordinatingUnit'];

/** `withoutLogin`: works here and cannot log in yet. */
const STANDINGS = ['working', 'withoutLogin', 'left', 'all'] as const;

const date = { format: 'date' } as const;
const dateOrNull = { type: String, format: 'date', nullable: true } as const;

export class NewStaffDto {
  @ApiProperty()
  @IsString()
  @Length(1, 200)
  @Matches(/\S/)
  @IsName()
  name!: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsEmail()
  @Length(3, 254)
  email?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'nb' })
  @IsIn(LANGUAGES)
  language: Language = 'nb';
}

export class StaffChangeDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @Matches(/\S/)
  @IsName()
  name?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsEmail()
  @Length(3, 254)
  email?: string;

  @ApiPropertyOptional({ enum: LANGUAGES })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  @ApiPropertyOptional({ description: 'False for somebody who has left: nothing opens for them from now on' })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}

export class NewRoleDto {
  @ApiProperty({ enum: STAFF_ROLES })
  @IsIn(STAFF_ROLES)
  role!: (typeof STAFF_ROLES)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'For roles that are held in a service' })
  @IsOptional()
  @IsUUID()
  serviceId?: string;

  @ApiPropertyOptional({ ...date, description: 'First day; today when left out' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ ...date, description: 'Last day; until further notice when left out' })
  @IsOptional()
  @IsDay()
  until?: string;
}

export class RoleEndDto {
  @ApiPropertyOptional({ ...date, description: 'Last day; when left out, it is over at once' })
  @IsOptional()
  @IsDay()
  until?: string;
}

export class GivenRoleDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: STAFF_ROLES })
  role!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  serviceId!: string | null;

  @ApiProperty(date)
  from!: string;

  @ApiProperty(dateOrNull)
  until!: string | null;
}

export class StaffMemberDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty({ enum: LANGUAGES })
  language!: string;

  @ApiProperty()
  active!: boolean;

  @ApiProperty({ description: 'Whether a login is connected' })
  hasLogin!: boolean;

  @ApiProperty({ type: [GivenRoleDto], description: 'Held now or to come' })
  roles!: GivenRoleDto[];
}

export class StaffSearchDto {
  @ApiPropertyOptional({ maxLength: 100, description: 'Part of a name or of an e-mail address' })
  @IsOptional()
  @IsString()
  @Length(0, 100)
  text?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Holds a role in this service, now or to come' })
  @IsOptional()
  @IsUUID()
  serviceId?: string;

  @ApiPropertyOptional({ enum: STAFF_ROLES })
  @IsOptional()
  @IsIn(STAFF_ROLES)
  role?: (typeof STAFF_ROLES)[number];

  @ApiPropertyOptional({ enum: STANDINGS, default: 'working' })
  @IsIn(STANDINGS)
  standing: (typeof STANDINGS)[number] = 'working';

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;

  @ApiPropertyOptional({ format: 'uuid', description: '`next` of the page before' })
  @IsOptional()
  @IsUUID()
  after?: string;
}

export class StaffPageDto {
  @ApiProperty({ type: [StaffMemberDto] })
  items!: StaffMemberDto[];

  @ApiProperty({ description: 'How many there are on all pages' })
  found!: number;

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
