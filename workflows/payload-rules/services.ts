import type { CaseContext } from '../case-context.js';
import type { At } from '../events.js';
import { isInForce, mayShareWith } from '../sharing.js';
import {
  isNew,
  known,
  mustHave,
  problem,
  type FieldProblem,
  type PayloadRules,
  type Seen,
} from './problems.js';

/** A handover across services needs a basis that covers the new one; some guides ask for a consent of its own. */
function newHolder({
  context,
  facts,
  at,
  guide,
}: Seen<'BATON_OFFERED'> | Seen<'BATON_ASSIGNED'>): FieldProblem[] {
  const { serviceId, staffId } = facts;
  const asked = Object.values(context.referrals).filter((referral) => referral.serviceId === serviceId);
  const joinedAt = Math.max(0, ...asked.map(({ entry }) => entry));
  const ownConsent = Object.values(context.consents).some(
    (consent) =>
      consent.services.includes(serviceId) && isInForce(consent, at.today) && consent.entry > joinedAt,
  );
  const away = serviceId !== context.homeServiceId;
  return [
    ...problem(!mayShareWith(context, serviceId, [], at.today), 'facts.serviceId', 'SHARING.NO_BASIS'),
    ...problem(
      away && guide.consent.anewForEachService && !ownConsent,
      'facts.serviceId',
      'SHARING.NEEDS_NEW_CONSENT',
    ),
    ...problem(
      context.holder?.staffId === staffId && context.holder.serviceId === serviceId,
      'facts.staffId',
      'RELAY.ALREADY_HOLDS',
    ),
  ];
}

/** Statutory: for those under 18 and families expecting a child, assessed as entitled, and wanted by the family. */
function childCoordinator({ rights }: CaseContext, { subject }: At): FieldProblem[] {
  const ofAge = subject.kind === 'adult' || (subject.age ?? 0) >= 18;
  return [
    ...problem(ofAge, 'facts.kind', 'COORDINATOR.ONLY_UNDER_18', ['coordinator']),
    ...problem(rights?.childCoordinator !== 'entitled', 'facts.kind', 'COORDINATOR.NOT_ENTITLED', [
      'coordinator',
    ]),
  ];
}

/** The baton may have gone on since somebody looked. */
function isTheHolder({ context, facts }: Seen<'HOLDER_LEFT'> | Seen<'HOLDER_RETURNED'>): FieldProblem[] {
  const { staffId, serviceId } = context.holder ?? {};
  return problem(
    facts.staffId !== staffId || facts.serviceId !== serviceId,
    'facts.staffId',
    'REFERENCE.UNKNOWN',
    staffId ? [staffId] : [],
  );
}

/** Payload rules of other services and of the baton. */
export const servicesRules = {
  REFERRAL_SENT: ({ context, facts, at }) => [
    ...isNew(context.referrals, facts.referralId, 'facts.referralId'),
    ...problem(facts.serviceId === context.homeServiceId, 'facts.serviceId', 'REFERRAL.OWN_SERVICE'),
    ...problem(facts.named && facts.kinds.length === 0, 'facts.kinds', 'FIELD.MISSING'),
    ...problem(
      facts.named && !mayShareWith(context, facts.serviceId, facts.kinds, at.today),
      'facts.serviceId',
      'SHARING.NO_BASIS',
    ),
  ],
  REFERRAL_ACCEPTED: ({ context, facts, texts, at }) => {
    const referral = context.referrals[facts.referralId];
    return [
      ...known(context.referrals, facts.referralId, 'facts.referralId', (one) => one.status === 'sent'),
      ...mustHave(texts, 'answeredBy', referral?.outside === true),
      ...problem(referral?.outside === false && !facts.staffId, 'facts.staffId', 'FIELD.MISSING'),
      // The basis may have gone since the child was named.
      ...problem(
        referral?.named === true && !mayShareWith(context, referral.serviceId, referral.kinds, at.today),
        'facts.referralId',
        'SHARING.NO_BASIS',
      ),
    ];
  },
  REFERRAL_DECLINED: ({ context, facts }) =>
    known(context.referrals, facts.referralId, 'facts.referralId', (one) => one.status === 'sent'),
  REFERRAL_WITHDRAWN: ({ context, facts }) =>
    known(
      context.referrals,
      facts.referralId,
      'facts.referralId',
      (one) => one.status === 'sent' || one.status === 'accepted',
    ),
  ADVICE_RECORDED: ({ context, facts }) =>
    problem(facts.serviceId === context.homeServiceId, 'facts.serviceId', 'ADVICE.OWN_SERVICE'),
  PARTICIPANT_JOINED: ({ context, facts, at }) =>
    problem(!mayShareWith(context, facts.serviceId, [], at.today), 'facts.serviceId', 'SHARING.NO_BASIS'),
  PARTICIPANT_LEFT: ({ context, facts }) =>
    problem(
      !context.participants.some((one) => one.staffId === facts.staffId && one.serviceId === facts.serviceId),
      'facts.staffId',
      'REFERENCE.UNKNOWN',
      context.participants.map((one) => one.staffId),
    ),
  RELAY_HOLDER_NAMED: ({ context, facts }) =>
    problem(facts.serviceId !== context.homeServiceId, 'facts.serviceId', 'RELAY.OWN_SERVICE_FIRST', [
      context.homeServiceId,
    ]),
  BATON_OFFERED: (seen) => [
    ...newHolder(seen),
    ...mustHave(seen.texts, 'whyNotAsked', seen.facts.wishAsked === 'notAsked'),
  ],
  BATON_ASSIGNED: newHolder,
  HOLDER_LEFT: isTheHolder,
  HOLDER_RETURNED: isTheHolder,
  COORDINATOR_APPOINTED: ({ context, facts, at }) => [
    ...problem(!mayShareWith(context, facts.serviceId, [], at.today), 'facts.serviceId', 'SHARING.NO_BASIS'),
    ...(facts.kind === 'childCoordinator' ? childCoordinator(context, at) : []),
  ],
} satisfies PayloadRules;
