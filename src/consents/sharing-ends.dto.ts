import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import type { Translated } from '../common/language.js';

const DONE = ['deleted', 'keptByLaw', 'hadNone'] as const;

class EndedServiceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}

class SharingEndTaskDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'nb, nn, en' })
  name!: Translated;
}

export class SharingEndDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['withdrawn', 'objected', 'ended', 'wrongChild'] })
  why!: string;

  @ApiProperty({ type: EndedServiceDto, description: 'Mine, or one outside the municipality that I see to' })
  service!: EndedServiceDto;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'To find it in one’s own files; gone when it is done',
  })
  child!: string | null;

  @ApiProperty({
    type: [String],
    description: 'Names of those of the service who took part: whom to ask which child it is',
  })
  tookPart!: string[];

  @ApiProperty({ format: 'date-time' })
  endedAt!: string;

  @ApiProperty({ format: 'date' })
  dueDate!: string;

  @ApiProperty()
  overdue!: boolean;

  @ApiProperty({ type: [SharingEndTaskDto], description: 'As the guide of the case says' })
  whatToDo!: SharingEndTaskDto[];
}

export class HandleSharingEndDto {
  @ApiProperty({ isArray: true, enum: DONE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(DONE.length)
  @ArrayUnique()
  @IsIn(DONE, { each: true })
  done!: (typeof DONE)[number][];
}
