import { describe, expect, test } from '@jest/globals';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { parseDataFile } from '../../src/common/data-file.js';
import { isNorwegianHoliday } from '../../src/follow-ups/norwegian-holidays.js';
import { loadServiceCalendars, serviceCalendarSchema } from '../../src/follow-ups/service-calendars.js';
import { daysLate, resolveDue, todayInOslo } from '../../src/follow-ups/working-calendar.js';

const healthStation = { closed: [] };
const school = loadServiceCalendars().get('baerum-school')!;
const weekday = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay();
const isWeekend = (date: string) => weekday(date) === 0 || weekday(date) === 6;

describe('a deadline', () => {
  test('is counted in calendar days, so two weeks after a Monday is a Monday', () => {
    const due = resolveDue({ anchor: '2026-01-12', amount: 14, unit: 'calendarDays' }, healthStation);
    expect(due).toEqual({ date: '2026-01-26', at: '2026-01-26T07:00:00.000Z' });
  });

  test('that falls on a weekend moves to Monday', () => {
    const due = resolveDue({ anchor: '2026-01-10', amount: 1, unit: 'weeks' }, healthStation);
    expect(due.date).toBe('2026-01-19');
  });

  test('that falls on Maundy Thursday moves past all of Easter', () => {
    const due = resolveDue({ anchor: '2026-03-19', amount: 14, unit: 'calendarDays' }, healthStation);
    expect(due.date).toBe('2026-04-07');
  });

  test('of three working days over the National Day skips the holiday and the weekend', () => {
    // 2024-05-17 is a Friday and Whit Monday follows it
    const due = resolveDue({ anchor: '2024-05-16', amount: 3, unit: 'workingDays' }, healthStation);
    expect(due.date).toBe('2024-05-23');
  });

  test('of some months ends on the last day of a shorter month', () => {
    const due = resolveDue({ anchor: '2026-08-31', amount: 6, unit: 'months', exact: true }, healthStation);
    expect(due.date).toBe('2027-02-28');
  });

  test('can lie before its anchor: 30 days before a consent expires', () => {
    const due = resolveDue({ anchor: '2026-06-30', amount: -30, unit: 'calendarDays' }, healthStation);
    expect(due.date).toBe('2026-06-01');
  });

  test('counts from the date in Oslo, not from the date in Greenwich', () => {
    const lateEvening = '2026-06-30T22:30:00Z';
    expect(todayInOslo(lateEvening)).toBe('2026-07-01');
    const due = resolveDue({ anchor: lateEvening, amount: 1, unit: 'calendarDays' }, healthStation);
    expect(due.date).toBe('2026-07-02');
  });

  test('refuses an anchor that is no date', () => {
    expect(() => resolveDue({ anchor: 'soon', amount: 1, unit: 'weeks' }, healthStation)).toThrow(RangeError);
    expect(() => resolveDue({ anchor: '2026-02-30', amount: 1, unit: 'weeks' }, healthStation)).toThrow(
      RangeError,
    );
  });
});

describe('a consent', () => {
  test('expires on its day even when that is Christmas Day, and is in force the whole of it', () => {
    const due = resolveDue({ anchor: '2025-12-25', amount: 12, unit: 'months', exact: true }, healthStation);
    expect(due).toEqual({ date: '2026-12-25', at: '2026-12-25T23:00:00.000Z' });
  });

  test('expires at midnight in Oslo in summer too', () => {
    const due = resolveDue({ anchor: '2025-07-04', amount: 12, unit: 'months', exact: true }, school);
    expect(due).toEqual({ date: '2026-07-04', at: '2026-07-04T22:00:00.000Z' });
  });
});

describe('a school', () => {
  test('is not chased in July: what falls due then waits for the first day of school', () => {
    const due = resolveDue({ anchor: '2026-06-18', amount: 14, unit: 'calendarDays' }, school);
    expect(due.date).toBe('2026-08-17');
  });

  test('has no working days in the autumn break', () => {
    const due = resolveDue({ anchor: '2026-09-25', amount: 1, unit: 'workingDays' }, school);
    expect(due.date).toBe('2026-10-05');
  });

  test('gets its reminders on days it is open', () => {
    const reminder = resolveDue({ anchor: '2026-10-06', amount: -2, unit: 'workingDays' }, school);
    expect(reminder.date).toBe('2026-09-25');
  });
});

describe('summer time', () => {
  test('does not move the start of the working day', () => {
    const friday = resolveDue({ anchor: '2026-03-27', amount: 0, unit: 'calendarDays' }, healthStation);
    const monday = resolveDue({ anchor: '2026-03-27', amount: 2, unit: 'calendarDays' }, healthStation);
    expect(friday.at).toBe('2026-03-27T07:00:00.000Z');
    expect(monday.at).toBe('2026-03-30T06:00:00.000Z');
  });

  test('makes the last day of a consent one hour shorter in March and longer in October', () => {
    const end = (date: string) =>
      resolveDue({ anchor: date, amount: 0, unit: 'calendarDays', exact: true }, healthStation).at;
    expect(end('2026-03-28')).toBe('2026-03-28T23:00:00.000Z');
    expect(end('2026-03-29')).toBe('2026-03-29T22:00:00.000Z');
    expect(end('2026-10-24')).toBe('2026-10-24T22:00:00.000Z');
    expect(end('2026-10-25')).toBe('2026-10-25T23:00:00.000Z');
  });
});

describe('days late', () => {
  test.each([
    ['2026-03-20', '2026-03-19', 0],
    ['2026-03-20', '2026-03-20', 0],
    ['2026-03-20', '2026-03-30', 10],
    ['2025-12-01', '2026-12-01', 365],
  ])('due %s, seen %s: %i', (due, today, late) => expect(daysLate(due, today)).toBe(late));
});

describe('whatever the rule', () => {
  const date = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  const instant = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString());
  const unit = fc.constantFrom('calendarDays', 'workingDays', 'weeks', 'months');
  const amount = fc.integer({ min: -60, max: 60 });
  const calendar = fc.constantFrom(healthStation, school);

  test('a later anchor never gives an earlier due date', () => {
    fc.assert(
      fc.property(date, date, amount, unit, fc.boolean(), calendar, (a, b, n, u, exact, of) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        const first = resolveDue({ anchor: earlier!, amount: n, unit: u, exact }, of);
        const second = resolveDue({ anchor: later!, amount: n, unit: u, exact }, of);
        expect(first.date <= second.date && first.at <= second.at).toBe(true);
      }),
    );
  });

  test('nothing that may move falls due on a weekend, a holiday or a day the service is closed', () => {
    fc.assert(
      fc.property(instant, amount, unit, calendar, (anchor, n, u, of) => {
        const due = resolveDue({ anchor, amount: n, unit: u }, of).date;
        const closed = of.closed.some(({ from, to }) => from <= due && due <= to);
        expect(isWeekend(due) || isNorwegianHoliday(due) || closed).toBe(false);
      }),
    );
  });

  test('what may move moves forward only, and at 08:00 in Oslo it is there', () => {
    const clock = new Intl.DateTimeFormat('nb', { timeZone: 'Europe/Oslo', timeStyle: 'short' });
    fc.assert(
      fc.property(date, amount, unit, calendar, (anchor, n, u, of) => {
        const moved = resolveDue({ anchor, amount: n, unit: u }, of);
        const exact = resolveDue({ anchor, amount: n, unit: u, exact: true }, of);
        expect(moved.date >= exact.date).toBe(true);
        expect(clock.format(new Date(moved.at))).toBe('08:00');
        expect(clock.format(new Date(exact.at))).toBe('00:00');
        expect(todayInOslo(moved.at)).toBe(moved.date);
      }),
    );
  });
});

test('the Norwegian holidays are those of the almanac, every day of 2020 to 2040', () => {
  const almanac = new Holidays('NO');
  for (let year = 2020; year <= 2040; year++) {
    const published = almanac
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => holiday.date.slice(0, 10));
    const ours: string[] = [];
    for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      if (isNorwegianHoliday(date)) ours.push(date);
    }
    expect(ours).toEqual([...new Set(published)].sort());
  }
});

describe('the calendar file of a municipality', () => {
  test('ships for the schools and kindergartens of Bærum', () => {
    expect([...loadServiceCalendars().keys()]).toEqual(['baerum-kindergarten', 'baerum-school']);
  });

  test('is refused with file, line and what is wrong', () => {
    const text = [
      'id: risor-school',
      'name: Schools in Risør',
      'closed:',
      '  - { name: Easter, from: 2026-03-30, to: 2026-03-20 }',
      '  - { name: summer, from: 2026-06-20, to: 2027-08-16 }',
      '  - { name: autumn, from: 2026-09-31, to: 2026-10-02 }',
      'colour: blue',
    ].join('\n');
    const parsed = parseDataFile('risor-school.yaml', text, serviceCalendarSchema);
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      expect.objectContaining({ file: 'risor-school.yaml', line: 4, path: 'closed.0.to' }),
      expect.objectContaining({
        line: 5,
        path: 'closed.1.to',
        message: expect.objectContaining({ en: expect.stringContaining('75 days') }),
      }),
      expect.objectContaining({ line: 6, path: 'closed.2.from' }),
      expect.objectContaining({ line: 7, path: 'colour' }),
    ]);
  });

  test('is refused where it is no YAML at all', () => {
    const parsed = parseDataFile('risor-school.yaml', 'id: a\nname: [', serviceCalendarSchema);
    expect(parsed).toMatchObject({ ok: false, problems: [{ line: 2 }] });
  });
});
