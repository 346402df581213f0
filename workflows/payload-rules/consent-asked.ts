import { askedConsents, answeredBy, isSameVoice, isStillWaitedFor } from '../consent-asked.js';
import type { ConsentGiver, ConsentRecord } from '../case-context.js';
import { sameSide, whoIsAsked } from '../consent-givers.js';
import { lastDayOf } from '../sharing.js';
import { oneServiceEach, proofOfConsent, refusalStands, wayOfConsent } from './consents.js';
import {
  isNew,
  known,
  notPast,
  problem,
  type FieldProblem,
  type PayloadRules,
  type Seen,
} from './problems.js';

/** So many wait for answers at most: the case stays small, and nobody is asked for more at once. */
const MOST_ASKED = 12;

type Situated = Pick<Seen<'CONSENT_AGREED'>, 'context' | 'at' | 'guide'>;

const isAsked = ({ context }: Situated, consentId: string): FieldProblem[] =>
  known(context.consents, consentId, 'facts.consentId', ({ status }) => status === 'asked');

/** Only those answer whose yes it takes today. */
function isTheirs({ kinds }: ConsentRecord, by: ConsentGiver, seen: Situated): FieldProblem[] {
  const roles = whoIsAsked(kinds, seen);
  return problem(
    !roles.some((role) => sameSide(role, by.role)),
    'facts.by.role',
    'CONSENT.NOT_THEIRS',
    roles,
  );
}

/** What stands in the way of a yes that would be the last one; before that it only waits for the others. */
function yesOf(consent: ConsentRecord, seen: Seen<'CONSENT_AGREED'>): FieldProblem[] {
  const { by } = seen.facts;
  const after = { ...consent, ...answeredBy(consent, by, 'yes', seen.at.number) };
  if (!isStillWaitedFor(after, seen)) return refusalStands(after, seen, 'facts.by');
  const again = consent.givenBy.some((one) => isSameVoice(one, by));
  const others = whoIsAsked(consent.kinds, seen).filter((role) => role !== by.role);
  return problem(again, 'facts.by', 'REFERENCE.TAKEN', others);
}

/** Payload rules of a consent that is asked of each by themselves. */
export const consentAskedRules = {
  CONSENT_ASKED: (seen) => {
    const { context, facts, at, guide } = seen;
    const longest = lastDayOf({ validFrom: at.today, givenBy: [] }, guide);
    return [
      ...isNew(context.consents, facts.consentId, 'facts.consentId'),
      ...notPast('facts.validUntil', facts.validUntil, at.today, longest),
      ...oneServiceEach(seen),
      ...problem(askedConsents(context).length >= MOST_ASKED, 'facts.consentId', 'ASKED.TOO_MANY', {
        most: MOST_ASKED,
      }),
    ];
  },
  CONSENT_AGREED: (seen) => {
    const { context, facts, texts, at } = seen;
    const consent = context.consents[facts.consentId];
    const isThere = isAsked(seen, facts.consentId);
    if (isThere.length > 0 || !consent) return isThere;
    return [
      ...isTheirs(consent, facts.by, seen),
      // It was asked for a time that is over.
      ...notPast('facts.consentId', consent.validUntil ?? undefined, at.today),
      ...wayOfConsent(facts.how, at.actor),
      ...proofOfConsent({ facts, texts }),
      ...yesOf(consent, seen),
    ];
  },
  /** A no to what is asked; without one it is a no to sharing. */
  CONSENT_REFUSED: (seen) => {
    const { consentId, by } = seen.facts;
    if (consentId === undefined) return [];
    const isThere = isAsked(seen, consentId);
    return isThere.length > 0 ? isThere : isTheirs(seen.context.consents[consentId]!, by, seen);
  },
  CONSENT_NO_LONGER_ASKED: (seen) => isAsked(seen, seen.facts.consentId),
} satisfies PayloadRules;
