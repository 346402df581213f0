interface Reason {
  code: string;
}

interface Answered {
  outcome: string;
  reasons: readonly Reason[];
}

/** How many could not be done for the same reason. */
export interface Hindrance {
  code: string;
  howMany: number;
}

/** Answers without a reason of their own are told by what became of them. */
const OF_OUTCOME: Record<string, string> = { changed: 'CASE.STALE', unknown: 'REQUEST.NOT_FOUND' };
const WENT_WELL = ['possible', 'done'];

/** Why some cannot be done, the most common first, each case counted once, by the first of its reasons. */
export function hindrancesOf(answers: readonly Answered[]): Hindrance[] {
  const counted = new Map<string, number>();
  for (const { outcome, reasons } of answers) {
    if (WENT_WELL.includes(outcome)) continue;
    const code = reasons[0]?.code ?? OF_OUTCOME[outcome] ?? outcome;
    counted.set(code, (counted.get(code) ?? 0) + 1);
  }
  return [...counted]
    .map(([code, howMany]) => ({ code, howMany }))
    .sort((one, other) => other.howMany - one.howMany || one.code.localeCompare(other.code));
}

export const countOf = (answers: readonly Answered[]): number =>
  answers.filter(({ outcome }) => WENT_WELL.includes(outcome)).length;
