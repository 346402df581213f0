/** What can be chosen of a page, in the order it is shown. */
export interface Choosable {
  id: string;
  caseId: string | null;
}

/**
 * The chosen cases after one was ticked. With the shift key, everything between it and the one before follows it, on or
 * off; what cannot be chosen is passed over.
 *
 * @param last the case that was ticked before, on the same page
 */
export function chooseCases(
  chosen: ReadonlySet<string>,
  rows: readonly Choosable[],
  { caseId, on, last }: { caseId: string; on: boolean; last?: string | undefined },
): ReadonlySet<string> {
  const cases = rows.flatMap((row) => row.caseId ?? []);
  const [at, before] = [cases.indexOf(caseId), last === undefined ? -1 : cases.indexOf(last)];
  const range = before < 0 ? [caseId] : cases.slice(Math.min(at, before), Math.max(at, before) + 1);
  const next = new Set(chosen);
  for (const one of range) {
    if (on) next.add(one);
    else next.delete(one);
  }
  return next;
}

/** all: every case of the page that can be chosen · some · none. */
export function howManyChosen(
  chosen: ReadonlySet<string>,
  rows: readonly Choosable[],
): 'all' | 'some' | 'none' {
  const cases = rows.flatMap((row) => row.caseId ?? []);
  const count = cases.filter((one) => chosen.has(one)).length;
  if (count === 0) return 'none';
  return count === cases.length ? 'all' : 'some';
}
