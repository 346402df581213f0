import { type Clock, todayInOslo } from '../common/clock.js';

/**
 * What counts ends with the last whole month: between two answers a day apart there is no one child's difference.
 * `month` is the first day that does not count, `countedTo` the last that does (YYYY-MM-DD), `year` the present one.
 */
export function countedMonth(clock: Clock): { month: string; countedTo: string; year: number } {
  const month = `${todayInOslo(clock).slice(0, 7)}-01`;
  const lastDay = new Date(`${month}T00:00:00Z`);
  lastDay.setUTCDate(0);
  return { month, countedTo: lastDay.toISOString().slice(0, 10), year: Number(month.slice(0, 4)) };
}
