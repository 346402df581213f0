import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the child of a case lives, sealed; there is none at a strictly confidential address. */
@Entity('contact_address')
export class ContactAddress {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('bytea')
  sealed!: Buffer;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey!: Buffer;

  @Column('text', { name: 'written_by' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
