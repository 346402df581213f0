import { plus } from '../calendar.js';
import type { CaseContext, ConsentGiver, ConsentRecord } from '../case-context.js';
import type { At } from '../events.js';
import { type Guide } from '../guide.js';
import { hasRunOut, lastDayOf } from '../sharing.js';
import {
  isNew,
  known,
  mustHave,
  notFuture,
  notPast,
  problem,
  SOME_ID,
  type FieldProblem,
  type PayloadRules,
  type Seen,
} from './problems.js';

interface Asked {
  context: CaseContext;
  at: At;
  guide: Guide;
}

/** Whose yes is needed for each kind of information, by the guide's ages (bti.md, "Roles"). */
export function whoIsAsked(kinds: readonly string[], { at, guide }: Asked): ConsentGiver['role'][] {
  if (at.subject.kind === 'unborn') return ['pregnantWoman'];
  const age = at.subject.age ?? 0;
  if (at.subject.kind === 'adult' || age >= 18) return ['adult'];
  const ages = guide.consent.ages as Record<string, number | undefined>;
  const ownKinds = kinds.filter((kind) => age >= (ages[kind] ?? 18));
  const also = guide.consent.youngPersonAlsoFrom;
  const youngPersonMust = ownKinds.length > 0 || (also !== undefined && age >= also);
  const guardian = at.subject.inCare ? 'childProtection' : 'guardian';
  return [
    ...(youngPersonMust ? ['youngPerson' as const] : []),
    ...(ownKinds.length < kinds.length ? [guardian as ConsentGiver['role']] : []),
  ];
}

/** Who speaks in the place of whom: one side's yes is taken back by the same side. */
const SIDE: Record<ConsentGiver['role'], string> = {
  guardian: 'guardian',
  representative: 'guardian',
  youngPerson: 'oneself',
  adult: 'oneself',
  pregnantWoman: 'pregnantWoman',
  childProtection: 'childProtection',
};

function givers(
  { kinds, givenBy }: { kinds: readonly string[]; givenBy: readonly ConsentGiver[] },
  asked: Asked,
): FieldProblem[] {
  return whoIsAsked(kinds, asked).flatMap((role) =>
    role === 'guardian'
      ? guardiansOf(givenBy, asked)
      : problem(
          !givenBy.some((one) => one.role === role || (role === 'adult' && one.role === 'youngPerson')),
          'facts.givenBy',
          'CONSENT.GIVER_MISSING',
          [role],
        ),
  );
}

function guardiansOf(givenBy: readonly ConsentGiver[], { context, at, guide }: Asked): FieldProblem[] {
  const guardians = givenBy.filter(({ role }) => SIDE[role] === 'guardian');
  // The same guardian twice is one guardian, and so are those whose names are not written down.
  const yes = new Set(guardians.map(({ personId }) => personId)).size;
  const needed = guide.consent.guardians === 'all' ? Math.max(1, at.subject.guardians) : 1;
  const standing = context.refusedBy.filter((id) => !guardians.some(({ personId }) => personId === id));
  return [
    ...problem(yes < needed, 'facts.givenBy', 'CONSENT.GIVER_MISSING', [`guardian × ${needed}`]),
    ...problem(
      guide.consent.oneGuardiansNo === 'stopsSharing' && standing.length > 0,
      'facts.givenBy',
      'CONSENT.REFUSAL_STANDS',
      standing,
    ),
  ];
}

/** Those whose yes it was take it back, and those whose yes it would take today. */
function mayTakeBack({ givenBy, kinds }: ConsentRecord, by: ConsentGiver, asked: Asked): FieldProblem[] {
  const roles = [...givenBy.map(({ role }) => role), ...whoIsAsked(kinds, asked)];
  const fits = roles.some((role) => SIDE[role] === SIDE[by.role]);
  return problem(!fits, 'facts.by.role', 'CONSENT.NOT_THEIRS', [...new Set(roles)]);
}

/** The case's own service may be named beside the one. */
function oneServiceEach({ context, facts, guide }: Seen<'CONSENT_GIVEN'>): FieldProblem[] {
  const others = facts.services.filter((one) => one !== context.homeServiceId);
  return problem(
    guide.consent.anewForEachService && others.length > 1,
    'facts.services',
    'CONSENT.ONE_SERVICE_EACH',
    { maxItems: 1, beside: [context.homeServiceId] },
  );
}

/** By ID-porten somebody consents in their own session; all other ways are written down by who was there. */
function wayOfConsent(how: string, { kind }: At['actor']): FieldProblem[] {
  const allowed = kind === 'person' ? ['idPorten'] : ['onScreen', 'onPaper', 'orally'];
  return problem(!allowed.includes(how), 'facts.how', 'CONSENT.NOT_THIS_WAY', allowed);
}

/** Another basis than consent may hold until the child is grown up, as a care order does. */
const WHOLE_CHILDHOOD = { amount: 25 * 12, unit: 'months' } as const;

/** Payload rules of consents and of other legal bases. */
export const consentsRules = {
  CONSENT_GIVEN: (seen) => [
    ...isNew(seen.context.consents, seen.facts.consentId, 'facts.consentId'),
    ...notFuture('facts.validFrom', seen.facts.validFrom, seen.at.today),
    ...notPast('facts.validUntil', seen.facts.validUntil, seen.at.today, lastDayOf(seen.facts, seen.guide)),
    ...wayOfConsent(seen.facts.how, seen.at.actor),
    ...mustHave(seen.texts, 'witness', seen.facts.how === 'orally'),
    ...oneServiceEach(seen),
    ...givers(seen.facts, seen),
  ],
  CONSENT_EXTENDED: ({ context, facts, texts, at, guide }) => {
    const before = context.consents[facts.consentId];
    return [
      ...known(
        context.consents,
        facts.consentId,
        'facts.consentId',
        (one) => one.kind === 'consent' && (one.status === 'inForce' || one.status === 'expired'),
      ),
      ...notPast(
        'facts.validUntil',
        facts.validUntil,
        at.today,
        lastDayOf({ ...facts, validFrom: at.today }, guide),
      ),
      ...wayOfConsent(facts.how, at.actor),
      ...problem(
        before?.validUntil != null && facts.validUntil <= before.validUntil,
        'facts.validUntil',
        'DATE.NOT_LATER',
        { after: before?.validUntil },
      ),
      ...mustHave(texts, 'witness', facts.how === 'orally'),
      ...(before ? givers({ kinds: before.kinds, givenBy: facts.givenBy }, { context, at, guide }) : []),
    ];
  },
  CONSENT_EXPIRING: ({ context, facts }) =>
    known(context.consents, facts.consentId, 'facts.consentId', (one) => one.status === 'inForce'),
  CONSENT_EXPIRED: ({ context, facts, at }) =>
    known(context.consents, facts.consentId, 'facts.consentId', (one) => hasRunOut(one, at.today)),
  CONSENT_WITHDRAWN: ({ context, facts, at, guide }) => {
    const consent = context.consents[facts.consentId];
    const isThere = known(
      context.consents,
      facts.consentId,
      'facts.consentId',
      (one) => one.kind === 'consent' && (one.status === 'inForce' || one.status === 'objected'),
    );
    if (isThere.length > 0 || !consent) return isThere;
    return mayTakeBack(consent, facts.by, { context, at, guide });
  },
  COPIES_HANDLED: ({ context, facts }) => known(context.endings ?? {}, facts.serviceId, 'facts.serviceId'),
  /** The paper of a consent: of one that was given on paper, and has none yet. */
  FILE_ADDED: ({ context, facts }) =>
    facts.consentId === undefined
      ? []
      : known(
          context.consents,
          facts.consentId,
          'facts.consentId',
          (one) => one.paperSince !== undefined && one.paperEntry === undefined,
        ),
  OPEN_REPORT_RECORDED: ({ context, facts }) =>
    problem(context.openReports?.includes(facts.reportId) ?? false, 'facts.reportId', 'REFERENCE.TAKEN', {
      ...SOME_ID,
      not: [facts.reportId],
    }),
  BASIS_RECORDED: ({ context, facts, at }) => [
    ...isNew(context.consents, facts.consentId, 'facts.consentId'),
    ...notPast('facts.validUntil', facts.validUntil, at.today, plus(at.today, WHOLE_CHILDHOOD)),
  ],
  BASIS_ENDED: ({ context, facts }) =>
    known(
      context.consents,
      facts.consentId,
      'facts.consentId',
      (one) => one.kind === 'legalBasis' && one.status === 'inForce',
    ),
} satisfies PayloadRules;
