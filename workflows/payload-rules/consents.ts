import { plus } from '../calendar.js';
import type { CaseContext, ConsentGiver, ConsentRecord } from '../case-context.js';
import type { At } from '../events.js';
import {
  type AskedOf,
  giversMissing,
  guardiansAmong,
  guardiansNeeded,
  sameSide,
  whoIsAsked,
} from '../consent-givers.js';
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

interface Asked extends AskedOf {
  context: CaseContext;
}

const IN_WORDS: Partial<Record<ConsentGiver['role'], (asked: AskedOf) => string>> = {
  guardian: (asked) => `guardian × ${guardiansNeeded(asked)}`,
};

export function givers(given: Pick<ConsentRecord, 'kinds' | 'givenBy'>, asked: Asked): FieldProblem[] {
  return [
    ...giversMissing(given, asked).flatMap((role) =>
      problem(true, 'facts.givenBy', 'CONSENT.GIVER_MISSING', [IN_WORDS[role]?.(asked) ?? role]),
    ),
    ...refusalStands(given, asked, 'facts.givenBy'),
  ];
}

/** Another guardian has said no: where the guide lets it stop sharing, a yes does not go past it. */
export function refusalStands(
  { kinds, givenBy }: Pick<ConsentRecord, 'kinds' | 'givenBy'>,
  asked: Asked,
  path: string,
): FieldProblem[] {
  const { context, guide } = asked;
  if (guide.consent.oneGuardiansNo !== 'stopsSharing' || !whoIsAsked(kinds, asked).includes('guardian'))
    return [];
  const guardians = guardiansAmong(givenBy);
  const standing = context.refusedBy.filter((id) => !guardians.some(({ personId }) => personId === id));
  return problem(standing.length > 0, path, 'CONSENT.REFUSAL_STANDS', standing);
}

/** Those whose yes it was take it back, and those whose yes it would take today. */
function mayTakeBack({ givenBy, kinds }: ConsentRecord, by: ConsentGiver, asked: Asked): FieldProblem[] {
  const roles = [...givenBy.map(({ role }) => role), ...whoIsAsked(kinds, asked)];
  const fits = roles.some((role) => sameSide(role, by.role));
  return problem(!fits, 'facts.by.role', 'CONSENT.NOT_THEIRS', [...new Set(roles)]);
}

/** The case's own service may be named beside the one. */
export function oneServiceEach({
  context,
  facts,
  guide,
}: Pick<Seen<'CONSENT_GIVEN' | 'CONSENT_ASKED'>, 'context' | 'facts' | 'guide'>): FieldProblem[] {
  const others = facts.services.filter((one) => one !== context.homeServiceId);
  return problem(
    guide.consent.anewForEachService && others.length > 1,
    'facts.services',
    'CONSENT.ONE_SERVICE_EACH',
    { maxItems: 1, beside: [context.homeServiceId] },
  );
}

/** By ID-porten somebody consents in their own session; all other ways are written down by who was there. */
export function wayOfConsent(how: string, { kind }: At['actor']): FieldProblem[] {
  const allowed = kind === 'person' ? ['idPorten'] : ['onScreen', 'onPaper', 'orally'];
  return problem(!allowed.includes(how), 'facts.how', 'CONSENT.NOT_THIS_WAY', allowed);
}

/** Another basis than consent may hold until the child is grown up, as a care order does. */
const WHOLE_CHILDHOOD = { amount: 25 * 12, unit: 'months' } as const;

/**
 * Orally somebody was there to hear it; on the screen the giver read a text and wrote their name. Before `signedBy` there
 * were consents without: they stand as they were recorded.
 */
export function proofOfConsent({
  facts,
  texts,
}: {
  facts: { how: string; shown?: unknown };
  texts: readonly string[];
}): FieldProblem[] {
  const isOnScreen = facts.how === 'onScreen';
  return [
    ...mustHave(texts, 'witness', facts.how === 'orally'),
    ...mustHave(texts, 'signedBy', isOnScreen),
    ...problem(isOnScreen && facts.shown === undefined, 'facts.shown', 'FIELD.MISSING', { type: 'object' }),
  ];
}

/** Payload rules of consents and of other legal bases. */
export const consentsRules = {
  CONSENT_GIVEN: (seen) => [
    ...isNew(seen.context.consents, seen.facts.consentId, 'facts.consentId'),
    ...notFuture('facts.validFrom', seen.facts.validFrom, seen.at.today),
    ...notPast('facts.validUntil', seen.facts.validUntil, seen.at.today, lastDayOf(seen.facts, seen.guide)),
    ...wayOfConsent(seen.facts.how, seen.at.actor),
    ...proofOfConsent(seen),
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
      ...proofOfConsent({ facts, texts }),
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
