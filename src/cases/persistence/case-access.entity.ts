import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a principal reaches a case. An actor reads only its own rows. */
@Entity('case_access')
export class CaseAccess {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('text')
  principal!: string;

  @PrimaryColumn('text')
  relation!: string;

  @Column('boolean')
  content!: boolean;

  @Column('date', { nullable: true })
  until!: string | null;

  /** The instant at which it is over. */
  @Column('timestamptz', { name: 'until_at', nullable: true })
  untilAt!: Date | null;

  @Column('uuid', { name: 'service_id', nullable: true })
  serviceId!: string | null;

  /** Kinds of information that it opens; null for every kind. */
  @Column('text', { array: true, nullable: true })
  kinds!: string[] | null;

  @Column('date', { name: 'next_due', default: 'infinity' })
  nextDue!: string;
}
