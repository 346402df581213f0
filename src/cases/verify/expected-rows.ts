import type { Projection } from '../../../workflows/projection.js';
import { canonicalJson } from '../../database/sealing/canonical-json.js';
import type { ServiceCalendar } from '../../follow-ups/working-calendar.js';
import { firstDue, followUpWrite, measurementWrite } from '../persistence/projection-difference.js';

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
        const { key, kind, owner, serviceId, dueDate, dueAt, event } = followUpWrite(row, writing);
        return { key, kind, owner, serviceId, dueDate, dueAt, event };
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

/** One line for each row that is missing, left over or different; names of columns, never what is in them. */
export function differencesIn(table: string, expected: Rows, found: Rows): string[] {
  const lines = [...expected].flatMap(([key, row]) => {
    const there = found.get(key);
    if (!there) return [`${table} ${key} is missing`];
    const columns = Object.keys(row).filter(
      (column) =>
        canonicalJson(row[column as never] ?? null) !== canonicalJson(there[column as never] ?? null),
    );
    return columns.length > 0 ? [`${table} ${key} differs in ${columns.join(', ')}`] : [];
  });
  const leftOver = [...found].filter(
    ([key, row]) => !expected.has(key) && !('laidAside' in row && row.laidAside),
  );
  return [...lines, ...leftOver.map(([key]) => `${table} ${key} should not be there`)].map((line) =>
    line.replaceAll('  ', ' '),
  );
}
