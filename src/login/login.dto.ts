import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { WORDS } from '../common/http/words-schema.js';

export class LoginQueryDto {
  @ApiPropertyOptional({ description: 'A path of this service to go to afterwards', example: '/' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  returnTo?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'For somebody who works in several municipalities' })
  @IsOptional()
  @IsUUID()
  municipality?: string;
}

export class LoginProviderDto {
  @ApiProperty({ example: 'entra' })
  id!: string;

  @ApiProperty({ enum: ['staff', 'family'] })
  kind!: 'staff' | 'family';

  @ApiProperty(WORDS)
  name!: { nb: string; nn: string; en: string };

  @ApiProperty({ description: 'Where to send the browser', example: '/api/v1/login/entra' })
  url!: string;
}

export class SessionRoleDto {
  @ApiProperty()
  role!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null for a role of the whole municipality' })
  serviceId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  serviceName!: string | null;
}

export class SessionPersonDto {
  @ApiProperty({ enum: ['staff', 'person'], description: 'Employed, or of the family' })
  kind!: 'staff' | 'person';

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Of an employee' })
  name!: string | null;
}

export class MunicipalityDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

export class SessionDto {
  @ApiProperty({ type: SessionPersonDto })
  person!: SessionPersonDto;

  @ApiProperty({ type: MunicipalityDto })
  municipality!: MunicipalityDto;

  @ApiProperty({ type: [SessionRoleDto], description: 'That the level of the login is enough for' })
  roles!: SessionRoleDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Where the person logged in' })
  provider!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Level of assurance, as the provider calls it' })
  acr!: string | null;

  @ApiProperty({ format: 'date-time', description: 'Of the answer: clocks of browsers are wrong' })
  now!: string;

  @ApiProperty({ format: 'date-time', description: 'When the session ends if nothing more is done' })
  endsAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When it ends whatever is done' })
  endsAtTheLatest!: string;

  @ApiProperty({ description: 'To be sent as `X-CSRF-Token` with everything that changes something' })
  csrfToken!: string;
}

export class SignedOutDto {
  @ApiProperty({ description: 'How many sessions ended' })
  ended!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where to send the browser so that it is signed out at the provider too',
  })
  logoutUrl!: string | null;
}

export class ConnectLoginDto {
  @ApiProperty({ description: 'What the employee was shown at the login that was refused' })
  @IsString()
  @Length(1, 2_000)
  loginCode!: string;
}
