import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a case; its entry says what it is called and for what it was added. */
@Entity('case_file')
export class CaseFile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  /** Null until its entry is written. */
  @Column('integer', { nullable: true })
  entry!: number | null;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('integer')
  bytes!: number;

  @Column('bytea')
  digest!: Buffer;

  @Column('text', { name: 'uploaded_by' })
  uploadedBy!: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;
}
