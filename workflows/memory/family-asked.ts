import type { CaseContext, FamilyAsked } from '../case-context.js';
import type { MemoryOf } from './memory-of.js';

/** What the case remembers of what the family asks, until it is answered. */

/** Without what fits; nothing at all where nothing is left. */
export function withoutAsked(
  { asked }: CaseContext,
  fits: (one: FamilyAsked) => boolean,
): Partial<CaseContext> {
  if (!asked) return {};
  const left = Object.entries(asked).filter(([, one]) => !fits(one));
  return { asked: left.length > 0 ? Object.fromEntries(left) : undefined };
}

export const familyAskedMemory = {
  FAMILY_ASKED: ({ context, event: { facts, at } }) => {
    const { wish, personId = at.actor.id } = facts;
    const one = { entry: at.number, wish, personId, since: at.now };
    return { asked: { ...context.asked, [at.number]: one } };
  },
  FAMILY_ANSWERED: ({ context, event: { facts } }) =>
    withoutAsked(context, ({ entry }) => entry === facts.entry),
} satisfies MemoryOf;
