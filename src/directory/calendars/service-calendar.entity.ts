import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PublishedCalendar } from '../../follow-ups/service-calendars.js';

/** When the services of a municipality that name it are closed, as it was published last. */
@Entity('service_calendar')
export class PublishedServiceCalendar {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId!: string;

  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  closed!: PublishedCalendar['closed'];

  /** The YAML as it was handed in, comments included. */
  @Column('text')
  source!: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  /** Principal in text: `staff:<id>`, `system:<name>`. */
  @Column('text', { name: 'published_by' })
  publishedBy!: string;
}
