import type { Instrument, RespondentKind } from '../instruments/instrument.js';
import { classifyChange, type ChangeClass } from './classify-change.js';
import { meanChange, type MeanChange } from './mean-change.js';

/** First and last main score of one child as one respondent sees it; null where it was not measured, or too little was answered. */
export interface ScorePair {
  respondent: RespondentKind;
  before: number | null;
  after: number | null;
}

/** Counts of children, not yet suppressed: never to leave the query layer as they are. */
export interface EffectSummary {
  /** measured twice */
  n: number;
  /** lacking the first or the last measurement; shown, never dropped in silence */
  missing: number;
  change: MeanChange | null;
  classes: Record<ChangeClass, number>;
}

/** Sums up the effect of one instrument; mixing respondents in one call mixes scores that cannot be compared. */
export function summariseEffect(instrument: Instrument, pairs: readonly ScorePair[]): EffectSummary {
  const changes: number[] = [];
  const classes: Record<ChangeClass, number> = { improved: 0, unchanged: 0, worse: 0 };
  for (const { respondent, before, after } of pairs) {
    if (before === null || after === null) continue;
    changes.push(after - before);
    classes[classifyChange(after - before, instrument, respondent)] += 1;
  }
  return {
    n: changes.length,
    missing: pairs.length - changes.length,
    change: meanChange(changes),
    classes,
  };
}
