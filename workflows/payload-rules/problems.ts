import { plus } from '../calendar.js';
import type { CaseContext } from '../case-context.js';
import type { At, EventOf, EventType } from '../events.js';
import type { Guide } from '../guide.js';
import type { FieldCode } from './field-codes.js';

/**
 * What is wrong with one field of an event, as a stable code, with what is allowed: the values there are (none where
 * nothing fits), or what describes them in the terms of JSON schema (`format`, `minLength`, `not` …), `from` and `to` for
 * days and entries, first and last.
 */
export interface FieldProblem {
  path: string;
  code: FieldCode;
  allowed: unknown;
}

/** An event as its rules see it: with the case, the circumstances and the guide. */
export interface Seen<T extends EventType> {
  context: CaseContext;
  facts: EventOf<T>['facts'];
  texts: readonly string[];
  at: At;
  guide: Guide;
}

/** What the payload of each event must be to the case. */
export type PayloadRules = { [T in EventType]?: (seen: Seen<T>) => FieldProblem[] };

export const problem = (when: boolean, path: string, code: FieldCode, allowed: unknown): FieldProblem[] =>
  when ? [{ path, code, allowed }] : [];

/** A text that somebody writes. */
export const SOME_TEXT = { type: 'string', minLength: 1 } as const;
/** An id of something that is there, where which ones is not for the model to say. */
export const SOME_ID = { format: 'uuid' } as const;

/** Longer than any plan; a date far beyond would never be reminded of, and the case would be forgotten (invariant 6). */
const AHEAD = { amount: 24, unit: 'months' } as const;
/** Nobody that a case is about was born before, and nothing of theirs happened before. */
const BACK = -25 * 12;

/** Today or later, and not later than `to`: two years ahead where nothing else is said. */
export const notPast = (path: string, date: string | undefined, today: string, to = plus(today, AHEAD)) => [
  ...problem(date !== undefined && date < today, path, 'DATE.IN_THE_PAST', { from: today, to }),
  ...problem(date !== undefined && date > to && date >= today, path, 'DATE.TOO_LATE', { to }),
];
/** Today or earlier, and not earlier than 25 years ago. */
export const notFuture = (path: string, date: string | undefined, today: string) => [
  ...problem(date !== undefined && date > today, path, 'DATE.IN_THE_FUTURE', { to: today }),
  ...notAges(path, date, today),
];
/** Not earlier than 25 years ago. */
export const notAges = (path: string, date: string | undefined, today: string) => {
  const from = plus(today, { amount: BACK, unit: 'months' });
  return problem(date !== undefined && date < from, path, 'DATE.TOO_EARLY', { from });
};
export const mustHave = (texts: readonly string[], name: string, when = true) =>
  problem(when && !texts.includes(name), `texts.${name}`, 'TEXT.MISSING', SOME_TEXT);

export function known<T>(
  records: Record<string, T>,
  id: string,
  path: string,
  allow: (one: T) => boolean = () => true,
) {
  const allowed = Object.entries(records)
    .filter(([, one]) => allow(one))
    .map(([key]) => key);
  return problem(!allowed.includes(id), path, 'REFERENCE.UNKNOWN', allowed);
}

export const isNew = (records: Record<string, unknown>, id: string, path: string) =>
  problem(id in records, path, 'REFERENCE.TAKEN', { ...SOME_ID, not: [id] });
