import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { LevelDto } from '../cases/queries/guide-at.dto.js';

export class ChildSoughtDto {
  @ApiPropertyOptional({ description: 'In the body, for an address is written down in many places' })
  @IsOptional()
  @IsString()
  @Length(11, 20)
  nationalId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}

export class EarlierConcernDto {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ enum: ['open', 'closed'] })
  status!: string;

  @ApiProperty({ type: LevelDto })
  level!: LevelDto;

  @ApiProperty({ description: 'It has become the log of the child' })
  isLog!: boolean;

  @ApiProperty({ format: 'date' })
  since!: string;

  @ApiProperty({ description: 'I logged it' })
  mine!: boolean;

  @ApiProperty({ type: Number, nullable: true, description: 'How worried its writer was, 1–5' })
  worry!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'What I wrote that I had seen and heard' })
  seenAndHeard!: string | null;
}

export class EarlierConcernsDto {
  @ApiProperty({ type: [EarlierConcernDto], description: 'The newest first, at most 20' })
  items!: EarlierConcernDto[];
}
