import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who stands in for a colleague of the same service, from a day to a day. */
@Entity('deputy')
export class Deputy {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('uuid', { name: 'service_id' })
  serviceId!: string;

  @Column('uuid', { name: 'absent_id' })
  absentId!: string;

  @Column('uuid', { name: 'deputy_id' })
  deputyId!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until' })
  validUntil!: string;

  @Column('text')
  reason!: string;

  @Column('text', { name: 'named_by' })
  namedBy!: string;

  @Column('timestamptz', { name: 'named_at' })
  namedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy!: string | null;
}
