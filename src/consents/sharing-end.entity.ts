import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a service must see to because it has lost its basis for a case. */
@Entity('sharing_end')
export class SharingEnd {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  /** The service itself; for one outside the municipality, the one that drives the case. */
  @Column('uuid', { name: 'handled_by_service_id' })
  handledByServiceId!: string;

  @Column('text')
  why!: string;

  @Column('text', { name: 'guide_id' })
  guideId!: string;

  @Column('integer', { name: 'guide_version' })
  guideVersion!: number;

  @Column('timestamptz', { name: 'ended_at' })
  endedAt!: Date;

  @Column('date', { name: 'due_date' })
  dueDate!: string;

  /** The child's, as the service knew it; gone when it is handled. */
  @Column('bytea', { name: 'sealed_name', nullable: true })
  sealedName!: Buffer | null;

  @Column('bytea', { name: 'wrapped_key', nullable: true })
  wrappedKey!: Buffer | null;

  @Column('text', { name: 'master_key_id', nullable: true })
  masterKeyId!: string | null;

  /** Principals who read the case for the service when sharing ended: the name is for them. */
  @Column('text', { name: 'known_to', array: true, default: '{}' })
  knownTo!: string[];

  @Column('timestamptz', { name: 'handled_at', nullable: true })
  handledAt!: Date | null;

  @Column('text', { name: 'handled_by', nullable: true })
  handledBy!: string | null;
}
