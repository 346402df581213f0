import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A notice as whom it concerns reads it on the page. */
@Entity('notice')
export class NoticeRow {
  /** Of the row of the outbox. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('text')
  principal!: string;

  @Column('text')
  about!: string;

  /** Of the follow-up that it is about. */
  @Column('text', { nullable: true })
  kind!: string | null;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
