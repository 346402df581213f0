import type { CaseReading } from '../persistence/case-reading.js';

const DISPOSALS = ['CASE_DISPOSED', 'CONCERN_DISPOSED', 'CONCERN_LAPSED'];

/**
 * A text is gone when the history says who decided that, and only then. A key that is there again after such a decision
 * came back with a restored backup: `stafett erasures apply` destroys it again.
 */
export function wrongKeys(
  { case: stored, history = [] }: CaseReading,
  repeated: { numbers: readonly number[]; forged: readonly number[] },
): string[] {
  const erased = new Set(
    history.flatMap(({ type, facts }) =>
      type === 'ENTRY_ERASED' ? [(facts as { entry: number }).entry] : [],
    ),
  );
  for (const number of repeated.numbers) erased.add(number);
  const forged = repeated.forged.map((number) => `an erasure of entry ${number} that nobody decided`);
  const isDisposed = erased.has(0) || history.some(({ type }) => DISPOSALS.includes(type));
  const ofCase = stored?.wrappedKey !== null;
  if (isDisposed) {
    const left = history.filter(({ wrappedKey }) => wrappedKey !== null).length;
    return [
      ...forged,
      ...(ofCase ? ['it has been disposed of, and its key is there'] : []),
      ...(left > 0 ? [`it has been disposed of, and ${left} keys of its entries are there`] : []),
    ];
  }
  return [
    ...forged,
    ...(ofCase ? [] : ['its key is gone though nobody has disposed of it']),
    ...history.flatMap(({ number, sealed, wrappedKey }) => {
      if (erased.has(number)) return wrappedKey ? [`entry ${number} was erased, and its key is there`] : [];
      return sealed !== null && wrappedKey === null
        ? [`the text of entry ${number} is gone though nobody has erased it`]
        : [];
    }),
  ];
}
