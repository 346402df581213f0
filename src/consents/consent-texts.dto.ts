import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';

export class ConsentTextQueryDto {
  @ApiPropertyOptional({ description: 'A language code; without it, the language of the page' })
  @IsOptional()
  @IsString()
  @Length(2, 10)
  language?: string;
}

class LanguageOfTextDto {
  @ApiProperty({ example: 'ar' })
  language!: string;

  @ApiProperty({ description: 'Of the language, in itself' })
  name!: string;

  @ApiProperty({ enum: ['ltr', 'rtl'] })
  direction!: string;

  @ApiProperty({ description: 'Not checked yet by somebody who knows the language' })
  draft!: boolean;
}

const words = { type: 'object', additionalProperties: { type: 'string' } } as const;

export class ConsentTextDto extends LanguageOfTextDto {
  @ApiProperty({ description: 'With version and language what a consent records as shown' })
  text!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty(words)
  words!: Record<string, string>;

  @ApiProperty({ ...words, description: 'Names of the kinds of information' })
  kinds!: Record<string, string>;

  @ApiProperty({ ...words, description: 'Names of those who say yes' })
  givers!: Record<string, string>;

  @ApiProperty({ type: [LanguageOfTextDto], description: 'All that the text is there in' })
  languages!: LanguageOfTextDto[];
}
