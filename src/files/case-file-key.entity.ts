import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key of the file of an entry; it goes with the key of the entry. */
@Entity('case_file_key')
export class CaseFileKey {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('integer')
  entry!: number;

  @Column('bytea')
  wrapped!: Buffer;
}
