import type { z } from 'zod';
import { CANONICAL_STEPS, type Level } from './case-context.js';
import type { GuideDeadline, GuideExit, GuideLevel, ladder, measurement } from './guide-parts.js';
import { type Said, SAYINGS } from './guide-sayings.js';

/** What the pieces of a guide must be to each other; the shape of each is in guide-parts.ts. */

/** `allowed`: what would have been right, where it can be listed. */
export type Refuse = (path: (string | number)[], said: Said, allowed?: readonly string[]) => void;

/** A rule as zod wants it: `schema.superRefine(rule(checkLevel))`. */
export function rule<Value>(check: (value: Value, refuse: Refuse) => void) {
  return (value: Value, context: z.core.$RefinementCtx): void =>
    check(value, (path, said, allowed) =>
      context.addIssue({
        code: 'custom',
        path,
        message: said.en,
        params: { said, ...(allowed && { allowed }) },
      }),
    );
}

const ALLOWED_EXITS: Record<Level, readonly GuideExit[]> = {
  0: ['close', 'level1', 'level2', 'level3', 'report'],
  1: ['close', 'plan', 'level2', 'level3', 'coordinatingUnit', 'report'],
  2: ['close', 'plan', 'level1', 'level3', 'coordinatingUnit', 'report'],
  3: ['close', 'plan', 'level1', 'level2', 'coordinatingUnit', 'report'],
};

export function checkLevel(found: GuideLevel, refuse: Refuse): void {
  checkSteps(found, refuse);
  for (const [at, way] of found.exits.entries())
    if (!ALLOWED_EXITS[found.level].includes(way))
      refuse(['exits', at], SAYINGS.noExit(found.level, way), ALLOWED_EXITS[found.level]);
  refuseTwice(found.exits, (way) => way, ['exits'], refuse);
  checkBorder(found, refuse);
}

function checkSteps(found: GuideLevel, refuse: Refuse): void {
  const needed = CANONICAL_STEPS[found.level];
  found.steps.forEach((step, at) => {
    for (const foreign of step.canonical.filter((canonical) => !needed.includes(canonical)))
      refuse(['steps', at, 'canonical'], SAYINGS.noCanonicalStep(found.level, foreign), needed);
    refuseTwice(step.checklist, (item) => item.id, ['steps', at, 'checklist'], refuse, 'id');
  });
  const covered = new Set<string>(found.steps.flatMap((step) => step.canonical));
  for (const missing of needed.filter((step) => !covered.has(step)))
    refuse(['steps'], SAYINGS.noneCarriesOut(missing, needed));
  refuseTwice(found.steps, (step) => step.id, ['steps'], refuse, 'id');
}

function checkBorder({ level, border }: GuideLevel, refuse: Refuse): void {
  if (level >= 2 && !border) refuse([], SAYINGS.needsBorder);
  if (level < 2 && border) refuse(['border'], SAYINGS.noBorderHere);
  if (!border) return;
  const { min, max } = border.otherServices;
  if (max !== undefined && max < min)
    refuse(['border', 'otherServices', 'max'], SAYINGS.notBelow('min', min));
  if (border.outside === 'required' && max === 0)
    refuse(['border', 'otherServices', 'max'], SAYINGS.outsideNeedsOne);
}

/** The levels in order, told apart by their marks, and none from which a case could never be closed. */
export function checkLevels(levels: GuideLevel[], refuse: Refuse): void {
  if (levels.length !== 4) refuse([], SAYINGS.fourLevels);
  for (const [index, found] of levels.entries())
    if (found.level !== index) refuse([index, 'level'], SAYINGS.levelExpected(index));
  refuseTwice(levels, (found) => found.mark, [], refuse, 'mark');
  const ending = levelsThatEnd(levels);
  for (const [index, { level }] of levels.entries())
    if (!ending.has(level)) refuse([index, 'exits'], SAYINGS.neverClosed(level));
}

/** The levels that have the exit "close" themselves, or lead to one that has. */
function levelsThatEnd(levels: GuideLevel[]): Set<Level> {
  const ending = new Set<Level>();
  const ends = (way: GuideExit) => way === 'close' || [...ending].some((level) => way === `level${level}`);
  for (let round = 0; round < levels.length; round++)
    for (const { level, exits } of levels) if (exits.some(ends)) ending.add(level);
  return ending;
}

export function checkLadder(rungs: z.output<typeof ladder>, refuse: Refuse): void {
  const { leaderAfter, coordinatingUnitAfter } = rungs;
  if (!leaderAfter || !coordinatingUnitAfter || leaderAfter.unit !== coordinatingUnitAfter.unit) return;
  if (coordinatingUnitAfter.amount < leaderAfter.amount)
    refuse(['coordinatingUnitAfter', 'amount'], SAYINGS.beforeLeader(leaderAfter.amount));
}

export function checkConsent(
  { duration, reminderBefore }: { duration: GuideDeadline; reminderBefore: GuideDeadline },
  refuse: Refuse,
): void {
  if (roughDays(duration) < 1) refuse(['duration', 'amount'], SAYINGS.consentLastsADay);
  else if (roughDays(reminderBefore) >= roughDays(duration))
    refuse(['reminderBefore'], SAYINGS.reminderTooLong);
}

export function checkMeasurements(planned: z.output<typeof measurement>[], refuse: Refuse): void {
  const slots = new Map<string, number>();
  for (const [index, { instrument, respondents, at, ages }] of planned.entries()) {
    if (ages && ages.to < ages.from) refuse([index, 'ages', 'to'], SAYINGS.notBelow('from', ages.from));
    for (const slot of respondents.flatMap((who) => at.map((when) => `${instrument}, ${who}, ${when}`))) {
      if (slots.has(slot)) refuse([index], SAYINGS.plannedTwice(slot));
      slots.set(slot, index);
    }
  }
}

/** Points at the second of two that are the same. */
export function refuseTwice<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  path: (string | number)[],
  refuse: Refuse,
  field?: string,
): void {
  const keys = items.map(keyOf);
  for (const [at, key] of keys.entries())
    if (keys.indexOf(key) !== at)
      refuse([...path, at, ...(field ? [field] : [])], SAYINGS.usedTwice(key, keys.indexOf(key) + 1));
}

function roughDays({ amount, unit }: GuideDeadline): number {
  return amount * { calendarDays: 1, workingDays: 7 / 5, weeks: 7, months: 30 }[unit];
}
