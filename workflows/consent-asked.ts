import type {
  CaseContext,
  ConsentAnswer,
  ConsentGiver,
  ConsentRecord,
  FamilyMember,
} from './case-context.js';
import type { At } from './events.js';
import type { Guide } from './guide.js';
import { giversMissing, sameSide, type AskedOf } from './consent-givers.js';
import { isKeptFrom } from './projections/kept-entries.js';

/**
 * A consent that is asked of each by themselves: everybody who must say yes answers alone, and until the last of them has,
 * nothing rests on it (invariant 2: "by whom" is all of them).
 */

/** Who speaks: one guardian is not another, and all other roles are one person each. */
export function isSameVoice(one: ConsentGiver, other: ConsentGiver): boolean {
  if (!sameSide(one.role, other.role)) return false;
  return !sameSide(one.role, 'guardian') || one.personId === other.personId;
}

/** Those who have said yes, as their last word. */
export const whoSaidYes = (answers: readonly ConsentAnswer[]): ConsentGiver[] =>
  answers.flatMap(({ by, says }) => (says === 'yes' ? [by] : []));

/** What the answers are when somebody has spoken: their last word in place of an earlier one. */
export function answeredBy(
  { answers = [] }: ConsentRecord,
  by: ConsentGiver,
  says: ConsentAnswer['says'],
  entry: number,
): Pick<ConsentRecord, 'answers' | 'givenBy'> {
  const all = [...answers.filter((one) => !isSameVoice(one.by, by)), { entry, by, says }];
  return { answers: all, givenBy: whoSaidYes(all) };
}

/** Somebody whose yes is needed has not said it. */
export function isStillWaitedFor(
  consent: Pick<ConsentRecord, 'kinds' | 'givenBy' | 'everyGuardian'>,
  asked: AskedOf,
): boolean {
  return giversMissing(consent, asked).length > 0;
}

/** A yes by which the last of those who must has answered, so that the consent is given. */
export function completesIt(
  { consents }: CaseContext,
  { consentId, by, entry }: { consentId: string; by: ConsentGiver; entry: number },
  asked: { at: At; guide: Guide },
): boolean {
  const consent = consents[consentId];
  if (consent?.status !== 'asked') return false;
  return !isStillWaitedFor({ ...consent, ...answeredBy(consent, by, 'yes', entry) }, asked);
}

/** Consents that wait for answers, by id. */
export const askedConsents = ({ consents }: CaseContext): [string, ConsentRecord][] =>
  Object.entries(consents).filter(([, { status }]) => status === 'asked');

/** Those of the family who are asked something before there is a log for them to read. */
export const whoIsInvited = (context: CaseContext): string[] =>
  askedConsents(context).flatMap(([, { asks = [] }]) => asks.map(({ personId }) => personId));

/** Of them, who answers a question today: not one from whom it is kept, nor one whose insight is over. */
export const whoMayAnswer = (
  context: Pick<CaseContext, 'kept'>,
  { entry, asks = [] }: ConsentRecord,
  today: string,
): FamilyMember[] => asks.filter((one) => !isKeptFrom(context, entry, one) && (one.until ?? today) >= today);

/** The consent was written down in one of these entries, or somebody's yes to it was: without it nothing rests on it. */
export function restsOnOneOf(
  { entry, answers = [] }: ConsentRecord,
  entries: readonly (number | undefined)[],
): boolean {
  const own = [entry, ...answers.flatMap((one) => (one.says === 'yes' ? [one.entry] : []))];
  return own.some((one) => entries.includes(one));
}

/** Without what was answered in an entry that is no answer of anybody here. */
export function withoutAnswer(consent: ConsentRecord, entry: number): ConsentRecord {
  if (!consent.answers?.some((one) => one.entry === entry)) return consent;
  const answers = consent.answers.filter((one) => one.entry !== entry);
  return { ...consent, answers, givenBy: whoSaidYes(answers) };
}
