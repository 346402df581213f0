import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one opened log of a child. */
@Entity('opened_log')
export class OpenedLog {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'child_id' })
  childId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;
}
