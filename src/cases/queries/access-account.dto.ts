import { ApiProperty } from '@nestjs/swagger';

export class AccessReasonDto {
  @ApiProperty({ description: 'Stable code' })
  code!: string;

  @ApiProperty({ description: 'The same in plain words, in the language of the request' })
  words!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Number of the entry that let them in' })
  entry!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Consent or other basis it rests on' })
  basis!: string | null;
}

export class PrincipalWithAccessDto {
  @ApiProperty({ enum: ['staff', 'person', 'service', 'leader', 'unit', 'role'] })
  kind!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null where the reader may not know who' })
  id!: string | null;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the service they take part for' })
  service!: string | null;

  @ApiProperty()
  relation!: string;

  @ApiProperty({ description: 'Reads what is in the case, and not only that it exists' })
  content!: boolean;

  @ApiProperty({ type: [String], nullable: true, description: 'Kinds of information; null for all' })
  kinds!: string[] | null;

  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Last day, or the instant at which it ends' })
  until!: string | null;

  @ApiProperty({ type: AccessReasonDto })
  reason!: AccessReasonDto;
}

export class CaseAccessDto {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: [PrincipalWithAccessDto] })
  access!: PrincipalWithAccessDto[];

  @ApiProperty({ description: 'Some are left out, for the reader only knows that the case exists' })
  shortened!: boolean;
}
