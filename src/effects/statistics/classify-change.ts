import type { Instrument, RespondentKind } from '../instruments/instrument.js';
import { RELIABLE_CHANGE_LIMIT, reliableChangeIndex } from './reliable-change.js';

export type ChangeClass = 'improved' | 'unchanged' | 'worse';

/** Scores are written with two decimals; a difference of two of them is not exact in binary. */
const ROUNDING = 1e-6;

/**
 * The class of a change in the main score (after − before), by the rule of change the instrument states for this
 * respondent and the direction that is better. A change as large as the minimal important one counts.
 */
export function classifyChange(
  change: number,
  instrument: Instrument,
  respondent: RespondentKind,
): ChangeClass {
  const rule = instrument.change.find(({ respondents }) => respondents.includes(respondent));
  if (!rule) throw new RangeError(`${instrument.id} states no rule of change for ${respondent}`);
  const large =
    rule.kind === 'minimalImportant'
      ? Math.abs(change) >= rule.amount - ROUNDING
      : Math.abs(reliableChangeIndex(change, rule)) > RELIABLE_CHANGE_LIMIT;
  if (!large) return 'unchanged';
  return change > 0 === (instrument.better === 'higher') ? 'improved' : 'worse';
}

/** The least change in the main score, in its points, that is not `unchanged` by this rule. */
export function leastChange(rule: Instrument['change'][number]): number {
  if (rule.kind === 'minimalImportant') return rule.amount;
  const limit = RELIABLE_CHANGE_LIMIT / reliableChangeIndex(1, rule);
  return Math.round(limit * 100) / 100;
}
