import type { Projection } from '../../../workflows/projection.js';
import { canonicalJson } from '../../database/sealing/canonical-json.js';
import type { ServiceCalendar } from '../../follow-ups/working-calendar.js';
import { firstDue, followUpWrite, measurementWrite } from './projection-difference.js';

/** Rows of one table by key, each as a plain object of the columns that follow from the projection. */
export type Rows = ReadonlyMap<string, object>;

export interface ExpectedOf {
  caseId: string;
  projection: Projection;
  calendarOf(serviceId: string): ServiceCalendar;
  /** ISO instant of the last write. */
  now: string;
}

/** What the tables should hold, by table. */
export function expectedRows({ caseId, projection, calendarOf, now }: ExpectedOf): Record<string, Rows> {
  const by = <Row extends object>(rows: readonly Row[], keyOf: (row: Row) => string): Rows =>
    new Map(rows.map((row) => [keyOf(row), row]));
  const writing = { caseId, after: projection, calendarOf, now };
  return {
    bti_case: new Map([['', { ...projection.summary, nextDue: firstDue(writing) }]]),
    follow_up: by(
      projection.followUps.map((row) => {
        const { key, kind, owner, serviceId, dueDate, dueAt, stages, event } = followUpWrite(row, writing);
        return { key, kind, owner, serviceId, dueDate, dueAt, stages, event };
      }),
      ({ key }) => key,
    ),
    case_access: by(projection.access, ({ principal, relation }) => `${relation} ${principal}`),
    kept_entry: by(projection.keptEntries, ({ entry, principal }) => `${entry} ${principal}`),
    goal: by(projection.goals, ({ goalId }) => goalId),
    intervention: by(projection.interventions, ({ interventionId }) => interventionId),
    consent: by(projection.consents, ({ consentId }) => consentId),
    referral: by(projection.referrals, ({ referralId }) => referralId),
    measurement: by(
      projection.measurements.map((row) => {
        const { key, instrument, timePoint, respondent, dueDate, status } = measurementWrite(row, writing);
        return { key, instrument, timePoint, respondent, dueDate, status };
      }),
      ({ key }) => key,
    ),
  };
}

/** A row that is not as it should be: missing, left over, or different in some columns. */
export interface WrongRow {
  table: string;
  key: string;
  fault: 'missing' | 'leftOver' | { columns: string[]; due?: { from: string; to: string } };
}

export function wrongRows(expected: Record<string, Rows>, found: Record<string, Rows>): WrongRow[] {
  return Object.entries(expected).flatMap(([table, rows]) => wrongIn(table, rows, found[table]!));
}

function wrongIn(table: string, expected: Rows, found: Rows): WrongRow[] {
  const wrong = [...expected].flatMap(([key, row]): WrongRow[] => {
    const there = found.get(key);
    if (!there) return [{ table, key, fault: 'missing' }];
    const columns = Object.keys(row).filter((column) => !isSame(row, there, column));
    if (columns.length === 0) return [];
    const [from, to] = [dueDateIn(there), dueDateIn(row)];
    const due = columns.includes('dueDate') && from && to ? { from, to } : undefined;
    return [{ table, key, fault: { columns, ...(due && { due }) } }];
  });
  const leftOver = [...found].filter(
    ([key, row]) => !expected.has(key) && !('laidAside' in row && row.laidAside),
  );
  return [...wrong, ...leftOver.map(([key]): WrongRow => ({ table, key, fault: 'leftOver' }))];
}

const valueOf = (row: object, column: string): unknown => (row as Record<string, unknown>)[column] ?? null;
const isSame = (one: object, other: object, column: string) =>
  canonicalJson(valueOf(one, column)) === canonicalJson(valueOf(other, column));

function dueDateIn(row: object): string | undefined {
  const date = valueOf(row, 'dueDate');
  return typeof date === 'string' ? date : undefined;
}

/** Names of columns and, of deadlines, the days; never what else is in them. */
export function lineOf({ table, key, fault }: WrongRow): string {
  const row = key === '' ? table : `${table} ${key}`;
  if (fault === 'missing') return `${row} is missing`;
  if (fault === 'leftOver') return `${row} should not be there`;
  const moved = fault.due ? ` (${fault.due.from} → ${fault.due.to})` : '';
  return `${row} differs in ${fault.columns.join(', ')}${moved}`;
}
