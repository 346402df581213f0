import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key of the text of an entry; destroyed to erase it. */
@Entity('entry_key')
export class EntryKey {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('bytea')
  wrapped!: Buffer;
}
