import jstat from 'jstat';
import { CONFIDENCE, type MeanChange } from './mean-change.js';

/** In standard deviations of the change, so that instruments with different scales can stand side by side. */
export interface StandardisedChange {
  value: number;
  low: number;
  high: number;
}

/**
 * The mean change over the standard deviation of the changes, with Hedges' correction for few children: the standardised
 * mean change of Gibbons, Hedeker & Davis (1993), J = 1 − 3 / (4(n − 1) − 1) of Hedges (1981). The interval is that of the
 * mean, so both cross zero or neither does. It follows from the mean, its interval and n, and tells no more than they do.
 * @returns null with fewer than two children, and where all changed by the same
 */
export function standardisedChange({ mean, interval }: MeanChange, n: number): StandardisedChange | null {
  if (!interval || n < 2) return null;
  const t = jstat.jStat.studentt.inv((1 + CONFIDENCE) / 2, n - 1);
  const deviation = ((interval.high - interval.low) / 2 / t) * Math.sqrt(n);
  if (deviation === 0) return null;
  const scale = (1 - 3 / (4 * (n - 1) - 1)) / deviation;
  return { value: mean * scale, low: interval.low * scale, high: interval.high * scale };
}
