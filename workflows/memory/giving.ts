import { plus } from '../calendar.js';
import type { CaseContext, ConsentGiver, ConsentRecord } from '../case-context.js';
import type { MachineEvent } from '../events.js';

/** What a yes changes, whether it is said by all at once or by the last of them. */

/** Who says yes takes back their own no, and nobody else's. */
export function saidYes({ refusedBy, refusals }: CaseContext, givenBy: readonly ConsentGiver[]) {
  const stands = (id: string | null) => !givenBy.some(({ personId }) => personId === id);
  return {
    refusedAt: null,
    refusedBy: refusedBy.filter(stands),
    ...(refusals && { refusals: refusals.filter(({ personId }) => personId !== null && stands(personId)) }),
  };
}

/** Days from which the young person decides on some of the kinds; none where they have said yes themselves. */
export function ownDays(
  {
    kinds,
    givenBy,
    comesOfAgeOn,
  }: Pick<ConsentRecord, 'kinds' | 'givenBy'> & { comesOfAgeOn?: string | undefined },
  { at, guide }: Pick<MachineEvent, 'at' | 'guide'>,
): Partial<ConsentRecord> {
  if (!comesOfAgeOn || givenBy.some(({ role }) => role === 'youngPerson' || role === 'adult')) return {};
  const ages = guide.consent.ages as Record<string, number | undefined>;
  const days = [...kinds.map((kind) => ages[kind] ?? 18), 18]
    .map((age) => plus(comesOfAgeOn, { amount: (Math.min(age, 18) - 18) * 12, unit: 'months' }))
    .filter((day) => day > at.today);
  return days.length > 0 ? { ownFrom: [...new Set(days)].sort() } : {};
}

/** On paper it is to be put into the case. */
export const paperOf = (how: string, now: string): Partial<ConsentRecord> =>
  how === 'onPaper' ? { paperSince: now } : {};
