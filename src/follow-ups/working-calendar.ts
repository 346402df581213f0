import { Temporal } from 'temporal-polyfill';
import { isNorwegianHoliday } from './norwegian-holidays.js';

const OSLO = 'Europe/Oslo';
const START_OF_WORKING_DAY = '08:00';
const SATURDAY = 6;

/** The periods in which a service is closed (school and kindergarten holidays), both ends included, 'YYYY-MM-DD'. */
export interface ServiceCalendar {
  readonly closed: readonly { readonly from: string; readonly to: string }[];
}

/** When something falls due, counted from an anchor; the same shape as the due rules of the projection. */
interface DueRule {
  /** 'YYYY-MM-DD', or an ISO instant, which counts as its date in Oslo */
  readonly anchor: string;
  /** negative counts backwards */
  readonly amount: number;
  readonly unit: 'calendarDays' | 'workingDays' | 'weeks' | 'months';
  /** never moved: a consent expires on its day whatever day that is */
  readonly exact?: boolean;
  /** the anchor is an instant and stands for itself: what ends to the minute */
  readonly instant?: boolean;
}

/** A date in Oslo ('YYYY-MM-DD') and the instant (ISO, UTC, milliseconds) it stands for. */
export interface Due {
  readonly date: string;
  readonly at: string;
}

/**
 * Turns a due rule into a date. A date that falls on a weekend, a public holiday or a day the service is closed moves to
 * the next open day, unless the rule is exact; working days skip all three. A month counts to the same day of the month,
 * or to its last day where it has no such day.
 *
 * `at` is 08:00 in Oslo on that date, when someone is at work to see it; for an exact rule it is the end of the date
 * (midnight in Oslo at the start of the next), because what expires on a day is in force that whole day.
 *
 * @throws RangeError when the anchor is neither a date nor an instant
 */
export function resolveDue(rule: DueRule, calendar: ServiceCalendar): Due {
  const { anchor, amount, unit, exact = false, instant = false } = rule;
  const date = todayInOslo(anchor);
  if (instant) return { date, at: anchor };
  const key = `${date} ${amount} ${unit} ${exact}`;
  const known = knownIn(calendar);
  const found = known.get(key);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const due = countDue({ ...rule, anchor: date }, calendar);
  known.set(key, due);
  return due;
}

/** Every event of a case asks for the dates of all its follow-ups, most of which it has not moved. */
const resolved = new WeakMap<ServiceCalendar, Map<string, Due>>();
const MOST_KNOWN = 10_000;

function knownIn(calendar: ServiceCalendar): Map<string, Due> {
  const known = resolved.get(calendar) ?? new Map<string, Due>();
  resolved.set(calendar, known);
  return known;
}

function countDue(rule: DueRule, calendar: ServiceCalendar): Due {
  const counted = count(Temporal.PlainDate.from(rule.anchor), rule, calendar);
  const date = rule.exact ? counted : nextOpenDay(counted, calendar);
  const at = rule.exact
    ? date.add({ days: 1 }).toZonedDateTime({ timeZone: OSLO })
    : date.toZonedDateTime({ timeZone: OSLO, plainTime: START_OF_WORKING_DAY });
  return { date: date.toString(), at: at.toInstant().toString({ fractionalSecondDigits: 3 }) };
}

/** Whether somebody is at work on the date ('YYYY-MM-DD'). */
export function isOpen(date: string, calendar: ServiceCalendar): boolean {
  return isOpenDay(Temporal.PlainDate.from(date), calendar);
}

/** Calendar days since a due date; 0 on the day itself and before it. Both 'YYYY-MM-DD'. */
export function daysLate(dueDate: string, today: string): number {
  const days = Temporal.PlainDate.from(dueDate).until(today, { largestUnit: 'days' }).days;
  return Math.max(0, days);
}

/** Working days that are left until a due date; 0 on the day itself, negative when it is over. Both 'YYYY-MM-DD'. */
export function workingDaysLeft(dueDate: string, today: string, calendar: ServiceCalendar): number {
  const isOver = dueDate < today;
  const [from, to] = isOver ? [dueDate, today] : [today, dueDate];
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
  const open = Array.from({ length: days }, (_, after) =>
    Temporal.PlainDate.from(from).add({ days: after + 1 }),
  ).filter((day) => isOpenDay(day, calendar)).length;
  return isOver ? -open : open;
}

/** The date in Oslo ('YYYY-MM-DD') at an ISO instant; a date stands for itself. */
export function todayInOslo(now: string): string {
  const isDate = DATE.test(now);
  const isKept = isDate || IN_UTC.test(now);
  const hour = now.slice(0, HOUR_OF_AN_INSTANT.length);
  const known = isKept && datesInOslo.get(hour);
  if (known) return known;
  const date = isDate
    ? Temporal.PlainDate.from(now)
    : Temporal.Instant.from(now).toZonedDateTimeISO(OSLO).toPlainDate();
  if (!isKept) return date.toString();
  if (datesInOslo.size >= MOST_KNOWN) datesInOslo.clear();
  datesInOslo.set(hour, date.toString());
  return date.toString();
}

/** By hour and by date. Oslo is whole hours from UTC, so that all instants of one hour have one date there. */
const datesInOslo = new Map<string, string>();
const HOUR_OF_AN_INSTANT = 'YYYY-MM-DDThh';
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const IN_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:[0-5]\d(:[0-5]\d(\.\d+)?)?Z$/;

function count(from: Temporal.PlainDate, rule: DueRule, calendar: ServiceCalendar): Temporal.PlainDate {
  switch (rule.unit) {
    case 'calendarDays':
      return from.add({ days: rule.amount });
    case 'weeks':
      return from.add({ weeks: rule.amount });
    case 'months':
      return from.add({ months: rule.amount });
    case 'workingDays':
      return countWorkingDays(from, rule.amount, calendar);
  }
}

function countWorkingDays(
  from: Temporal.PlainDate,
  amount: number,
  calendar: ServiceCalendar,
): Temporal.PlainDate {
  const step = { days: Math.sign(amount) };
  let date = from;
  for (let left = Math.abs(amount); left > 0;) {
    date = date.add(step);
    if (isOpenDay(date, calendar)) left -= 1;
  }
  return date;
}

function nextOpenDay(from: Temporal.PlainDate, calendar: ServiceCalendar): Temporal.PlainDate {
  let date = from;
  while (!isOpenDay(date, calendar)) date = date.add({ days: 1 });
  return date;
}

function isOpenDay(day: Temporal.PlainDate, calendar: ServiceCalendar): boolean {
  if (day.dayOfWeek >= SATURDAY) return false;
  const date = day.toString();
  return !isNorwegianHoliday(date) && !calendar.closed.some(({ from, to }) => from <= date && date <= to);
}
