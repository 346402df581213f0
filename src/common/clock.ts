/**
 * The only source of "now" outside the database. Passed in, so that a year can pass in a test or in the demo.
 * An abstract class and not an interface, because Nest needs something that exists at run time to inject by.
 */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}

/** Stands at the moment in which it is asked for: what is decided as one has one time, also at midnight. */
export function stopped(clock: Clock): Clock {
  const now = clock.now();
  return { now: () => now };
}

const HOUR = 3_600_000;

/** A clock that stands still until it is moved: for tests, and for the demo's two years. */
export class MovableClock implements Clock {
  private at: number;

  constructor(start: Date | string) {
    this.at = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.at);
  }

  moveTo(instant: Date | string): void {
    this.at = new Date(instant).getTime();
  }

  /** Elapsed time, not calendar time: a day is 24 hours, also when summer time begins. */
  advance(by: { days?: number; hours?: number; minutes?: number }): void {
    this.at += (by.days ?? 0) * 24 * HOUR + (by.hours ?? 0) * HOUR + (by.minutes ?? 0) * 60_000;
  }
}

const OSLO_DATE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

let known = { minute: Number.NaN, date: '' };

/** The date on the wall in Norway, 'YYYY-MM-DD': what deadlines, ages and validity are counted in. */
export function todayInOslo(clock: Clock): string {
  return osloDateOf(clock.now());
}

/** The same of an instant that is known already. */
export function osloDateOf(now: Date): string {
  const minute = Math.floor(now.getTime() / 60_000);
  // A command asks several times, and formatting takes longer than most of what it is asked for.
  if (minute !== known.minute) known = { minute, date: OSLO_DATE.format(now) };
  return known.date;
}
