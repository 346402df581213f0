import { isUtf8 } from 'node:buffer';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type DataFileProblem, NOT_UTF8, parseDataFile, readDataFolder } from '../common/data-file.js';
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

/** Calendars by id. */
export type Calendars = ReadonlyMap<string, PublishedCalendar>;

let shipped: Calendars | undefined;

/** Those of the installation, read once. */
export const shippedCalendars = (): Calendars => (shipped ??= loadServiceCalendars());

/**
 * A calendar from the bytes of its file; all problems at once.
 * @param file the name that problems bear
 */
export function readServiceCalendar(
  file: string,
  bytes: Uint8Array,
): { ok: true; value: PublishedCalendar } | { ok: false; problems: DataFileProblem[] } {
  if (isUtf8(bytes)) return parseDataFile(file, new TextDecoder().decode(bytes), serviceCalendarSchema);
  return { ok: false, problems: [{ file, line: 1, column: 1, path: '', message: NOT_UTF8 }] };
}

/** The last day that the calendar says anything about, 'YYYY-MM-DD'; after it the service counts as open. */
export function lastClosedDay({ closed }: ServiceCalendar): string {
  return (
    closed
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? ''
  );
}

function lengthInDays({ from, to }: { from: string; to: string }): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1;
}
