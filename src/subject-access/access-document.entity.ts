import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one case holds for one request: prepared, reviewed by a person, released. */
@Entity('access_document')
export class AccessDocument {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('uuid', { name: 'request_id' })
  requestId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  asker!: string;

  @Column('text')
  language!: string;

  @Column('date', { name: 'asked_on' })
  askedOn!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('text')
  status!: string;

  /** The key of the document, wrapped by the key of the case. */
  @Column('bytea', { nullable: true })
  wrapped!: Buffer | null;

  @Column('bytea', { nullable: true })
  draft!: Buffer | null;

  @Column('bytea', { nullable: true })
  released!: Buffer | null;

  @Column('bytea', { nullable: true })
  print!: Buffer | null;

  /** Version of the case that the draft was read from. */
  @Column('integer', { name: 'prepared_from', default: 0 })
  preparedFrom!: number;

  /** Of a concern that its service has not shared: the asker has no other way to it, and learns of none that is withheld. */
  @Column('boolean', { name: 'of_concern', default: false })
  ofConcern!: boolean;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { name: 'reviewed_by', nullable: true })
  reviewedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('date', { name: 'expires_on', nullable: true })
  expiresOn!: string | null;

  @Column('timestamptz', { name: 'noted_at', nullable: true })
  notedAt!: Date | null;
}
