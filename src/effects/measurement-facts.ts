import type { EventOf } from '../../workflows/events.js';
import type { LevelSpellRow, MeasurementRow, Projection } from '../../workflows/projection.js';
import { todayInOslo } from '../follow-ups/working-calendar.js';
import type { FactKeys } from './fact-keys.js';

/** What one command did to a case, as far as facts are concerned. */
export interface FactSource {
  caseId: string;
  childId: string;
  /** The content is gone; what was measured stays, for the facts tell nobody whose it was. */
  disposed: boolean;
  /** The case before the command; null for a new one. */
  before: Projection | null;
  after: Projection;
  /** The measurements recorded by the command, with their history numbers. */
  recorded: readonly { facts: EventOf<'MEASUREMENT_RECORDED'>['facts']; entry: number }[];
  /** YYYY-MM-DD in Oslo. */
  today: string;
  /** The child's in whole years; null when unborn or unknown. */
  age: number | null;
  /** Due date of a planned measurement, YYYY-MM-DD, on the calendar of the service. */
  dueDateOf(row: MeasurementRow): string;
}

/** Parts of the payload of `write_case`, under the names it gives them. Nothing is in `upsert` that has not changed. */
export interface FactWrites {
  /** To be laid over the rows of `measurements` with the same key. */
  answers: { key: string; answeredEntry: number }[];
  measurementFacts: { upsert: MeasurementFact[]; remove: { factKey: string }[] };
  levelSpells: { upsert: LevelSpellFact[]; remove: { factKey: string }[] };
}

interface MeasurementFact {
  factKey: string;
  pairKey: string;
  instrument: string;
  timePoint: string;
  respondent: string;
  status: 'planned' | 'answered';
  dueDate: string;
  answeredOn: string | null;
  scores: Record<string, number | null> | null;
  band: string | null;
  serviceId: string;
  level: number;
  ageBand: string | null;
  groups: string[];
  interventionKinds: string[];
}

interface LevelSpellFact extends LevelSpellRow {
  factKey: string;
  pairKey: string;
  serviceId: string;
  groups: string[];
}

/**
 * The facts that insight counts: no case, child or staff; dates of measurements to the month, of levels to the day.
 * Level, age and groups are those at which something was planned or answered, and stay so. Taken back are a plan that
 * fell away, and an answer that was written in the log of the wrong child.
 */
export function factsOf(source: FactSource, keys: FactKeys): FactWrites {
  const { before, after } = source;
  if (source.disposed) return NOTHING_CHANGES;
  const known = new Map(before?.measurements.map((row) => [row.key, row.status]));
  const changed = after.measurements.filter((row) => known.get(row.key) !== row.status);
  const wanted = new Set(after.measurements.map((row) => row.key));
  const gone = (before?.measurements ?? []).filter((row) => !wanted.has(row.key));
  return {
    answers: changed.flatMap((row) => {
      const answer = answerTo(row, source);
      return answer ? [{ key: row.key, answeredEntry: answer.entry }] : [];
    }),
    measurementFacts: {
      upsert: changed.map((row) => measurementFact(row, source, keys)),
      remove: gone.map((row) => ({ factKey: rowKey(row, source, keys) })),
    },
    levelSpells: spellFacts(source, keys),
  };
}

const NOTHING_CHANGES: FactWrites = {
  answers: [],
  measurementFacts: { upsert: [], remove: [] },
  levelSpells: { upsert: [], remove: [] },
};

function answerTo({ instrument, timePoint, respondent, status }: MeasurementRow, { recorded }: FactSource) {
  if (status !== 'answered') return undefined;
  return recorded.findLast(
    ({ facts }) =>
      facts.instrument === instrument && facts.timePoint === timePoint && facts.respondent === respondent,
  );
}

function measurementFact(row: MeasurementRow, source: FactSource, keys: FactKeys): MeasurementFact {
  const { after, childId, today, age } = source;
  const { instrument, timePoint, respondent, status } = row;
  const answer = answerTo(row, source);
  return {
    factKey: rowKey(row, source, keys),
    pairKey: keys.child(childId, `${instrument}:${respondent}`),
    instrument,
    timePoint,
    respondent,
    status,
    dueDate: monthOf(source.dueDateOf(row)),
    answeredOn: answer ? monthOf(today) : null,
    scores: answer?.facts.scores ?? null,
    band: answer?.facts.band ?? null,
    serviceId: after.summary.homeServiceId,
    level: after.summary.level,
    ageBand: ageBandOf(age),
    groups: after.summary.groups,
    interventionKinds: [
      ...new Set(after.interventions.filter((one) => one.status !== 'stopped').map((one) => one.kind)),
    ].sort(),
  };
}

function spellFacts(source: FactSource, keys: FactKeys): FactWrites['levelSpells'] {
  const { caseId, childId, before, after } = source;
  const factKey = ({ spell }: LevelSpellRow) => keys.row(caseId, `spell:${spell}`);
  const known = new Map(before?.levelSpells.map((one) => [one.spell, JSON.stringify(one)]));
  const wanted = new Set(after.levelSpells.map(({ spell }) => spell));
  const { groups, homeServiceId: serviceId } = after.summary;
  return {
    upsert: after.levelSpells
      .filter((one) => known.get(one.spell) !== JSON.stringify(one))
      .map((one) => ({
        ...one,
        from: dayOf(one.from),
        to: one.to && dayOf(one.to),
        factKey: factKey(one),
        pairKey: keys.child(childId, 'level'),
        serviceId,
        groups,
      })),
    remove: (before?.levelSpells ?? [])
      .filter(({ spell }) => !wanted.has(spell))
      .map((one) => ({ factKey: factKey(one) })),
  };
}

function rowKey({ key }: MeasurementRow, { caseId }: FactSource, keys: FactKeys): string {
  return keys.row(caseId, `measurement:${key}`);
}

/** An exact time would be the way from a number back to a child. */
const monthOf = (date: string) => `${date.slice(0, 7)}-01`;
const dayOf = (instant: string) => `${todayInOslo(instant)}T00:00:00.000Z`;

/** First ages of the bands, by the schools a child goes to; the last one is open. */
const AGE_BANDS = [
  [18, '18+'],
  [16, '16-17'],
  [13, '13-15'],
  [6, '6-12'],
  [0, '0-5'],
] as const;

function ageBandOf(age: number | null): string | null {
  return age === null ? null : (AGE_BANDS.find(([from]) => age >= from)?.[1] ?? null);
}
