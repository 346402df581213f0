import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class DemoLoginDto {
  @ApiProperty({ description: 'One of the people of GET /api/v1/demo/people', example: 'nurse' })
  @IsString()
  @Length(1, 60)
  who!: string;
}

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

export class SessionDto {
  @ApiProperty({ description: 'Send it as `Authorization: Bearer …`' })
  token!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: DemoPersonDto })
  person!: DemoPersonDto;
}
