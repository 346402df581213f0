import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

export class GuardianDto {
  @ApiPropertyOptional({
    type: Boolean,
    default: true,
    description: 'Counts where every guardian must say yes',
  })
  @IsBoolean()
  parentalResponsibility = true;

  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Does not get to read the log' })
  @IsBoolean()
  barredFromInsight = false;
}

export class StatedMemberDto extends GuardianDto {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ enum: ['guardian', 'child'] })
  relation!: string;
}

export class StatedFamilyDto {
  @ApiProperty({ type: [StatedMemberDto] })
  members!: StatedMemberDto[];
}
