import type { CaseContext } from '../../../workflows/case-context.js';

/** What sets the next date, and what leaves it behind (workflows/memory). */
export const NEXT_DATE_ENTRIES = [
  'NEXT_DATE_SET',
  'PLAN_AGREED',
  'CASE_CLOSED',
  'CASE_DISCONTINUED',
  'CONCERN_DISMISSED',
] as const;

export interface NextDateEntry {
  number: number;
  type: string;
  facts: Record<string, unknown>;
}

/**
 * Which next date holds once an entry is taken out of view: the one before it that stands still, if nobody is kept from it.
 * Undefined where the entry does not set the next date that holds now.
 * @param entries of {@link NEXT_DATE_ENTRIES}, in order
 */
export function nextDateWithout(
  entry: number,
  entries: readonly NextDateEntry[],
  { restricted, kept }: Pick<CaseContext, 'restricted'> & Partial<Pick<CaseContext, 'kept'>>,
): CaseContext['nextDate'] | undefined {
  const ended = entries.findLastIndex(({ type }) => type !== 'NEXT_DATE_SET');
  const standing = entries.slice(ended + 1).filter(({ number }) => !restricted.includes(number));
  if (standing.at(-1)?.number !== entry) return undefined;
  const before = standing.at(-2);
  if (!before || kept?.[before.number]) return null;
  const { date, time, waitingFor } = before.facts as { date: string; time?: string; waitingFor: string };
  return { date, ...(time && { time }), waitingFor };
}
