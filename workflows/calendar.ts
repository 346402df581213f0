import type { GuideDeadline } from './guide-parts.js';

/**
 * Plain date arithmetic on 'YYYY-MM-DD' for what the model itself must know: when a consent ends. Deadlines of people
 * are due rules, which the working calendar of the service resolves.
 *
 * A month counts to the same day of the month, or to its last day where it has no such day; working days are Monday to
 * Friday, holidays included.
 */
export function plus(date: string, { amount, unit }: GuideDeadline): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  switch (unit) {
    case 'calendarDays':
      return dateOf(dayNumber(year, month, day) + amount);
    case 'weeks':
      return dateOf(dayNumber(year, month, day) + 7 * amount);
    case 'workingDays':
      return dateOf(plusWorkingDays(dayNumber(year, month, day), amount));
    case 'months': {
      const months = year * 12 + (month - 1) + amount;
      const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
      return dateOf(dayNumber(y, m, Math.min(day, daysIn(y, m))));
    }
  }
}

function plusWorkingDays(from: number, amount: number): number {
  let day = from;
  for (let left = amount; left > 0;) {
    day += 1;
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/** Day 0 is 1 March of year 0, a Wednesday. */
const isWeekend = (day: number) => [3, 4].includes(day % 7);

const daysIn = (year: number, month: number) =>
  month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

/** Days since 1 March of year 0: with the leap day last in the year, every month begins at (153·m + 2) / 5. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1
  );
}

function dateOf(number: number): string {
  let year = Math.floor(number / 365.2425) + 1;
  while (dayNumber(year, 3, 1) > number) year -= 1;
  const dayOfYear = number - dayNumber(year, 3, 1);
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = ((m + 2) % 12) + 1;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(month <= 2 ? year + 1 : year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
