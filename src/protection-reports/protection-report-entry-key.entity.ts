import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key of the text of an entry. */
@Entity('protection_report_entry_key')
export class ProtectionReportEntryKey {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'report_id' })
  reportId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('bytea')
  wrapped!: Buffer;
}
