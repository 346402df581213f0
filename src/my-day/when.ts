import type { When } from './my-day.dto.js';

const DAY_MS = 86_400_000;
const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Sunday of the week of a day, both 'YYYY-MM-DD'. */
function endOfWeek(day: string): string {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return addDays(day, (7 - weekday) % 7);
}

export function endOfNextWeek(today: string): string {
  return addDays(endOfWeek(today), 7);
}

export function whenOf(due: string, today: string): When {
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  if (due <= endOfWeek(today)) return 'thisWeek';
  return due <= endOfNextWeek(today) ? 'nextWeek' : 'later';
}
