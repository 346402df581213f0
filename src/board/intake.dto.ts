import { ApiProperty } from '@nestjs/swagger';
import { MemberDto, NamedServiceDto } from '../cases/queries/member.dto.js';
import { LevelDto } from '../cases/queries/guide-at.dto.js';
import { ChildOnBoardDto } from './board.dto.js';

export const INTAKE_KINDS = ['concern', 'referral', 'advice'] as const;
export type IntakeKind = (typeof INTAKE_KINDS)[number];

export class IntakeItemDto {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({
    enum: INTAKE_KINDS,
    description:
      'concern: taken in by me for the unit; referral: the unit is asked to take part; advice: a case that is stuck',
  })
  kind!: IntakeKind;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  referralId!: string | null;

  @ApiProperty({ type: LevelDto })
  level!: LevelDto;

  @ApiProperty({ type: NamedServiceDto, description: 'Whose case it is: who asks' })
  from!: NamedServiceDto;

  @ApiProperty({ type: MemberDto, nullable: true })
  holder!: MemberDto | null;

  @ApiProperty({ description: 'Whether I read the content' })
  content!: boolean;

  @ApiProperty({
    type: ChildOnBoardDto,
    nullable: true,
    description: 'Null where the content is not shared and the question names nobody',
  })
  child!: ChildOnBoardDto | null;

  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty({ format: 'date', description: "By the guide's deadline for joint intake, or for the answer" })
  clarifyBy!: string;

  @ApiProperty({ description: 'Negative when it is over' })
  workingDaysLeft!: number;
}

export class IntakeDto {
  @ApiProperty({ type: [IntakeItemDto] })
  items!: IntakeItemDto[];

  @ApiProperty({ description: 'There are more than are shown' })
  more!: boolean;
}
