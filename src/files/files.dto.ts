import { ApiProperty } from '@nestjs/swagger';

export class AddedFileDto {
  @ApiProperty({ format: 'uuid' })
  fileId!: string;

  @ApiProperty({ description: 'Number of its entry in the history' })
  entry!: number;

  @ApiProperty({ enum: ['application/pdf', 'image/png', 'image/jpeg'], description: 'As its bytes tell' })
  mediaType!: string;

  @ApiProperty()
  bytes!: number;
}
