import { assign, setup } from 'xstate';
import { CANONICAL_STEPS, type CanonicalStep, type CaseContext, type ConsentRecord } from './case-context.js';
import { completesIt, restsOnOneOf } from './consent-asked.js';
import type { MachineEvent } from './events.js';
import { guideStepsOf, type Guide } from './guide.js';
import type { Notice } from './intents.js';
import { remember } from './memory/remember.js';
import type { Principal } from './projection.js';
import { isMet, type Requirement } from './requirements.js';
import { consentsWithout, guardiansDiffer, isInForce } from './sharing.js';

type Where = { context: CaseContext; event: MachineEvent };

/** The vocabulary of the statechart: its context, its events, its guards and its actions. */
export const caseSetup = setup({
  types: {
    context: {} as CaseContext,
    events: {} as MachineEvent,
    input: {} as { context: CaseContext },
  },
  guards: {
    meets: ({ context, event }: Where, params: { all: readonly Requirement[] }) =>
      params.all.every((requirement) => isMet(requirement, { context, at: event.at, guide: event.guide })),
    /** What the event is about rests on law, not on the family's word. */
    isAnotherBasis: ({ context, event }: Where) =>
      context.consents[(event.facts as { consentId?: string }).consentId ?? '']?.kind === 'legalBasis',
    /** Another consent stays in force when the one of this event is gone. */
    anotherConsentHolds: (where: Where) => others(where).some((one) => isInForce(one, where.event.at.today)),
    anotherConsentIsExpiring: (where: Where) =>
      others(where).some((one) => one.expiring && isInForce(one, where.event.at.today)),
    anotherConsentIsObjectedTo: (where: Where) => others(where).some((one) => one.status === 'objected'),
    anyConsentHolds: ({ context, event }: Where) =>
      consentsWithout(context, undefined).some((one) => isInForce(one, event.at.today)),
    /** A guardian refuses what another has said yes to. */
    guardiansDiffer: ({ context, event }: Where) =>
      event.type === 'CONSENT_REFUSED' &&
      event.facts.consentId === undefined &&
      guardiansDiffer(context, event.facts.by, event.at, event.guide),
    oneNoStopsSharing: ({ event }: Where) => event.guide.consent.oneGuardiansNo === 'stopsSharing',
    /** A yes that is not the last one of all that are needed. */
    othersMustAnswerStill: ({ context, event }: Where) =>
      event.type === 'CONSENT_AGREED' &&
      !completesIt(context, { ...event.facts, entry: event.at.number }, event),
    /** The objection is settled in favour of sharing, and there is a consent that holds again. */
    objectedConsentHoldsAgain: ({ context, event }: Where) =>
      event.type === 'OBJECTION_SETTLED' &&
      event.facts.outcome === 'sharingResumes' &&
      context.objectedAt !== null &&
      consentsWithout(context, undefined).some(
        (one) => one.status === 'objected' && isInForce({ ...one, status: 'inForce' }, event.at.today),
      ),
    objectionEndsSharing: ({ context, event }: Where) =>
      event.type === 'OBJECTION_SETTLED' &&
      event.facts.outcome === 'sharingEnds' &&
      context.objectedAt !== null,
    /** What the only no was written in; where the case stands then, the consents say. */
    onlyRefusalGoesAfterWithdrawal: (where: Where) =>
      onlyRefusalGoes(where) && hasFamilys(where, 'withdrawn'),
    onlyRefusalGoesWhilePaused: (where: Where) =>
      onlyRefusalGoes(where) && hasFamilys(where, 'expired', 'objected'),
    onlyRefusalGoes: (where: Where) => onlyRefusalGoes(where),
    onlyObjectionGoes: ({ context, event }: Where) =>
      event.type === 'ENTRY_RESTRICTED' &&
      context.objectedIn?.length === 1 &&
      context.objectedIn[0] === event.facts.entry &&
      consentsWithout(context, undefined).some(
        (one) => one.status === 'objected' && isInForce({ ...one, status: 'inForce' }, event.at.today),
      ),
    entryIsTheLastConsent: ({ context, event }: Where) => {
      const { entry, alsoEntries = [] } = event.facts as { entry?: number; alsoEntries?: number[] };
      const found = Object.entries(context.consents).find(
        ([, one]) => one.status !== 'asked' && restsOnOneOf(one, [entry, ...alsoEntries]),
      );
      if (found?.[1].kind !== 'consent') return false;
      return !consentsWithout(context, found[0]).some((one) => STANDING.includes(one.status));
    },
  },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    enterStep: assign(({ context, event }, params: { step: CanonicalStep }) => ({
      step: params.step,
      // The first transition of all enters the first step without an event of ours.
      ...('at' in event && {
        stepSince: event.at.now,
        guideStepsDone: stillDone(context, params.step, event.guide),
      }),
    })),
    // Intents: named here, carried out by the writer.
    'principal.notify': (_where: Where, _params: { to: Principal | null; about: Notice }) => {},
    'log.open': () => {},
    'measurement.record': (_where: Where, _params: { entry: number }) => {},
    'entry.erase': (_where: Where, _params: { entry: number }) => {},
    'case.dispose': () => {},
  },
});

function onlyRefusalGoes({ context, event }: Where): boolean {
  const { refusals = [] } = context;
  if (event.type !== 'ENTRY_RESTRICTED' || refusals.length === 0) return false;
  const out = [event.facts.entry, ...(event.facts.alsoEntries ?? [])];
  return refusals.every(({ entry }) => out.includes(entry));
}

function hasFamilys({ context }: Where, ...statuses: ConsentRecord['status'][]): boolean {
  return consentsWithout(context, undefined).some(({ status }) => statuses.includes(status));
}

/** The consents beside the one that the event is about. */
function others({ context, event }: Where): ConsentRecord[] {
  return consentsWithout(context, (event.facts as { consentId?: string }).consentId);
}

const STANDING: readonly ConsentRecord['status'][] = ['inForce', 'objected', 'expired'];

/** Onwards on a level, a step of the guide that covers several canonical steps stays done; backwards all begin anew. */
function stillDone(
  { level, step, guideStepsDone }: CaseContext,
  next: CanonicalStep,
  guide: Guide,
): string[] {
  const order = CANONICAL_STEPS[level];
  const here = order.indexOf(next);
  if (guideStepsDone.length === 0 || here <= order.indexOf(step)) return [];
  const covers = new Set(
    order.slice(here).flatMap((one) => guideStepsOf(guide, level, one).map(({ id }) => id)),
  );
  return guideStepsDone.filter((id) => covers.has(id));
}

/** What must hold before an event is allowed: the names appear in refusals and in the diagrams. */
export function requires(...all: Requirement[]) {
  return { type: 'meets' as const, params: { all } };
}

type Receiver =
  | 'holder'
  | 'holderOrLeader'
  | 'whoAnswersFamily'
  | 'offered'
  | 'homeLeader'
  | 'coordinatingUnit'
  | 'referred'
  | 'named';

/** Asks the writer to tell somebody; who that is follows from the case or from the event. */
export function tell(receiver: Receiver, about: Notice) {
  return {
    type: 'principal.notify' as const,
    params: ({ context, event }: Where) => ({ to: RECEIVERS[receiver]({ context, event }), about }),
  };
}

const RECEIVERS: Record<Receiver, (where: Where) => Principal | null> = {
  holder: ({ context }) => (context.holder ? `staff:${context.holder.staffId}` : null),
  holderOrLeader: ({ context }) =>
    context.holder ? `staff:${context.holder.staffId}` : `leader:${context.homeServiceId}`,
  /** Whether the baton should go to another is not for who holds it to answer. */
  whoAnswersFamily: ({ context, event }) =>
    context.holder && (event.facts as { wish?: string }).wish !== 'anotherHolder'
      ? `staff:${context.holder.staffId}`
      : `leader:${context.homeServiceId}`,
  offered: ({ context }) => (context.offer ? `staff:${context.offer.staffId}` : null),
  homeLeader: ({ context }) => `leader:${context.homeServiceId}`,
  coordinatingUnit: () => 'unit:coordinating',
  referred: ({ context, event }) => {
    const { referralId } = event.facts as { referralId?: string };
    const referral = referralId ? context.referrals[referralId] : undefined;
    return referral && !referral.outside ? `service:${referral.serviceId}` : null;
  },
  named: ({ event }) => {
    const { staffId } = event.facts as { staffId?: string };
    return staffId ? `staff:${staffId}` : null;
  },
};
