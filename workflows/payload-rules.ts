import type { CaseContext } from './case-context.js';
import type { At, CaseEvent, EventOf, EventType } from './events.js';
import { guideStepsOf, type Guide } from './guide.js';
import { isInForce, mayShareWith } from './sharing.js';

/** What is wrong with one field of an event, as a stable code, with what is allowed where that can be told. */
export interface FieldProblem {
  path: string;
  code: string;
  allowed?: unknown;
}

interface Seen<T extends EventType> {
  context: CaseContext;
  facts: EventOf<T>['facts'];
  texts: readonly string[];
  at: At;
  guide: Guide;
}

type PayloadRules = { [T in EventType]?: (seen: Seen<T>) => FieldProblem[] };

const problem = (when: boolean, path: string, code: string, allowed?: unknown): FieldProblem[] =>
  when ? [{ path, code, ...(allowed !== undefined && { allowed }) }] : [];

const notPast = (path: string, date: string | undefined, today: string) =>
  problem(date !== undefined && date < today, path, 'DATE.IN_THE_PAST', { from: today });
const notFuture = (path: string, date: string | undefined, today: string) =>
  problem(date !== undefined && date > today, path, 'DATE.IN_THE_FUTURE', { to: today });
const mustHave = (texts: readonly string[], name: string, when = true) =>
  problem(when && !texts.includes(name), `texts.${name}`, 'TEXT.MISSING');

/** Invariant 4: what the child said, who will ask by when, or why it could not be asked. */
function childsVoice(voice: { kind: string; askBy?: string }, texts: readonly string[], today: string) {
  return [
    ...mustHave(texts, 'childSaid', voice.kind === 'said'),
    ...mustHave(texts, 'whyNotAsked', voice.kind === 'couldNotBeAsked'),
    ...notPast('facts.childVoice.askBy', voice.askBy, today),
  ];
}

function acuteRise({ facts, at }: { facts: { evaluateBy: string }; at: At }) {
  return notPast('facts.evaluateBy', facts.evaluateBy, at.today);
}

function known<T>(
  records: Record<string, T>,
  id: string,
  path: string,
  allow: (one: T) => boolean = () => true,
) {
  const allowed = Object.entries(records)
    .filter(([, one]) => allow(one))
    .map(([key]) => key);
  return problem(!allowed.includes(id), path, 'REFERENCE.UNKNOWN', allowed);
}

const isNew = (records: Record<string, unknown>, id: string, path: string) =>
  problem(id in records, path, 'REFERENCE.TAKEN');

type Giver = { role: string };
/** Whose yes is needed for each kind of information, by the guide's ages (bti.md, "Roles"). */
function givers({
  facts,
  at,
  guide,
}: {
  facts: { kinds: string[]; givenBy: Giver[] };
  at: At;
  guide: Guide;
}): FieldProblem[] {
  const roles = facts.givenBy.map((giver) => giver.role);
  const need = (role: string) =>
    problem(!roles.includes(role), 'facts.givenBy', 'CONSENT.GIVER_MISSING', [role]);
  if (at.subject.kind === 'unborn') return need('pregnantWoman');
  if (at.subject.kind === 'adult' || (at.subject.age ?? 0) >= 18)
    return problem(
      !roles.some((role) => role === 'adult' || role === 'youngPerson'),
      'facts.givenBy',
      'CONSENT.GIVER_MISSING',
      ['adult'],
    );
  const age = at.subject.age ?? 0;
  const ages = guide.consent.ages as Record<string, number | undefined>;
  const ownKinds = facts.kinds.filter((kind) => age >= (ages[kind] ?? 18));
  const also = guide.consent.youngPersonAlsoFrom;
  const youngPersonMust = ownKinds.length > 0 || (also !== undefined && age >= also);
  return [
    ...(youngPersonMust ? need('youngPerson') : []),
    ...(ownKinds.length < facts.kinds.length ? guardiansOf(roles, at, guide) : []),
  ];
}

function guardiansOf(roles: string[], at: At, guide: Guide): FieldProblem[] {
  if (at.subject.inCare)
    return problem(!roles.includes('childProtection'), 'facts.givenBy', 'CONSENT.GIVER_MISSING', [
      'childProtection',
    ]);
  const yes = roles.filter((role) => role === 'guardian' || role === 'representative').length;
  const needed = guide.consent.guardians === 'all' ? Math.max(1, at.subject.guardians) : 1;
  return problem(yes < needed, 'facts.givenBy', 'CONSENT.GIVER_MISSING', [`guardian × ${needed}`]);
}

/** A handover across services needs a basis that covers the new one; some guides ask for a consent of its own. */
function newHolder({
  context,
  facts,
  at,
  guide,
}: Seen<'BATON_OFFERED'> | Seen<'BATON_ASSIGNED'>): FieldProblem[] {
  const { serviceId, staffId } = facts;
  const joinedAt =
    Object.values(context.referrals).find((referral) => referral.serviceId === serviceId)?.entry ?? 0;
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
    ...problem(context.holder?.staffId === staffId, 'facts.staffId', 'RELAY.ALREADY_HOLDS'),
  ];
}

export const PAYLOAD_RULES: PayloadRules = {
  CONCERN_DEFINED: ({ facts, at }) => notFuture('facts.since', facts.since, at.today),
  CONCERN_SHARED: ({ context, facts, guide }) => {
    const first = guide.shareFirstWith;
    const withFamily = facts.with === 'guardians' || facts.with === 'child';
    const enough: Record<typeof first, string[]> = {
      nobody: [],
      colleague: ['colleague', 'leader'],
      leader: ['leader'],
    };
    const early = first !== 'nobody' && !enough[first].some((who) => context.sharedWith.includes(who));
    return problem(withFamily && early, 'facts.with', 'CONCERN.SHARE_FIRST_WITH', enough[first]);
  },
  LEVEL_1_STARTED_ACUTELY: acuteRise,
  LEVEL_2_STARTED_ACUTELY: acuteRise,
  LEVEL_3_STARTED_ACUTELY: acuteRise,
  ACUTE_RISE_EVALUATED: ({ facts, texts, at }) => childsVoice(facts.childVoice, texts, at.today),
  EVALUATION_RECORDED: ({ facts, texts, at }) => childsVoice(facts.childVoice, texts, at.today),
  CHILD_VOICE_RECORDED: ({ facts, texts, at }) => childsVoice(facts, texts, at.today),
  GUIDE_STEP_COMPLETED: ({ context, facts, guide }) => {
    const open = guideStepsOf(guide, context.level, context.step)
      .map((step) => step.id)
      .filter((step) => !context.guideStepsDone.includes(step));
    return problem(!open.includes(facts.guideStep), 'facts.guideStep', 'GUIDE.UNKNOWN_STEP', open);
  },
  MEETING_HELD: ({ facts, at }) => notFuture('facts.on', facts.on, at.today),
  CONTACT_RECORDED: ({ facts, at }) => notFuture('facts.on', facts.on, at.today),
  NEXT_DATE_SET: ({ facts, at }) => notPast('facts.date', facts.date, at.today),
  GOAL_SET: ({ context, facts }) => isNew(context.goals, facts.goalId, 'facts.goalId'),
  GOAL_REACHED: ({ context, facts }) =>
    known(context.goals, facts.goalId, 'facts.goalId', (goal) => goal.status === 'active'),
  GOAL_DROPPED: ({ context, facts }) =>
    known(context.goals, facts.goalId, 'facts.goalId', (goal) => goal.status === 'active'),
  INTERVENTION_PLANNED: ({ context, facts, at }) => [
    ...isNew(context.interventions, facts.interventionId, 'facts.interventionId'),
    ...known(context.goals, facts.goalId, 'facts.goalId', (goal) => goal.status === 'active'),
    ...notPast('facts.evaluateBy', facts.evaluateBy, at.today),
    ...problem(facts.evaluateBy < facts.from, 'facts.evaluateBy', 'DATE.BEFORE_START', { from: facts.from }),
    ...problem(facts.responsible.kind === 'staff' && !facts.serviceId, 'facts.serviceId', 'FIELD.MISSING'),
    ...problem(
      facts.serviceId !== undefined && !mayShareWith(context, facts.serviceId, [], at.today),
      'facts.serviceId',
      'SHARING.NO_BASIS',
    ),
  ],
  INTERVENTION_CHANGED: ({ context, facts, at }) => [
    ...known(
      context.interventions,
      facts.interventionId,
      'facts.interventionId',
      (one) => one.status !== 'stopped',
    ),
    ...notPast('facts.evaluateBy', facts.evaluateBy, at.today),
  ],
  INTERVENTION_EVALUATED: ({ context, facts, at }) => [
    ...known(
      context.interventions,
      facts.interventionId,
      'facts.interventionId',
      (one) => one.status !== 'stopped',
    ),
    ...problem(facts.next === 'continue' && !facts.evaluateBy, 'facts.evaluateBy', 'FIELD.MISSING'),
    ...notPast('facts.evaluateBy', facts.evaluateBy, at.today),
  ],
  INTERVENTION_STOPPED: ({ context, facts }) =>
    known(
      context.interventions,
      facts.interventionId,
      'facts.interventionId',
      (one) => one.status !== 'stopped',
    ),
  CASE_CLOSED: ({ context, facts, texts, guide }) => {
    const reasons = guide.closing.reasons.map((reason) => reason.id);
    const written = (guide.closing.writtenReasonAt as number[]).includes(context.level);
    return [
      ...problem(!reasons.includes(facts.reason), 'facts.reason', 'GUIDE.UNKNOWN_REASON', reasons),
      ...mustHave(texts, 'reason', written),
    ];
  },
  CONSENT_GIVEN: (seen) => [
    ...isNew(seen.context.consents, seen.facts.consentId, 'facts.consentId'),
    ...notFuture('facts.validFrom', seen.facts.validFrom, seen.at.today),
    ...notPast('facts.validUntil', seen.facts.validUntil, seen.at.today),
    ...mustHave(seen.texts, 'witness', seen.facts.how === 'orally'),
    ...problem(
      seen.guide.consent.anewForEachService && seen.facts.services.length > 1,
      'facts.services',
      'CONSENT.ONE_SERVICE_EACH',
    ),
    ...givers(seen),
  ],
  CONSENT_EXTENDED: ({ context, facts, at, guide }) => {
    const before = context.consents[facts.consentId];
    return [
      ...known(
        context.consents,
        facts.consentId,
        'facts.consentId',
        (one) => one.kind === 'consent' && (one.status === 'inForce' || one.status === 'expired'),
      ),
      ...notPast('facts.validUntil', facts.validUntil, at.today),
      ...(before ? givers({ facts: { kinds: before.kinds, givenBy: facts.givenBy }, at, guide }) : []),
    ];
  },
  CONSENT_EXPIRING: ({ context, facts }) =>
    known(context.consents, facts.consentId, 'facts.consentId', (one) => one.status === 'inForce'),
  CONSENT_EXPIRED: ({ context, facts, at }) =>
    known(
      context.consents,
      facts.consentId,
      'facts.consentId',
      (one) =>
        (one.status === 'inForce' || one.status === 'objected') &&
        one.validUntil !== null &&
        one.validUntil < at.today,
    ),
  CONSENT_WITHDRAWN: ({ context, facts }) =>
    known(
      context.consents,
      facts.consentId,
      'facts.consentId',
      (one) => one.kind === 'consent' && (one.status === 'inForce' || one.status === 'objected'),
    ),
  BASIS_RECORDED: ({ context, facts, at }) => [
    ...isNew(context.consents, facts.consentId, 'facts.consentId'),
    ...notPast('facts.validUntil', facts.validUntil, at.today),
  ],
  BASIS_ENDED: ({ context, facts }) =>
    known(
      context.consents,
      facts.consentId,
      'facts.consentId',
      (one) => one.kind === 'legalBasis' && one.status === 'inForce',
    ),
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
  REFERRAL_ACCEPTED: ({ context, facts, texts }) => {
    const referral = context.referrals[facts.referralId];
    return [
      ...known(context.referrals, facts.referralId, 'facts.referralId', (one) => one.status === 'sent'),
      ...mustHave(texts, 'answeredBy', referral?.outside === true),
      ...problem(referral?.outside === false && !facts.staffId, 'facts.staffId', 'FIELD.MISSING'),
    ];
  },
  REFERRAL_DECLINED: ({ context, facts }) =>
    known(context.referrals, facts.referralId, 'facts.referralId', (one) => one.status === 'sent'),
  REFERRAL_WITHDRAWN: ({ context, facts }) =>
    known(context.referrals, facts.referralId, 'facts.referralId', (one) => one.status === 'sent'),
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
  BATON_OFFERED: newHolder,
  BATON_ASSIGNED: newHolder,
  COORDINATOR_APPOINTED: ({ context, facts, at }) =>
    problem(!mayShareWith(context, facts.serviceId, [], at.today), 'facts.serviceId', 'SHARING.NO_BASIS'),
  MEASUREMENT_RECORDED: ({ context, facts, guide }) => {
    const planned = guide.measurements.filter(
      (one) => one.fromLevel <= context.level || context.closed !== null,
    );
    const allowed = planned.map((one) => one.instrument);
    return problem(!allowed.includes(facts.instrument), 'facts.instrument', 'GUIDE.UNKNOWN_INSTRUMENT', [
      ...new Set(allowed),
    ]);
  },
  ENTRY_RESTRICTED: ({ facts, at }) =>
    problem(facts.entry >= at.number, 'facts.entry', 'REFERENCE.UNKNOWN', { from: 1, to: at.number - 1 }),
  ENTRY_ERASED: ({ context, facts }) =>
    problem(
      !context.restricted.includes(facts.entry),
      'facts.entry',
      'ENTRY.NOT_RESTRICTED',
      context.restricted,
    ),
};

/** The rules of an event's payload that need the case: whom it may name, which dates can be, what the guide allows. */
export function payloadProblems(
  context: CaseContext,
  event: CaseEvent,
  at: At,
  guide: Guide,
): FieldProblem[] {
  const rule = PAYLOAD_RULES[event.type] as ((seen: object) => FieldProblem[]) | undefined;
  const problems = rule?.({ context, facts: event.facts, texts: event.texts, at, guide }) ?? [];
  return problems;
}
