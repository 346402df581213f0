import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Under which secret address somebody's own calendar reads their dates. */
@Entity('calendar_feed')
export class CalendarFeed {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @Column('text')
  kind!: 'staff' | 'person';

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('text')
  language!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}
