import type { CaseContext, ConsentRecord } from './case-context.js';

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
  if (serviceId === context.homeServiceId) return true;
  const inForce = Object.values(context.consents).filter(
    (consent) => isInForce(consent, today) && consent.services.includes(serviceId),
  );
  if (inForce.length === 0) return false;
  return kinds.every((kind) => inForce.some((consent) => consent.kinds.includes(kind)));
}

/** The last date on which sharing with a service holds; null when open-ended; undefined when there is no basis. */
export function sharedUntil(
  context: CaseContext,
  serviceId: string,
  today: string,
): string | null | undefined {
  if (serviceId === context.homeServiceId) return null;
  const ends = Object.values(context.consents)
    .filter((consent) => isInForce(consent, today) && consent.services.includes(serviceId))
    .map((consent) => consent.validUntil);
  if (ends.length === 0) return undefined;
  return ends.includes(null) ? null : (ends as string[]).reduce((last, end) => (end > last ? end : last));
}

/** Any consent or legal basis in force, whomever it names: what the log itself rests on. */
export function hasAnyBasis(context: CaseContext, today: string): boolean {
  return Object.values(context.consents).some((consent) => isInForce(consent, today));
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

/** Services other than the case's own that have accepted to take part. */
export function acceptedReferrals(context: CaseContext) {
  return Object.values(context.referrals).filter((referral) => referral.status === 'accepted');
}
