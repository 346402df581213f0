import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { readDataFolder } from '../common/data-file.js';
import type { ServiceCalendar } from './working-calendar.js';

/** Longer than any summer holiday; a slip in a year would otherwise silence a service for good. */
const LONGEST_CLOSED_PERIOD_DAYS = 75;

const closedPeriod = z
  .strictObject({ name: z.string().min(1), from: z.iso.date(), to: z.iso.date() })
  .refine((period) => period.from <= period.to, { path: ['to'], error: 'must not be before "from"' })
  .refine((period) => lengthInDays(period) <= LONGEST_CLOSED_PERIOD_DAYS, {
    path: ['to'],
    error: `a closed period lasts at most ${LONGEST_CLOSED_PERIOD_DAYS} days`,
    when: ({ issues }) => issues.length === 0,
  });

/** A file of `calendars/`: the closed periods of one kind of service in one municipality, as published. */
export const serviceCalendarSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  closed: z.array(closedPeriod).min(1),
});

export type PublishedCalendar = z.output<typeof serviceCalendarSchema>;

/**
 * The calendars that ship with the installation, by id.
 * @throws DataFileError naming file and line
 */
export function loadServiceCalendars(
  folder = new URL('./calendars/', import.meta.url),
): ReadonlyMap<string, PublishedCalendar> {
  return readDataFolder(folder, serviceCalendarSchema);
}

let shipped: ReadonlyMap<string, ServiceCalendar> | undefined;
const NEVER_CLOSED: ServiceCalendar = { closed: [] };

/** The calendar a service names; open every working day when it names none, or one that does not ship any more. */
export function calendarNamed(id: string | null): ServiceCalendar {
  shipped ??= loadServiceCalendars();
  return (id === null ? undefined : shipped.get(id)) ?? NEVER_CLOSED;
}

function lengthInDays({ from, to }: { from: string; to: string }): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1;
}
