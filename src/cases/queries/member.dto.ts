import { ApiProperty } from '@nestjs/swagger';

export class NamedServiceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}

export class MemberDto {
  @ApiProperty({ format: 'uuid' })
  staffId!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: NamedServiceDto })
  service!: NamedServiceDto;
}
