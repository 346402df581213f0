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

  /** Principals to whom alone the text opens: of an entry taken out of view, its writer and whoever took it out. */
  @Column('text', { name: 'out_of_view_for', array: true, nullable: true })
  outOfViewFor!: string[] | null;
}
