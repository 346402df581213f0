import jstat from 'jstat';

/** Mean of the changes, with the two-sided 95 % confidence interval of a paired t-test. */
export interface MeanChange {
  mean: number;
  /** null with fewer than two changes, where no spread can be told */
  interval: { low: number; high: number } | null;
}

export const CONFIDENCE = 0.95;

/** Mean change (after − before, in points of the score); null where there is none. */
export function meanChange(changes: readonly number[]): MeanChange | null {
  const n = changes.length;
  if (n === 0) return null;
  const mean = changes.reduce((sum, x) => sum + x, 0) / n;
  if (n === 1) return { mean, interval: null };
  const variance = changes.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  const t = jstat.jStat.studentt.inv((1 + CONFIDENCE) / 2, n - 1);
  const reach = t * Math.sqrt(variance / n);
  return { mean, interval: { low: mean - reach, high: mean + reach } };
}
