import { ApiProperty } from '@nestjs/swagger';

const text = { type: String, nullable: true } as const;

export class ArchivePartyDto {
  @ApiProperty(text)
  name!: string | null;

  @ApiProperty(text)
  birthDate!: string | null;

  @ApiProperty({ ...text, description: 'Never there at a strictly confidential address' })
  contactAddress!: string | null;
}

/** What an archive system (Noark 5 or another) wants to know of the document; class and series are the guide's. */
export class ArchiveMetadataDto {
  @ApiProperty()
  system!: string;

  @ApiProperty({ format: 'uuid' })
  systemId!: string;

  @ApiProperty()
  archiveCreator!: string;

  @ApiProperty(text)
  organisationNumber!: string | null;

  @ApiProperty(text)
  series!: string | null;

  @ApiProperty(text)
  class!: string | null;

  @ApiProperty()
  documentType!: string;

  @ApiProperty({ description: 'Names nobody' })
  title!: string;

  @ApiProperty({ type: ArchivePartyDto })
  party!: ArchivePartyDto;

  @ApiProperty({ format: 'date' })
  createdOn!: string;

  @ApiProperty({ format: 'date' })
  closedOn!: string;

  @ApiProperty(text)
  accessCode!: string | null;

  @ApiProperty(text)
  authority!: string | null;

  @ApiProperty()
  format!: string;

  @ApiProperty()
  entries!: number;

  @ApiProperty({ description: 'SHA-256 of the document, in hex' })
  checksum!: string;
}

/** A file of the case: consent papers and what else was added. */
export class ArchivedFileDto {
  @ApiProperty({ description: 'Number of the entry that added it' })
  entry!: number;

  @ApiProperty({ format: 'uuid' })
  fileId!: string;

  @ApiProperty(text)
  name!: string | null;

  @ApiProperty()
  mediaType!: string;

  @ApiProperty()
  bytes!: number;

  @ApiProperty({ ...text, description: 'SHA-256 of the file, in hex' })
  checksum!: string | null;

  @ApiProperty({
    enum: ['here', 'separately', 'notReadable'],
    description: '`separately`: too large, fetched by `GET /cases/:id/files/:fileId`',
  })
  given!: string;

  @ApiProperty({ ...text, description: 'The file, in base64' })
  content!: string | null;
}

export class ArchivePackageDto {
  @ApiProperty({ type: ArchiveMetadataDto })
  metadata!: ArchiveMetadataDto;

  @ApiProperty({ description: 'The PDF, in base64' })
  document!: string;

  @ApiProperty({ type: [ArchivedFileDto], description: 'Gone for good when the case is disposed of' })
  files!: ArchivedFileDto[];
}
