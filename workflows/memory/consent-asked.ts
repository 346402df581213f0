import type { CaseContext, ConsentGiver, ConsentRecord, FamilyMember } from '../case-context.js';
import {
  answeredBy,
  askedConsents,
  isSameVoice,
  isStillWaitedFor,
  restsOnOneOf,
  withoutAnswer,
} from '../consent-asked.js';
import { whoIsAsked } from '../consent-givers.js';
import type { MachineEventOf } from '../events.js';
import { lastDayOf } from '../sharing.js';
import { ownDays, paperOf, saidYes } from './giving.js';
import type { MemoryOf } from './memory-of.js';

/** What the case remembers of a consent that is asked of each by themselves. */

/** All have said yes: it holds from today, and no longer than if they had said so at once. */
function given(asked: ConsentRecord, event: MachineEventOf<'CONSENT_AGREED'>): ConsentRecord {
  const { askedAt: _askedAt, asks: _asks, ...consent } = asked;
  const { comesOfAgeOn } = event.facts;
  const { today: validFrom } = event.at;
  const longest = lastDayOf({ validFrom, givenBy: consent.givenBy, comesOfAgeOn }, event.guide);
  const { validUntil } = consent;
  return {
    ...consent,
    validFrom,
    validUntil: validUntil !== null && validUntil < longest ? validUntil : longest,
    status: 'inForce',
    ...ownDays({ ...consent, comesOfAgeOn }, event),
  };
}

/** A no of somebody who has been asked: to this, or to sharing at all, which takes back their yes to whatever waits. */
export function noToAsked(
  context: CaseContext,
  { by, consentId }: { by: ConsentGiver; consentId?: string | undefined },
  entry: number,
): Pick<CaseContext, 'consents'> {
  const consents = { ...context.consents };
  for (const [id, one] of askedConsents(context)) {
    const isMeant =
      consentId === undefined ? one.givenBy.some((giver) => isSameVoice(giver, by)) : id === consentId;
    if (isMeant) consents[id] = { ...one, ...answeredBy(one, by, 'no', entry) };
  }
  return { consents };
}

/** The no stands: what somebody said no to is asked no more. */
export function noLongerAsked(context: CaseContext): Pick<CaseContext, 'consents'> {
  const ended = askedConsents(context)
    .filter(([, { answers = [] }]) => answers.some(({ says }) => says === 'no'))
    .map(([id, one]) => [id, { ...one, status: 'ended' as const }]);
  return { consents: { ...context.consents, ...Object.fromEntries(ended) } };
}

/** In which role somebody of the family would answer: by their side, for who carries the child is told by the family stated. */
const ANSWERS_AS: Record<FamilyMember['relation'], readonly ConsentGiver['role'][]> = {
  guardian: ['guardian', 'pregnantWoman'],
  representative: ['guardian'],
  child: ['youngPerson', 'adult'],
  fosterParent: [],
};

/** Those of the family whose yes it takes; undefined where they read the log and are asked there. */
function whoAnswers({ facts, at, guide }: MachineEventOf<'CONSENT_ASKED'>): FamilyMember[] | undefined {
  const roles = whoIsAsked(facts.kinds, { at, guide });
  return facts.family?.filter(({ relation }) => ANSWERS_AS[relation].some((role) => roles.includes(role)));
}

/** Who is no family any more, or barred from insight, is asked no more; nobody is added to a question that stands. */
export function askedStill(
  context: CaseContext,
  family: readonly FamilyMember[],
): Pick<CaseContext, 'consents'> {
  const consents = { ...context.consents };
  for (const [id, { asks, ...one }] of askedConsents(context))
    if (asks)
      consents[id] = {
        ...one,
        asks: asks.filter(({ personId }) => family.some((member) => member.personId === personId)),
      };
  return { consents };
}

/** A yes that is nobody's here: what is waited for waits on, and what was given with it is over. */
export function consentWithout(one: ConsentRecord, entry: number): ConsentRecord {
  const isOver = one.entry === entry || (one.status !== 'asked' && restsOnOneOf(one, [entry]));
  if (isOver && one.status !== 'withdrawn') return { ...one, status: 'ended' };
  if (one.paperEntry !== entry) return withoutAnswer(one, entry);
  const { paperEntry: _paperEntry, ...withoutPaper } = one;
  return withoutPaper;
}

export const consentAskedMemory = {
  CONSENT_ASKED: ({ context, event }) => {
    const { facts, at } = event;
    const asks = whoAnswers(event);
    const asked: ConsentRecord = {
      kind: 'consent',
      entry: at.number,
      givenBy: [],
      services: facts.services,
      kinds: facts.kinds,
      validFrom: at.today,
      validUntil: facts.validUntil ?? null,
      status: 'asked',
      expiring: false,
      answers: [],
      ...(facts.everyGuardian && { everyGuardian: true }),
      askedAt: at.now,
      ...(asks && { asks }),
    };
    return { consents: { ...context.consents, [facts.consentId]: asked } };
  },
  CONSENT_AGREED: ({ context, event }) => {
    const { consentId, by, how } = event.facts;
    const before = context.consents[consentId];
    if (!before) return {};
    const { paperEntry, ...asked } = before;
    const answered: ConsentRecord = {
      ...asked,
      ...answeredBy(before, by, 'yes', event.at.number),
      // Each paper is to be put into the case; the file of an earlier one does not have this yes on it.
      ...(how === 'onPaper' ? paperOf(how, event.at.now) : paperEntry !== undefined && { paperEntry }),
    };
    const isWaited = isStillWaitedFor(answered, event);
    const consent = isWaited ? answered : given(answered, event);
    return {
      // Until all have answered a no of before stands as it did.
      ...(!isWaited && saidYes(context, consent.givenBy)),
      consents: { ...context.consents, [consentId]: consent },
    };
  },
  CONSENT_NO_LONGER_ASKED: ({ context, event: { facts } }) => {
    const before = context.consents[facts.consentId];
    return before
      ? { consents: { ...context.consents, [facts.consentId]: { ...before, status: 'ended' } } }
      : {};
  },
} satisfies MemoryOf;
