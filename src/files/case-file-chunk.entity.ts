import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sealed part of a file. */
@Entity('case_file_chunk')
export class CaseFileChunk {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'file_id' })
  fileId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('bytea')
  sealed!: Buffer;
}
