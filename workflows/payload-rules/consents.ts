import type { At } from '../events.js';
import { type Guide } from '../guide.js';
import { hasRunOut } from '../sharing.js';
import {
  isNew,
  known,
  mustHave,
  notFuture,
  notPast,
  problem,
  type FieldProblem,
  type PayloadRules,
} from './problems.js';

type Giver = { role: string; personId?: string };

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
    ...(ownKinds.length < facts.kinds.length ? guardiansOf(facts.givenBy, at, guide) : []),
  ];
}

function guardiansOf(givers: Giver[], at: At, guide: Guide): FieldProblem[] {
  if (at.subject.inCare)
    return problem(
      !givers.some(({ role }) => role === 'childProtection'),
      'facts.givenBy',
      'CONSENT.GIVER_MISSING',
      ['childProtection'],
    );
  const guardians = givers.filter(({ role }) => role === 'guardian' || role === 'representative');
  // The same guardian twice is one guardian.
  const yes = new Set(guardians.map(({ personId }, index) => personId ?? index)).size;
  const needed = guide.consent.guardians === 'all' ? Math.max(1, at.subject.guardians) : 1;
  return problem(yes < needed, 'facts.givenBy', 'CONSENT.GIVER_MISSING', [`guardian × ${needed}`]);
}

/** Payload rules of consents and of other legal bases. */
export const consentsRules = {
  CONSENT_GIVEN: (seen) => [
    ...isNew(seen.context.consents, seen.facts.consentId, 'facts.consentId'),
    ...notFuture('facts.validFrom', seen.facts.validFrom, seen.at.today),
    ...notPast('facts.validUntil', seen.facts.validUntil, seen.at.today),
    ...mustHave(seen.texts, 'witness', seen.facts.how === 'orally'),
    ...problem(
      seen.guide.consent.anewForEachService &&
        seen.facts.services.filter((one) => one !== seen.context.homeServiceId).length > 1,
      'facts.services',
      'CONSENT.ONE_SERVICE_EACH',
    ),
    ...givers(seen),
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
      ...notPast('facts.validUntil', facts.validUntil, at.today),
      ...problem(
        before?.validUntil != null && facts.validUntil <= before.validUntil,
        'facts.validUntil',
        'DATE.NOT_LATER',
        { after: before?.validUntil },
      ),
      ...mustHave(texts, 'witness', facts.how === 'orally'),
      ...(before ? givers({ facts: { kinds: before.kinds, givenBy: facts.givenBy }, at, guide }) : []),
    ];
  },
  CONSENT_EXPIRING: ({ context, facts }) =>
    known(context.consents, facts.consentId, 'facts.consentId', (one) => one.status === 'inForce'),
  CONSENT_EXPIRED: ({ context, facts, at }) =>
    known(context.consents, facts.consentId, 'facts.consentId', (one) => hasRunOut(one, at.today)),
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
} satisfies PayloadRules;
