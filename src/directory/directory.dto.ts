import { ApiProperty } from '@nestjs/swagger';

export class ServiceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'school' })
  kind!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: "Not the municipality's own: its answers are recorded for it" })
  outside!: boolean;
}

export class StaffDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}
