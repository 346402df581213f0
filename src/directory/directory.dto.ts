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

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Id of its calendar; null: open every working day',
  })
  calendar!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Id of the guide it has chosen; null: by its kind',
  })
  guide!: string | null;
}

export class ClosedPeriodDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date', description: 'Included' })
  to!: string;
}

export class ServiceCalendarDto {
  @ApiProperty({ example: 'baerum-school' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [ClosedPeriodDto] })
  closed!: ClosedPeriodDto[];
}

export class StaffDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}
