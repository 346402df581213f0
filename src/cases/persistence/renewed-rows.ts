import type { ApplyOptions, Command } from '../apply-event/command.js';
import type { FoundRows } from './found-rows.js';
import { expectedRows, type WrongRow, wrongRows } from './expected-rows.js';
import {
  type Differences,
  firstDue,
  followUpWrite,
  howItEnded,
  measurementWrite,
  type Projected,
  withoutEmpty,
} from './projection-difference.js';

/** Tables whose rows are written as the projection has them, under their names in a write. */
const AS_PROJECTED = {
  access: 'case_access',
  keptEntries: 'kept_entry',
  goals: 'goal',
  interventions: 'intervention',
  consents: 'consent',
  referrals: 'referral',
} as const;

/**
 * What is to be written so that the rows of a case are what follows from it now, whatever they follow from: those that are
 * wrong, and no other, so that a follow-up that stays where it is keeps its place on its ladder.
 */
export function renewedRows(found: FoundRows, projected: Omit<Projected, 'before' | 'facts'>): Differences {
  const { caseId, after, calendarOf, now } = projected;
  const expected = expectedRows({ caseId, projection: after, calendarOf, now });
  const wrong = wrongRows(expected, found);
  const isToWrite = (table: string) => {
    const keys = new Set(keysOf(wrong, table).toWrite);
    return ({ key }: { key: string }) => keys.has(key);
  };
  const asProjected = Object.entries(AS_PROJECTED).map(([name, table]) => {
    const { toWrite, leftOver } = keysOf(wrong, table);
    const upsert = toWrite.map((key) => expected[table]!.get(key));
    return [name, { upsert, remove: leftOver.map((key) => found[table]!.get(key)) }];
  });
  return withoutEmpty({
    ...(Object.fromEntries(asProjected) as Differences),
    followUps: {
      upsert: after.followUps.filter(isToWrite('follow_up')).map((row) => followUpWrite(row, projected)),
      remove: keysOf(wrong, 'follow_up').leftOver.map((key) => ({ key, status: howItEnded(after) })),
    },
    measurements: {
      upsert: after.measurements
        .filter(isToWrite('measurement'))
        .map((row) => measurementWrite(row, projected)),
      remove: keysOf(wrong, 'measurement').leftOver.map((key) => ({ key })),
    },
    nextDue: firstDue(projected),
  });
}

/** Rows are renewed by a command of the engine that records nothing else. */
export function asksForRenewal({ events }: Command, { by }: Pick<ApplyOptions, 'by'>): boolean {
  return by === 'engine' && events.length === 1 && events[0]?.type === 'ROWS_RENEWED';
}

function keysOf(wrong: readonly WrongRow[], table: string) {
  const here = wrong.filter((one) => one.table === table);
  return {
    toWrite: here.filter(({ fault }) => fault !== 'leftOver').map(({ key }) => key),
    leftOver: here.filter(({ fault }) => fault === 'leftOver').map(({ key }) => key),
  };
}
