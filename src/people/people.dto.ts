import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsName } from '../common/http/is-name.js';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsDay } from '../common/http/is-day.js';

export const PERSON_KINDS = ['nationalId', 'unborn', 'noNationalId'] as const;

export class NewPersonDto {
  @ApiProperty({ enum: PERSON_KINDS })
  @IsIn(PERSON_KINDS)
  kind!: (typeof PERSON_KINDS)[number];

  @ApiProperty({
    format: 'uuid',
    description: 'The service of yours that enters the person and keeps the name',
  })
  @IsUUID()
  serviceId!: string;

  @ApiPropertyOptional({ description: 'With `nationalId`: a national id or D-number of 11 digits' })
  @IsOptional()
  @IsString()
  @Length(11, 20)
  nationalId?: string;

  @ApiPropertyOptional({ format: 'date', description: 'With `noNationalId`, when it is known' })
  @IsOptional()
  @IsDay()
  birthDate?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @IsName()
  name?: string;
}

export class PersonIdDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class SearchPeopleDto {
  @ApiPropertyOptional({
    description: 'A national id; in the body, for an address is written down in many places',
  })
  @IsOptional()
  @IsString()
  @Length(11, 20)
  nationalId?: string;

  @ApiPropertyOptional({ description: 'Parts of a name, as your services have written it' })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  name?: string;
}

export class PersonDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['identified', 'unborn', 'noNationalId'] })
  kind!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}
