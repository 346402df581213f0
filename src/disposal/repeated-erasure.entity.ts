import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision to erase that a restored backup did not know of, applied again. */
@Entity('repeated_erasure')
export class RepeatedErasure {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  /** Of the entry; 0 for the whole case. */
  @PrimaryColumn('integer')
  number!: number;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;

  @Column('timestamptz', { name: 'repeated_at' })
  repeatedAt!: Date;

  @Column('bytea')
  seal!: Buffer;
}
