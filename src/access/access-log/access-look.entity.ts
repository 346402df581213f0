import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One look at a case, or a refused try. Never changed; months are partitions of it. */
@Entity('access_log')
export class AccessLook {
  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  /** Grows, with gaps; two at once may be written in either order. */
  @PrimaryColumn('bigint', { default: () => `nextval('access_log_id')` })
  id!: string;

  /** The server whose transactions `writtenIn` counts; another after a restore. */
  @Column('smallint', { default: 1 })
  era!: number;

  @Column('bigint', { name: 'written_in', default: () => '((pg_current_xact_id()))' })
  writtenIn!: string;

  @Column('timestamptz')
  at!: Date;

  /** A principal: `staff:<id>`, `person:<id>`. */
  @Column('text')
  actor!: string;

  @Column('uuid', { name: 'service_id', nullable: true })
  serviceId!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text')
  stream!: string;

  @Column('text')
  part!: string;

  @Column('text')
  outcome!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('uuid', { name: 'child_id', nullable: true })
  childId!: string | null;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column('uuid', { array: true, nullable: true })
  listed!: string[] | null;

  @Column('text', { nullable: true })
  relation!: string | null;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('boolean', { default: false })
  covert!: boolean;

  /** Of the client; read by auditors only. */
  @Column('text', { nullable: true })
  address!: string | null;
}
