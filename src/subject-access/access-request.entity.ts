import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody of the family has asked for everything that is kept of a child. */
@Entity('access_request')
export class AccessRequest {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('text')
  asker!: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('text')
  how!: string;

  @Column('text')
  language!: string;

  @Column('date', { name: 'asked_on' })
  askedOn!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'prepared_at', nullable: true })
  preparedAt!: Date | null;

  /** The later day, and why (GDPR art. 12(3)). */
  @Column('date', { name: 'extended_to', nullable: true })
  extendedTo!: string | null;

  @Column('text', { name: 'extended_for', nullable: true })
  extendedFor!: string | null;

  @Column('text', { name: 'extended_by', nullable: true })
  extendedBy!: string | null;

  /** Something waits that the asker knows of. */
  @Column('boolean', { name: 'extension_told', default: false })
  extensionTold!: boolean;

  @Column('timestamptz', { name: 'extension_noted_at', nullable: true })
  extensionNotedAt!: Date | null;
}
