import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsName } from '../common/http/is-name.js';

export class ServiceChangeDto {
  @ApiProperty({ example: 'healthStation' })
  @Matches(/^[a-z][a-zA-Z0-9]{0,59}$/)
  kind!: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  @Matches(/\S/)
  @IsName()
  name!: string;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: "Not the municipality's own: no accounts here",
  })
  @IsBoolean()
  outside = false;

  @ApiPropertyOptional({ description: 'Id of a service calendar; open every working day when left out' })
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  calendar?: string;

  @ApiPropertyOptional({
    description: 'Id of a guide of the municipality; the one for its kind when left out',
  })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  guide?: string;
}
