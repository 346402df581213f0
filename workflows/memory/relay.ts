import type { CaseContext, ServiceMember } from '../case-context.js';
import type { MachineEvent } from '../events.js';
import { withoutAsked } from './family-asked.js';
import type { MemoryOf } from './memory-of.js';
import { acceptedReferralOf, joined, type Participant, without } from './other-services.js';

/** What the case remembers of who holds the baton. */

function nowHeldBy({ context, event }: { context: CaseContext; event: MachineEvent }): Partial<CaseContext> {
  return handTo(context, event.facts as unknown as ServiceMember, event.at.now);
}

function handTo(
  context: CaseContext,
  { staffId, serviceId }: ServiceMember,
  now: string,
): Partial<CaseContext> {
  return {
    participants: without({ participants: stepAside(context) }, { staffId, serviceId }),
    holder: { staffId, serviceId, since: now },
    ...withoutAsked(context, ({ wish }) => wish === 'anotherHolder'),
    offer: null,
  };
}

/**
 * Who hands the baton on stays in the case as a participant, until the holder or they themselves say otherwise, or what
 * their service was asked for is over.
 */
function stepAside(context: CaseContext): Participant[] {
  if (!context.holder) return context.participants;
  const { staffId, serviceId } = context.holder;
  const referralId = acceptedReferralOf(context, serviceId);
  return joined(context, { staffId, serviceId, referralId, entry: null });
}

const stillHere = ({ leftAt: _left, ...holder }: NonNullable<CaseContext['holder']>) => holder;

export const relayMemory = {
  RELAY_HOLDER_NAMED: nowHeldBy,
  BATON_OFFERED: ({ event }) => {
    const { staffId, serviceId } = event.facts;
    return { offer: { staffId, serviceId, since: event.at.now, unanswered: false } };
  },
  BATON_ACCEPTED: ({ context, event }) => {
    return context.offer ? handTo(context, context.offer, event.at.now) : {};
  },
  BATON_DECLINED: () => ({ offer: null }),
  BATON_OFFER_WITHDRAWN: () => ({ offer: null }),
  BATON_OFFER_UNANSWERED: ({ context }) =>
    context.offer ? { offer: { ...context.offer, unanswered: true } } : {},
  BATON_ASSIGNED: nowHeldBy,
  HOLDER_LEFT: ({ context: { holder }, event }) => ({
    holder: holder && { ...holder, leftAt: event.at.now },
  }),
  HOLDER_RETURNED: ({ context: { holder } }) => ({ holder: holder && stillHere(holder) }),
  COORDINATOR_APPOINTED: (input) => {
    const { staffId, serviceId, kind } = input.event.facts;
    return { ...nowHeldBy(input), coordinator: { staffId, serviceId, kind } };
  },
} satisfies MemoryOf;
