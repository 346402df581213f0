import type { CaseContext, ConsentGiver, ConsentRecord } from './case-context.js';
import type { At } from './events.js';
import type { Guide } from './guide.js';

/**
 * Whether named sharing with a service has a basis in force (invariant 2): a consent or another legal basis that
 * names the service, covers the kinds of information, has begun and has not ended.
 */

/** In force on a date: neither objected to, expired, withdrawn nor ended, and within its own dates. */
export function isInForce(consent: ConsentRecord, today: string): boolean {
  if (consent.status !== 'inForce' || consent.validFrom > today) return false;
  return consent.validUntil === null || consent.validUntil >= today;
}

/** Its last day is past, and nobody has recorded it yet. */
export function hasRunOut({ status, validUntil }: ConsentRecord, today: string): boolean {
  return (status === 'inForce' || status === 'objected') && validUntil !== null && validUntil < today;
}

/** The case's own service needs no basis to keep its own work; every other service does. */
export function mayShareWith(
  context: CaseContext,
  serviceId: string,
  kinds: readonly string[],
  today: string,
): boolean {
  return sharedUntil(context, serviceId, today, kinds) !== undefined;
}

/**
 * The last date on which sharing of these kinds with a service holds: the first on which one of them is no longer
 * covered. Null when open-ended; undefined when there is no basis.
 */
export function sharedUntil(
  context: CaseContext,
  serviceId: string,
  today: string,
  kinds: readonly string[] = [],
): string | null | undefined {
  if (serviceId === context.homeServiceId) return null;
  const inForce = Object.values(context.consents).filter(
    (consent) => isInForce(consent, today) && consent.services.includes(serviceId),
  );
  const ends = [
    lastEnd(inForce),
    ...kinds.map((kind) => lastEnd(inForce.filter((consent) => consent.kinds.includes(kind)))),
  ];
  if (ends.includes(undefined)) return undefined;
  return ends.filter((end) => typeof end === 'string').sort()[0] ?? null;
}

/** When the longest of them ends; null when one is open-ended, undefined when there is none. */
function lastEnd(consents: readonly ConsentRecord[]): string | null | undefined {
  const ends = consents.map(({ validUntil }) => validUntil);
  return ends.includes(null) ? null : ends.sort().at(-1);
}

/** Any consent or legal basis in force, whomever it names: what the log itself rests on. */
export function hasAnyBasis(context: CaseContext, today: string): boolean {
  return Object.values(context.consents).some((consent) => isInForce(consent, today));
}

/** A consent of the family in force: what opens the log for its members (another basis tells nothing of what they want). */
export function hasFamilysConsent(context: CaseContext, today: string): boolean {
  return Object.values(context.consents).some((one) => one.kind === 'consent' && isInForce(one, today));
}

/** The consents of the family that remain once one of them is gone. */
export function consentsWithout(context: CaseContext, consentId: string | undefined): ConsentRecord[] {
  return Object.entries(context.consents)
    .filter(([id, consent]) => id !== consentId && consent.kind === 'consent')
    .map(([, consent]) => consent);
}

/** The family has said no, by refusing or by taking back all it had given: the service goes on alone (invariant 2). */
export function familySaidNo(context: CaseContext, today: string): boolean {
  if (context.refusedAt !== null) return true;
  const withdrawn = Object.values(context.consents).some((consent) => consent.status === 'withdrawn');
  return withdrawn && !hasAnyBasis(context, today);
}

/**
 * A guardian says no to what another guardian has said yes to: an objection, by whatever name it is sent. Who refuses
 * and has said yes to all that is shared says no to something new.
 */
export function guardiansDiffer(context: CaseContext, by: ConsentGiver, at: At, guide: Guide): boolean {
  if (guide.consent.oneGuardiansNo !== 'stopsSharing' || by.role !== 'guardian') return false;
  const guardians = at.subject.kind === 'unborn' ? ['guardian'] : ['guardian', 'pregnantWoman'];
  return consentsWithout(context, undefined).some(
    (one) =>
      isInForce(one, at.today) &&
      one.givenBy.some(({ role }) => role === 'representative' || guardians.includes(role)) &&
      !one.givenBy.some(({ personId }) => personId !== undefined && personId === by.personId),
  );
}

/** Services other than the case's own that have accepted to take part. */
export function acceptedReferrals(context: CaseContext) {
  return Object.values(context.referrals).filter((referral) => referral.status === 'accepted');
}
