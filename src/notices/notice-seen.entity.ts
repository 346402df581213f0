import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to when somebody has seen their notices. */
@Entity('notice_seen')
export class NoticeSeen {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  /** Principal of the person: no two share what they have seen. */
  @PrimaryColumn('text')
  reader!: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;
}
