import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody has begun to write; only its author knows of it. */
@Entity('draft')
export class Draft {
  /** Principal in text. */
  @PrimaryColumn('text')
  author!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('text')
  purpose!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('smallint', { nullable: true })
  step!: number | null;

  @Column('integer')
  version!: number;

  @Column('bytea')
  sealed!: Buffer;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey!: Buffer;

  @Column('text', { name: 'master_key_id' })
  masterKeyId!: string;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
}
