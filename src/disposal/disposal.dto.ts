import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

export class ToDisposeDto {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ enum: ['dismissedConcern', 'archivedCase'] })
  what!: string;

  @ApiProperty({ format: 'date' })
  closedOn!: string;

  @ApiProperty({ description: 'Name of the service' })
  service!: string;
}

export class DisposedDto {
  @ApiProperty({ format: 'date', description: 'First day of the month' })
  month!: string;

  @ApiProperty({ type: String, nullable: true })
  service!: string | null;

  @ApiProperty({ enum: ['CASE_DISPOSED', 'CONCERN_DISPOSED', 'CONCERN_LAPSED', 'ENTRY_ERASED'] })
  what!: string;

  @ApiProperty()
  howMany!: number;
}

export class DisposalPeriodDto {
  @ApiProperty({ format: 'date' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  from!: string;

  @ApiProperty({ format: 'date' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  to!: string;
}
