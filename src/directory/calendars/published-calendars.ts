import { principalOf } from '../../common/request-context.js';
import type { Transaction } from '../../database/database.js';
import {
  type Calendars,
  type PublishedCalendar,
  serviceCalendarSchema,
  shippedCalendars,
} from '../../follow-ups/service-calendars.js';

const PUBLISHED = 'select id, name, closed from service_calendar order by id';
const PUBLISH = `
  insert into service_calendar (municipality_id, id, name, closed, source, published_at, published_by)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (municipality_id, id) do update set name = excluded.name, closed = excluded.closed,
    source = excluded.source, published_at = excluded.published_at, published_by = excluded.published_by`;

/** The calendars of the municipality by id: its own, and those that ship where it has none of that id. */
export async function calendarsIn({ client }: Transaction): Promise<Calendars> {
  const { rows } = await client.query<PublishedCalendar>(PUBLISHED);
  const own = rows.map((row) => theSame(serviceCalendarSchema.parse(row)));
  return new Map([...shippedCalendars(), ...own.map((one) => [one.id, one] as const)]);
}

/** In place of what was published under its id before. Dates that follow it are counted anew by a worker. */
export async function publishCalendar(
  { client, ctx }: Transaction,
  { id, name, closed }: PublishedCalendar,
  source: string,
): Promise<void> {
  const values = [ctx.municipalityId, id, name, JSON.stringify(closed), source, ctx.clock.now()];
  await client.query(PUBLISH, [...values, principalOf(ctx.actor)]);
}

/** What has been counted by a calendar is remembered with it: read again and unchanged, it is to be the same one. */
const known = new Map<string, PublishedCalendar>();
const MOST_KNOWN = 500;

function theSame(calendar: PublishedCalendar): PublishedCalendar {
  const content = JSON.stringify(calendar);
  const found = known.get(content);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(content, calendar);
  return calendar;
}
