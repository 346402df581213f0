import type { CaseContext, ReferralRecord, ServiceMember } from '../case-context.js';
import type { MemoryOf } from './memory-of.js';

/** What the case remembers of referrals, advice and who takes part. */

function referralIs(
  context: CaseContext,
  id: string,
  status: ReferralRecord['status'],
): Partial<CaseContext> {
  const before = context.referrals[id];
  return before ? { referrals: { ...context.referrals, [id]: { ...before, status } } } : {};
}

export type Participant = CaseContext['participants'][number];

export function joined(context: CaseContext, one: Participant): Participant[] {
  return [...without(context, one), one];
}

export function without(
  { participants }: Pick<CaseContext, 'participants'>,
  one: ServiceMember,
): Participant[] {
  return participants.filter((p) => p.staffId !== one.staffId || p.serviceId !== one.serviceId);
}

/** The question that a service said yes to, and that its people take part because of. */
export function acceptedReferralOf({ referrals }: CaseContext, serviceId: string): string | null {
  const isTheirs = (one: ReferralRecord) => one.serviceId === serviceId && one.status === 'accepted';
  return Object.keys(referrals).findLast((id) => isTheirs(referrals[id]!)) ?? null;
}

export const otherServicesMemory = {
  REFERRAL_SENT: ({ context, event }) => {
    const { referralId, serviceId, named, outside, kinds } = event.facts;
    const sent: ReferralRecord = {
      entry: event.at.number,
      serviceId,
      named,
      outside,
      kinds,
      since: event.at.now,
      status: 'sent',
    };
    return { referrals: { ...context.referrals, [referralId]: sent } };
  },
  REFERRAL_ACCEPTED: ({ context, event }) => {
    const { referralId, staffId } = event.facts;
    const serviceId = context.referrals[referralId]?.serviceId;
    const participants =
      staffId && serviceId
        ? joined(context, { staffId, serviceId, referralId, entry: event.at.number })
        : context.participants;
    return { ...referralIs(context, referralId, 'accepted'), participants };
  },
  REFERRAL_DECLINED: ({ context, event }) => referralIs(context, event.facts.referralId, 'declined'),
  /** Not yet answered, it is withdrawn; once accepted, the cooperation ends and those who came with it leave. */
  REFERRAL_WITHDRAWN: ({ context, event }) => {
    const { referralId } = event.facts;
    const wasAccepted = context.referrals[referralId]?.status === 'accepted';
    return {
      ...referralIs(context, referralId, wasAccepted ? 'ended' : 'withdrawn'),
      participants: context.participants.filter((one) => one.referralId !== referralId),
    };
  },
  ADVICE_RECORDED: ({ context, event }) => ({
    advice: [...new Set([...context.advice, event.facts.serviceId])],
  }),
  PARTICIPANT_JOINED: ({ context, event }) => {
    const { staffId, serviceId, outside } = event.facts;
    const referralId = acceptedReferralOf(context, serviceId);
    return {
      participants: joined(context, {
        staffId,
        serviceId,
        referralId,
        entry: event.at.number,
        ...(outside && { outside }),
      }),
    };
  },
  PARTICIPANT_LEFT: ({ context, event }) => {
    const { serviceId } = event.facts;
    const participants = without(context, event.facts);
    const serviceIsGone =
      context.holder?.serviceId !== serviceId && !participants.some((p) => p.serviceId === serviceId);
    const referrals = Object.fromEntries(
      Object.entries(context.referrals).map(([id, one]) => [
        id,
        serviceIsGone && one.serviceId === serviceId && one.status === 'accepted'
          ? { ...one, status: 'ended' }
          : one,
      ]),
    ) as CaseContext['referrals'];
    return { participants, referrals };
  },
} satisfies MemoryOf;
