import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { plus } from '../../workflows/calendar.js';

describe('the last day of a consent', () => {
  it.each([
    ['2026-01-15', 12, 'months', '2027-01-15'],
    ['2028-02-29', 12, 'months', '2029-02-28'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2026-12-24', 2, 'weeks', '2027-01-07'],
    ['2026-11-20', 3, 'workingDays', '2026-11-25'],
  ] as const)('%s and %i %s is %s', (date, amount, unit, last) => {
    expect(plus(date, { amount, unit })).toBe(last);
  });

  it('is counted as Temporal counts', () => {
    const dates = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.nat(730), (day, amount) => {
        const date = day.toISOString().slice(0, 10);
        const from = Temporal.PlainDate.from(date);
        expect(plus(date, { amount, unit: 'calendarDays' })).toBe(from.add({ days: amount }).toString());
        expect(plus(date, { amount, unit: 'months' })).toBe(from.add({ months: amount }).toString());
      }),
    );
  });
});
