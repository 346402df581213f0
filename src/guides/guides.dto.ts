import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { Guide } from '../../workflows/guide.js';
import { WORDS } from '../common/http/words-schema.js';

export class GuideInForceDto {
  @ApiProperty({ example: 'baerum' })
  guide!: string;

  @ApiProperty({ example: 1 })
  version!: number;

  @ApiProperty(WORDS)
  name!: Guide['name'];

  @ApiProperty({ type: [String], description: 'Empty: every service without a guide of its own' })
  serviceKinds!: string[];

  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;
}

export class GuideVersionDto extends GuideInForceDto {
  @ApiProperty({
    description: 'The guide as published; docs/guides.md describes each field',
    type: 'object',
    additionalProperties: true,
  })
  content!: Guide;

  @ApiProperty({ description: 'The YAML as it was handed in' })
  source!: string;
}

export class PublishedVersionDto {
  @ApiProperty({ example: 2 })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;
}

export class GuideTextDto {
  @ApiProperty({ description: 'The guide in YAML, as docs/guides.md describes it', maxLength: 262_144 })
  @IsString()
  @MinLength(1)
  @MaxLength(262_144)
  source!: string;
}

export class GuideDifferenceDto {
  @ApiProperty({
    example: 'nivå 1 › steg plan › frist',
    description: 'Where; in the language of the reader, as the values are',
  })
  path!: string;

  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  kind!: 'added' | 'removed' | 'changed';

  @ApiPropertyOptional()
  before?: string;

  @ApiPropertyOptional()
  after?: string;
}

export class PublicationDto {
  @ApiProperty({ example: 'baerum' })
  guide!: string;

  @ApiProperty({ example: 2 })
  version!: number;

  @ApiProperty({ type: [GuideDifferenceDto], description: 'To the version before; empty for the first one' })
  differences!: GuideDifferenceDto[];
}
