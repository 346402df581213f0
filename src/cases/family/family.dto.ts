import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

const NEW = 'Left out: as it was stated before;';

export class GuardianDto {
  @ApiPropertyOptional({
    enum: ['guardian', 'fosterParent', 'representative'],
    description: `A foster parent reads, and neither consents nor objects; a representative of an unaccompanied minor speaks in the guardians' place. ${NEW} guardian for somebody new`,
  })
  @IsOptional()
  @IsIn(['guardian', 'fosterParent', 'representative'])
  relation?: 'guardian' | 'fosterParent' | 'representative';

  @ApiPropertyOptional({
    type: Boolean,
    description: `Counts where guardians must say yes. ${NEW} true for somebody new`,
  })
  @IsOptional()
  @IsBoolean()
  parentalResponsibility?: boolean;

  @ApiPropertyOptional({
    type: Boolean,
    description: `Does not get to read the log. ${NEW} false for somebody new`,
  })
  @IsOptional()
  @IsBoolean()
  barredFromInsight?: boolean;

  @ApiPropertyOptional({
    type: Boolean,
    description: `Carries the child that is not born yet, and consents for it. ${NEW} false for somebody new`,
  })
  @IsOptional()
  @IsBoolean()
  isPregnant?: boolean;
}

export class CareDto {
  @ApiProperty({ description: 'As this case states it; no other case is told' })
  @IsBoolean()
  inCare!: boolean;
}

export class StatedMemberDto {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ enum: ['guardian', 'fosterParent', 'representative'] })
  relation!: string;

  @ApiProperty()
  parentalResponsibility!: boolean;

  @ApiProperty()
  barredFromInsight!: boolean;

  @ApiProperty()
  isPregnant!: boolean;
}

export class StatedFamilyDto {
  @ApiProperty({ type: [StatedMemberDto] })
  members!: StatedMemberDto[];
}
