import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry that somebody of the family does not read. */
@Entity('kept_entry')
export class KeptEntry {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('integer')
  entry!: number;

  @PrimaryColumn('text')
  principal!: string;
}
