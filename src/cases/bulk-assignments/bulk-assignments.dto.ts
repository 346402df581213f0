import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { WORDS } from '../../common/http/words-schema.js';
import type { Translated } from '../../common/language.js';
import { MemberDto } from '../queries/member.dto.js';

/** More are sent in several requests, so that the page can show how far it has come. */
const MOST_CASES = 50;

/** offer: the baton is offered; assign: it is given, with a reason; appoint: a coordinator is appointed and gets it. */
export const WAYS = ['offer', 'assign', 'appoint'] as const;
export type Way = (typeof WAYS)[number];

const WISHES = ['child', 'family', 'both', 'notAsked'] as const;
const COORDINATORS = ['childCoordinator', 'coordinator'] as const;

export class NewHolderDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  staffId!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  serviceId!: string;
}

export class AssignmentDto {
  @ApiProperty({ enum: WAYS })
  @IsIn(WAYS)
  way!: Way;

  @ApiProperty({ type: NewHolderDto })
  @IsObject()
  @ValidateNested()
  @Type(() => NewHolderDto)
  to!: NewHolderDto;

  @ApiPropertyOptional({ enum: WISHES, description: 'With `offer`: who was asked what they wish' })
  @IsOptional()
  @IsIn(WISHES)
  wishAsked?: (typeof WISHES)[number];

  @ApiPropertyOptional({ enum: COORDINATORS, description: 'With `appoint`' })
  @IsOptional()
  @IsIn(COORDINATORS)
  coordinator?: (typeof COORDINATORS)[number];

  @ApiPropertyOptional({
    description: 'Why; sealed in each of the cases. Names nobody: it is the same in all',
  })
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}

export class PreviewAssignmentsDto extends AssignmentDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CASES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  cases!: string[];
}

export class CaseAsSeenDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  caseId!: string;

  @ApiProperty({ description: '`seen` of the preview: what changed meanwhile is not written over' })
  @IsString()
  @Length(1, 100)
  seen!: string;
}

export class AssignCasesDto extends AssignmentDto {
  @ApiProperty({ type: [CaseAsSeenDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CASES)
  @ArrayUnique(({ caseId }: CaseAsSeenDto) => caseId)
  @ValidateNested({ each: true })
  @Type(() => CaseAsSeenDto)
  cases!: CaseAsSeenDto[];
}

export class ReasonAgainstDto {
  @ApiProperty({ description: 'Stable code', example: 'SHARING.NO_BASIS' })
  code!: string;

  @ApiPropertyOptional({ ...WORDS, description: 'Where the model has words for it' })
  words?: Translated;
}

export class ForeseenAssignmentDto {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ enum: ['possible', 'refused', 'unknown'] })
  outcome!: 'possible' | 'refused' | 'unknown';

  @ApiProperty({ type: String, nullable: true, description: 'For the request that does it' })
  seen!: string | null;

  @ApiProperty({ type: MemberDto, nullable: true })
  holderNow!: MemberDto | null;

  @ApiProperty({ type: MemberDto, nullable: true, description: 'The same when the baton is only offered' })
  holderThen!: MemberDto | null;

  @ApiProperty({ type: MemberDto, nullable: true })
  offeredTo!: MemberDto | null;

  @ApiProperty({ type: [ReasonAgainstDto] })
  reasons!: ReasonAgainstDto[];
}

export class DoneAssignmentDto {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({
    enum: ['done', 'refused', 'changed', 'unknown'],
    description: 'changed: somebody recorded something in the case after the preview; nothing was written',
  })
  outcome!: 'done' | 'refused' | 'changed' | 'unknown';

  @ApiProperty({ type: [ReasonAgainstDto] })
  reasons!: ReasonAgainstDto[];

  @ApiProperty({ type: [String], description: 'Types of what was recorded since, for who reads the content' })
  changed!: string[];
}
