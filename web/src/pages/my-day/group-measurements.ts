import type { DayItem } from './my-day-queries';

/** One row: an item, or several measurements of one child that wait for an answer. */
export type DayRow = DayItem & { measurements?: number };

/**
 * Several measurements of one child in one part of the day are one thing to do: to see which they are, and remind those
 * who are asked. The row stands where the first of them stood.
 */
export function groupMeasurements(items: readonly DayItem[]): DayRow[] {
  const rows: DayRow[] = [];
  const first = new Map<string, DayRow>();
  for (const item of items) {
    const place = `${item.caseId} ${item.when} ${item.asDeputy}`;
    const before = item.kind === 'measurement.answer' ? first.get(place) : undefined;
    if (before) {
      before.measurements = (before.measurements ?? 1) + 1;
      before.do = { ...before.do, page: 'measurements' };
      continue;
    }
    const row = { ...item };
    rows.push(row);
    if (item.kind === 'measurement.answer') first.set(place, row);
  }
  return rows;
}
