import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

/** Neither which report it is nor how many there are. */
export class ServiceWithoutReaderDto {
  @ApiProperty({ format: 'uuid', description: 'The service that reported' })
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}

export class NameReaderDto {
  @ApiProperty({ format: 'uuid', description: 'A service that has reported something nobody follows up' })
  @IsUUID()
  serviceId!: string;

  @ApiProperty({
    format: 'uuid',
    description:
      'Who goes on with it: works in that service or, where the coordinating unit is asked, in the unit',
  })
  @IsUUID()
  staffId!: string;
}
