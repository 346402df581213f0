import ical, { ICalCalendarMethod } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { v5 } from 'uuid';
import { type Language, say, type Translated } from '../common/language.js';

/** A date of somebody, without what it is about: a calendar is read by others than its owner. */
export interface CalendarEntry {
  kind: 'meeting' | 'deadline';
  /** The same for the same date of the same thing. */
  key: string;
  /** YYYY-MM-DD. */
  date: string;
  /** HH:MM in Oslo; null for the whole day. */
  time: string | null;
}

export interface CalendarOptions {
  language: Language;
  /** Where to log in and see what it is. */
  link: string;
  /** Makes the ids of entries ones that no other calendar has: two people's cannot be laid side by side. */
  feedId: string;
  stamp: Date;
}

const WORDS: Record<CalendarEntry['kind'], Translated> = {
  meeting: say('Stafett: møte', 'Stafett: møte', 'Stafett: meeting'),
  deadline: say('Stafett: frist', 'Stafett: frist', 'Stafett: deadline'),
};
const HOUR = 3_600_000;

/** RFC 5545, always the same text for the same entries. Holds no name, no place and nothing of a case. */
export function icalendar(entries: readonly CalendarEntry[], options: CalendarOptions): string {
  const { language, link, feedId, stamp } = options;
  const calendar = ical({
    name: 'Stafett',
    prodId: { company: 'Stafett', product: 'Stafett', language: language === 'en' ? 'EN' : 'NO' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const { kind, key, date, time } of entries) {
    const start = startOf(date, time);
    calendar.createEvent({
      id: `${v5(`${kind} ${key}`, feedId)}@stafett`,
      stamp,
      start,
      ...(time === null ? { allDay: true } : { end: new Date(start.getTime() + HOUR) }),
      summary: WORDS[kind][language],
      url: link,
    });
  }
  return calendar.toString();
}

/** A whole day begins at midnight UTC, which is how the library writes a date without a time. */
function startOf(date: string, time: string | null): Date {
  if (time === null) return new Date(`${date}T00:00:00Z`);
  const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Europe/Oslo');
  return new Date(zoned.epochMilliseconds);
}
