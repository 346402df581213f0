import { plus } from '../calendar.js';
import type {
  CaseContext,
  ConsentGiver,
  ConsentRecord,
  ReferralRecord,
  ServiceMember,
} from '../case-context.js';
import type { MachineEvent } from '../events.js';
import { guardiansDiffer } from '../sharing.js';
import type { MemoryOf } from './memory-of.js';

/** What the case remembers of consents, referrals, participants and of who holds the baton. */

function consentIs(context: CaseContext, id: string, change: Partial<ConsentRecord>): Partial<CaseContext> {
  const before = context.consents[id];
  return before ? { consents: { ...context.consents, [id]: { ...before, ...change } } } : {};
}

function everyConsent(context: CaseContext, from: ConsentRecord['status'], to: ConsentRecord['status']) {
  return {
    consents: Object.fromEntries(
      Object.entries(context.consents).map(([id, one]) => [
        id,
        one.kind === 'consent' && one.status === from ? { ...one, status: to } : one,
      ]),
    ),
  };
}

function sharingStops(context: CaseContext, now: string): Partial<CaseContext> {
  return { objectedAt: context.objectedAt ?? now, ...everyConsent(context, 'inForce', 'objected') };
}

/** Who says yes takes back their own no, and nobody else's. */
function saidYes({ refusedBy }: CaseContext, givenBy: readonly ConsentGiver[]): Partial<CaseContext> {
  return {
    refusedAt: null,
    refusedBy: refusedBy.filter((id) => !givenBy.some(({ personId }) => personId === id)),
  };
}

function saidNo({ refusedBy }: CaseContext, { role, personId }: ConsentGiver): string[] {
  return role === 'guardian' && personId ? [...new Set([...refusedBy, personId])] : refusedBy;
}

function referralIs(
  context: CaseContext,
  id: string,
  status: ReferralRecord['status'],
): Partial<CaseContext> {
  const before = context.referrals[id];
  return before ? { referrals: { ...context.referrals, [id]: { ...before, status } } } : {};
}

type Participant = CaseContext['participants'][number];
function joined(context: CaseContext, one: Participant): Participant[] {
  return [...without(context, one), one];
}

function without({ participants }: Pick<CaseContext, 'participants'>, one: ServiceMember): Participant[] {
  return participants.filter((p) => p.staffId !== one.staffId || p.serviceId !== one.serviceId);
}

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

/** The question that a service said yes to, and that its people take part because of. */
function acceptedReferralOf({ referrals }: CaseContext, serviceId: string): string | null {
  const isTheirs = (one: ReferralRecord) => one.serviceId === serviceId && one.status === 'accepted';
  return Object.keys(referrals).findLast((id) => isTheirs(referrals[id]!)) ?? null;
}

export const sharingMemory = {
  CONSENT_GIVEN: ({ context, event }) => {
    const { consentId, services, kinds, givenBy, validFrom, validUntil } = event.facts;
    const consent: ConsentRecord = {
      kind: 'consent',
      entry: event.at.number,
      givenBy,
      services,
      kinds,
      validFrom,
      validUntil: validUntil ?? plus(validFrom, event.guide.consent.duration),
      status: 'inForce',
      expiring: false,
    };
    return { ...saidYes(context, givenBy), consents: { ...context.consents, [consentId]: consent } };
  },
  CONSENT_EXTENDED: ({ context, event }) => ({
    ...saidYes(context, event.facts.givenBy),
    ...consentIs(context, event.facts.consentId, {
      givenBy: event.facts.givenBy,
      validUntil: event.facts.validUntil,
      status: 'inForce',
      expiring: false,
    }),
  }),
  CONSENT_EXPIRING: ({ context, event }) => consentIs(context, event.facts.consentId, { expiring: true }),
  CONSENT_EXPIRED: ({ context, event }) => consentIs(context, event.facts.consentId, { status: 'expired' }),
  CONSENT_WITHDRAWN: ({ context, event }) =>
    consentIs(context, event.facts.consentId, { status: 'withdrawn' }),
  CONSENT_REFUSED: ({ context, event: { facts, at, guide } }) =>
    guardiansDiffer(context, facts.by, at, guide)
      ? sharingStops(context, at.now)
      : { refusedAt: at.now, refusedBy: saidNo(context, facts.by) },
  GUARDIAN_OBJECTED: ({ context, event }) =>
    event.guide.consent.oneGuardiansNo === 'stopsSharing' ? sharingStops(context, event.at.now) : {},
  OBJECTION_SETTLED: ({ context, event }) => ({
    objectedAt: null,
    refusedBy: [],
    ...everyConsent(context, 'objected', event.facts.outcome === 'sharingResumes' ? 'inForce' : 'ended'),
  }),
  BASIS_RECORDED: ({ context, event }) => {
    const { consentId, services, kinds, validUntil } = event.facts;
    const basis: ConsentRecord = {
      kind: 'legalBasis',
      entry: event.at.number,
      givenBy: [],
      services,
      kinds,
      validFrom: event.at.today,
      validUntil: validUntil ?? null,
      status: 'inForce',
      expiring: false,
    };
    return { consents: { ...context.consents, [consentId]: basis } };
  },
  BASIS_ENDED: ({ context, event }) => consentIs(context, event.facts.consentId, { status: 'ended' }),
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
  PARTICIPANT_JOINED: ({ context, event }) => ({
    participants: joined(context, {
      ...event.facts,
      referralId: acceptedReferralOf(context, event.facts.serviceId),
      entry: event.at.number,
    }),
  }),
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
  COORDINATOR_APPOINTED: (input) => {
    const { staffId, serviceId, kind } = input.event.facts;
    return { ...nowHeldBy(input), coordinator: { staffId, serviceId, kind } };
  },
} satisfies MemoryOf;
