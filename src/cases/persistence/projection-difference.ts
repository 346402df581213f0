import type { FollowUpRow, MeasurementRow, Projection } from '../../../workflows/projection.js';
import { isSameJson } from '../../database/sealing/canonical-json.js';
import type { FactWrites } from '../../effects/measurement-facts.js';
import { calendarFor, dueTimesOf, followUpIdOf } from '../../follow-ups/due-times.js';
import { resolveDue, type ServiceCalendar } from '../../follow-ups/working-calendar.js';
import type { Difference, FollowUpWrite, MeasurementWrite, ProjectionWrites } from './case-write.js';

export interface Projected {
  caseId: string;
  /** Null for a new case. */
  before: Projection | null;
  after: Projection;
  /** The calendar that counts for a service. */
  calendarOf(serviceId: string): ServiceCalendar;
  /** The case comes from an older model, which may have kept other rows: all are written anew. */
  wasOlder?: boolean;
  /** ISO instant of the write. */
  now: string;
  /** What insight keeps of it, and the answers that go with the measurements. */
  facts?: FactWrites;
}

/** What is to be written, and the first date of the case when a follow-up came, went or moved. */
export interface Differences extends ProjectionWrites {
  nextDue?: string | null;
}

/** Compares what should exist after a command with what should have existed before it. What is the same is not written. */
export function projectionDifference(projected: Projected): Differences {
  const { before, after, facts, wasOlder = false } = projected;
  const differenceOf = differences(wasOlder);
  const followUps = differenceOf(before?.followUps, after.followUps, ({ key }) => key);
  const measurements = differenceOf(before?.measurements, after.measurements, ({ key }) => key);
  const moved = followUps.upsert.length + followUps.remove.length > 0 || !before;
  return withoutEmpty({
    followUps: {
      upsert: followUps.upsert.map((row) => followUpWrite(row, projected)),
      remove: followUps.remove.map(({ key }) => ({ key, status: howItEnded(after) })),
    },
    access: pick(
      differenceOf(before?.access, after.access, (row) => `${row.relation} ${row.principal}`),
      ({ principal, relation }) => ({ principal, relation }),
    ),
    keptEntries: pick(
      differenceOf(before?.keptEntries, after.keptEntries, (row) => `${row.entry} ${row.principal}`),
      (row) => row,
    ),
    goals: pick(
      differenceOf(before?.goals, after.goals, (row) => row.goalId),
      ({ goalId }) => ({ goalId }),
    ),
    interventions: pick(
      differenceOf(before?.interventions, after.interventions, (row) => row.interventionId),
      ({ interventionId }) => ({ interventionId }),
    ),
    consents: pick(
      differenceOf(before?.consents, after.consents, (row) => row.consentId),
      ({ consentId }) => ({ consentId }),
    ),
    referrals: pick(
      differenceOf(before?.referrals, after.referrals, (row) => row.referralId),
      ({ referralId }) => ({ referralId }),
    ),
    measurements: {
      upsert: measurements.upsert.map((row) => measurementWrite(row, projected)),
      remove: measurements.remove.map(({ key }) => ({ key })),
    },
    measurementFacts: facts?.measurementFacts,
    levelSpells: facts?.levelSpells,
    ...(moved ? { nextDue: firstDue(projected) } : {}),
  });
}

/** The end of somebody's emergency access, and what guardians are not to learn of by a date of the case either. */
const NO_DATE_OF_THE_CASE: readonly string[] = ['emergency.end', 'keptEntry.review'];

/**
 * The earliest date of the open follow-ups, 'YYYY-MM-DD'; one that lapses by itself is no date to work towards.
 */
export function firstDue({ after, calendarOf }: Pick<Projected, 'after' | 'calendarOf'>): string | null {
  const dates = after.followUps
    .filter(
      ({ kind, ladder }) =>
        !NO_DATE_OF_THE_CASE.includes(kind) && ladder.every(({ stage }) => stage !== 'lapsed'),
    )
    .map(({ kind, due, serviceId }) => resolveDue(due, calendarFor(kind, calendarOf(serviceId))).date);
  return dates.sort()[0] ?? null;
}

export function followUpWrite(
  row: FollowUpRow,
  { caseId, calendarOf, now }: Pick<Projected, 'caseId' | 'calendarOf' | 'now'>,
): FollowUpWrite {
  const { key, kind, owner, serviceId, event } = row;
  const times = dueTimesOf(row, calendarOf(serviceId), now);
  return { id: followUpIdOf(caseId, key), key, kind, owner, serviceId, event, ...times };
}

/** A planned measurement is due on the calendar of the case's own service. */
export function measurementWrite(
  row: MeasurementRow,
  { after, calendarOf, facts }: Pick<Projected, 'after' | 'calendarOf' | 'facts'>,
): MeasurementWrite {
  const { due, ...rest } = row;
  const { key: _, ...answer } = facts?.answers.find(({ key }) => key === row.key) ?? { key: row.key };
  return { ...rest, dueDate: resolveDue(due, calendarOf(after.summary.homeServiceId)).date, ...answer };
}

/** What is no longer needed was done, unless the case ended first. */
export function howItEnded({ summary }: Projection): 'done' | 'cancelled' {
  return summary.status === 'closed' ? 'cancelled' : 'done';
}

function differences(all: boolean) {
  return <Row extends object>(
    before: readonly Row[] = [],
    after: readonly Row[],
    keyOf: (row: Row) => string,
  ): Required<Difference<Row, Row>> => {
    const had = new Map(before.map((row) => [keyOf(row), row]));
    const wanted = new Set(after.map(keyOf));
    return {
      upsert: after.filter((row) => all || !isSameJson(had.get(keyOf(row)), row)),
      remove: before.filter((row) => !wanted.has(keyOf(row))),
    };
  };
}

function pick<Row, Key>(
  { upsert, remove }: Required<Difference<Row, Row>>,
  key: (row: Row) => Key,
): Difference<Row, Key> {
  return { upsert, remove: remove.map(key) };
}

export function withoutEmpty(all: Differences): Differences {
  const entries = Object.entries(all as Record<string, unknown>).flatMap(([name, part]) => {
    if (name === 'nextDue') return [[name, part]];
    const { upsert = [], remove = [] } = (part ?? {}) as Difference<unknown, unknown>;
    if (upsert.length + remove.length === 0) return [];
    return [[name, { ...(upsert.length ? { upsert } : {}), ...(remove.length ? { remove } : {}) }]];
  });
  return Object.fromEntries(entries) as Differences;
}
