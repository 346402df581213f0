import type { CaseContext, InformationAsked, KeptEntry } from '../case-context.js';
import type { MachineEvent } from '../events.js';
import type { MemoryOf } from './memory-of.js';

/** What the case remembers of what guardians are not to read, and of what a parent without that right has asked. */

function asked(
  { informationAsked }: CaseContext,
  personId: string,
  status: InformationAsked['status'],
  now: string,
): Partial<CaseContext> {
  const before = informationAsked[personId];
  if (!before) return {};
  return { informationAsked: { ...informationAsked, [personId]: { ...before, status, since: now } } };
}

/** The entry of what an event is about: a goal, an intervention, a referral, a consent, or the entry it names. */
function madeBy(context: CaseContext, facts: Record<string, unknown>): number | undefined {
  const found =
    context.interventions[String(facts.interventionId)] ??
    context.goals[String(facts.goalId)] ??
    context.referrals[String(facts.referralId)] ??
    context.consents[String(facts.consentId)];
  return found?.entry ?? (typeof facts.entry === 'number' ? facts.entry : undefined);
}

/** What happens later to something that is kept from guardians is kept with it. */
export function staysKept(context: CaseContext, { facts, at }: MachineEvent): Partial<CaseContext> {
  if (Object.keys(context.kept).length === 0) return {};
  const made = madeBy(context, facts as Record<string, unknown>);
  const touched = Object.entries(context.kept).filter(
    ([entry, { also, isShown }]) =>
      !isShown && (Number(entry) === made || (made !== undefined && also.includes(made))),
  );
  if (touched.length === 0) return {};
  const grown: Record<string, KeptEntry> = {};
  for (const [entry, one] of touched) grown[entry] = { ...one, also: [...one.also, at.number] };
  return { kept: { ...context.kept, ...grown } };
}

/** A parent's own health or finances are the parent's information, not the child's (bti.md). */
export function whoseOwn({ parentsOwn }: CaseContext, { at }: MachineEvent): Partial<CaseContext> {
  return at.about === undefined ? {} : { parentsOwn: { ...parentsOwn, [at.number]: at.about } };
}

export const insightMemory = {
  ENTRY_KEPT_FROM_GUARDIANS: ({ context, event: { facts, at } }) => {
    const { entry, ground, from, reviewBy, alsoEntries = [] } = facts;
    const before = context.kept[entry];
    const record: KeptEntry = {
      ground,
      from,
      reviewBy: reviewBy ?? null,
      also: [...new Set([...(before?.also ?? []), ...alsoEntries])],
      saidIn: [...(before?.saidIn ?? []), at.number],
      isShown: false,
    };
    return { kept: { ...context.kept, [entry]: record } };
  },
  ENTRY_SHOWN_TO_GUARDIANS: ({ context, event: { facts, at } }) => {
    const before = context.kept[facts.entry];
    if (!before) return {};
    const shown = { ...before, reviewBy: null, saidIn: [...before.saidIn, at.number], isShown: true };
    return { kept: { ...context.kept, [facts.entry]: shown } };
  },
  INFORMATION_ASKED_FOR: ({ context, event: { facts, at } }) => ({
    informationAsked: {
      ...context.informationAsked,
      [facts.personId]: { entry: at.number, since: at.now, status: 'asked' },
    },
  }),
  INFORMATION_ANSWERED: ({ context, event: { facts, at } }) =>
    asked(context, facts.personId, facts.answer, at.now),
  REFUSAL_APPEALED: ({ context, event: { facts, at } }) => asked(context, facts.personId, 'appealed', at.now),
  /** Overturned, the question is there again and is to be answered with what was asked for. */
  APPEAL_DECIDED: ({ context, event: { facts, at } }) =>
    asked(context, facts.personId, facts.outcome === 'upheld' ? 'upheld' : 'asked', at.now),
} satisfies MemoryOf;
