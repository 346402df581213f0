/** This year and the two before it. */
const YEARS = 3;

/**
 * The years of which a report can be made, the newest first: what counts ends with the last whole month, so that the first
 * month of a year has nothing of it.
 * @param today yyyy-mm-dd
 */
export function reportYears(today: string): number[] {
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, before) => thisYear - before);
  return years.filter((year) => `${year}-01` < today.slice(0, 7));
}
