import { ApiProperty } from '@nestjs/swagger';

export class HeldRoleDto {
  @ApiProperty()
  role!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null for a role of the whole municipality' })
  serviceId!: string | null;
}

export class DemoPersonDto {
  @ApiProperty({ description: 'What to log in with' })
  who!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ['staff', 'person'], description: 'Employed, or of the family' })
  kind!: 'staff' | 'person';

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  municipalityId!: string;

  @ApiProperty({ type: [HeldRoleDto] })
  roles!: HeldRoleDto[];
}
