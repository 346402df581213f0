import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBase64, IsBoolean, IsIn, MaxLength } from 'class-validator';
import type { WorkRow } from '../../long-work/work-row.js';
import type { ImportChange, ImportOutcome } from './import-changes.js';
import { IMPORTS } from './directory-imports.service.js';

const STATES = ['checked', 'waiting', 'running', 'done', 'failed'] as const;
/** In base64; what a request may hold beside it is small. */
const LONGEST_FILE = 1_000_000;

const textOrNull = { type: String, nullable: true } as const;

export class FileToImportDto {
  @ApiProperty({ enum: IMPORTS })
  @IsIn(IMPORTS)
  kind!: (typeof IMPORTS)[number];

  @ApiProperty({ format: 'byte', description: 'The CSV file in base64; the format stands in docs/import.md' })
  @IsBase64()
  @MaxLength(LONGEST_FILE)
  file!: string;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Of staff: the file is the whole list, and roles that do not stand in it end',
  })
  @IsBoolean()
  whole = false;
}

export class ImportCountDto {
  @ApiProperty()
  new!: number;

  @ApiProperty()
  changed!: number;

  @ApiProperty()
  ended!: number;

  @ApiProperty()
  unchanged!: number;
}

export class ImportCountsDto {
  @ApiProperty({ type: ImportCountDto })
  service!: ImportCountDto;

  @ApiProperty({ type: ImportCountDto })
  person!: ImportCountDto;

  @ApiProperty({ type: ImportCountDto })
  role!: ImportCountDto;
}

export class ImportedFieldDto {
  @ApiProperty()
  field!: string;

  @ApiProperty(textOrNull)
  was!: string | null;

  @ApiProperty(textOrNull)
  becomes!: string | null;
}

export class ImportChangeDto {
  @ApiProperty({ enum: ['service', 'person', 'role'] })
  what!: ImportChange['what'];

  @ApiProperty({ enum: ['new', 'changed', 'ended'] })
  how!: ImportChange['how'];

  @ApiProperty({ description: 'Of the service or the person' })
  name!: string;

  @ApiPropertyOptional()
  role?: string;

  @ApiPropertyOptional({ description: 'Name of the service in which the role is held' })
  service?: string;

  @ApiPropertyOptional({ ...textOrNull, format: 'date', description: 'First day of a role' })
  from?: string | null;

  @ApiPropertyOptional({ ...textOrNull, format: 'date', description: 'Last day of a role' })
  until?: string | null;

  @ApiPropertyOptional({ type: [ImportedFieldDto] })
  fields?: ImportedFieldDto[];
}

export class DirectoryImportDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: IMPORTS })
  kind!: string;

  @ApiProperty({ enum: STATES, description: '`checked` waits for a yes; the others go by themselves' })
  state!: (typeof STATES)[number];

  @ApiProperty()
  whole!: boolean;

  @ApiProperty({ type: ImportCountsDto })
  counts!: ImportCountsDto;

  @ApiProperty({
    type: [ImportChangeDto],
    description: 'What is changed: the first 200, what ends before all',
  })
  changes!: ImportChangeDto[];

  @ApiProperty({ description: 'How many changes there are' })
  changeCount!: number;

  @ApiProperty({ description: 'How many steps the work has; 0 before that is known' })
  steps!: number;

  @ApiProperty()
  stepsDone!: number;

  @ApiProperty({ ...textOrNull, description: 'A code: why it could not be done' })
  failure!: string | null;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ ...textOrNull, format: 'date-time' })
  finishedAt!: string | null;

  @ApiProperty({ format: 'date', description: 'Last day on which it can be seen' })
  expiresOn!: string;
}

export function importView({ settings, outcome, askedAt, finishedAt, ...row }: WorkRow): DirectoryImportDto {
  const { id, kind, state, steps, stepsDone, failure, expiresOn } = row;
  const { whole } = settings as { whole: boolean };
  return {
    ...{ id, kind, state, whole, steps, stepsDone, failure, expiresOn },
    ...(outcome as ImportOutcome),
    askedAt: askedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
