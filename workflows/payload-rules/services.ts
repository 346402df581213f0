import type { CaseContext } from '../case-context.js';
import type { At } from '../events.js';
import { KINDS_OF_INFORMATION } from '../event-fields.js';
import { isInForce, mayShareWith, servicesWithBasis } from '../sharing.js';
import {
  isNew,
  known,
  mustHave,
  problem,
  SOME_ID,
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
  const ready = servicesWithBasis(context, [], at.today).filter((one) =>
    hasOwnConsent(context, one, at.today),
  );
  return [
    ...withBasis(context, serviceId, at.today),
    ...problem(
      guide.consent.anewForEachService && !hasOwnConsent(context, serviceId, at.today),
      'facts.serviceId',
      'SHARING.NEEDS_NEW_CONSENT',
      ready,
    ),
    ...problem(
      context.holder?.staffId === staffId && context.holder.serviceId === serviceId,
      'facts.staffId',
      'RELAY.ALREADY_HOLDS',
      { ...SOME_ID, not: [staffId] },
    ),
  ];
}

/** Given after it was asked to take part; the service of the case needs none. */
function hasOwnConsent(context: CaseContext, serviceId: string, today: string): boolean {
  if (serviceId === context.homeServiceId) return true;
  const asked = Object.values(context.referrals).filter((referral) => referral.serviceId === serviceId);
  const joinedAt = Math.max(0, ...asked.map(({ entry }) => entry));
  return Object.values(context.consents).some(
    (consent) =>
      consent.services.includes(serviceId) && isInForce(consent, today) && consent.entry > joinedAt,
  );
}

function withBasis(
  context: CaseContext,
  serviceId: string,
  today: string,
  kinds: readonly string[] = [],
): FieldProblem[] {
  const allowed = servicesWithBasis(context, kinds, today);
  return problem(!allowed.includes(serviceId), 'facts.serviceId', 'SHARING.NO_BASIS', allowed);
}

/** The service of the case asks others, not itself. */
const notOwn = (
  { homeServiceId }: CaseContext,
  serviceId: string,
  code: 'REFERRAL.OWN_SERVICE' | 'ADVICE.OWN_SERVICE',
) => problem(serviceId === homeServiceId, 'facts.serviceId', code, { ...SOME_ID, not: [homeServiceId] });

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

/** Asked without a name, nothing was shared. */
const stillHasBasis = (
  { named, serviceId, kinds }: CaseContext['referrals'][string],
  context: CaseContext,
  today: string,
): boolean => !named || mayShareWith(context, serviceId, kinds, today);

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
    ...notOwn(context, facts.serviceId, 'REFERRAL.OWN_SERVICE'),
    ...problem(facts.named && facts.kinds.length === 0, 'facts.kinds', 'FIELD.MISSING', KINDS_OF_INFORMATION),
    ...(facts.named ? withBasis(context, facts.serviceId, at.today, facts.kinds) : []),
  ],
  REFERRAL_ACCEPTED: ({ context, facts, texts, at }) => {
    const referral = context.referrals[facts.referralId];
    return [
      ...known(context.referrals, facts.referralId, 'facts.referralId', (one) => one.status === 'sent'),
      ...mustHave(texts, 'answeredBy', referral?.outside === true),
      ...problem(referral?.outside === false && !facts.staffId, 'facts.staffId', 'FIELD.MISSING', SOME_ID),
      // The basis may have gone since the child was named.
      ...problem(
        referral !== undefined && !stillHasBasis(referral, context, at.today),
        'facts.referralId',
        'SHARING.NO_BASIS',
        Object.entries(context.referrals).flatMap(([id, one]) =>
          one.status === 'sent' && stillHasBasis(one, context, at.today) ? [id] : [],
        ),
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
  ADVICE_RECORDED: ({ context, facts }) => notOwn(context, facts.serviceId, 'ADVICE.OWN_SERVICE'),
  PARTICIPANT_JOINED: ({ context, facts, at }) => withBasis(context, facts.serviceId, at.today),
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
    ...withBasis(context, facts.serviceId, at.today),
    ...(facts.kind === 'childCoordinator' ? childCoordinator(context, at) : []),
  ],
} satisfies PayloadRules;
