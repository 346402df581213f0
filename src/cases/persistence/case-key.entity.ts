import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key of a case, wrapped by a master key. */
@Entity('case_key')
export class CaseKey {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('bytea')
  wrapped!: Buffer;

  @Column('text', { name: 'master_key_id' })
  masterKeyId!: string;
}
