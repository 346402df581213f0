import { plus } from './calendar.js';
import type { CaseContext, ConsentGiver, ConsentRecord } from './case-context.js';
import type { At } from './events.js';
import type { Guide } from './guide.js';
import { keptEntriesOf } from './projections/kept-entries.js';

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

/** The services that named sharing of these kinds may go to today, the case's own first. */
export function servicesWithBasis(context: CaseContext, kinds: readonly string[], today: string): string[] {
  const named = Object.values(context.consents).flatMap(({ services }) => services);
  return [...new Set([context.homeServiceId, ...named])].filter((one) =>
    mayShareWith(context, one, kinds, today),
  );
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

/**
 * The last day of a consent that states none: as long as the guide says, but what others than the young person said yes
 * to ends the day before they come of age.
 */
export function lastDayOf(
  {
    validFrom,
    ...consent
  }: { validFrom: string; givenBy: readonly ConsentGiver[]; comesOfAgeOn?: string | undefined },
  guide: Guide,
): string {
  const longest = plus(validFrom, guide.consent.duration);
  const grownUp = lastDayAsChild(consent);
  return grownUp !== undefined && grownUp < longest ? grownUp : longest;
}

/** Undefined where it does not matter: nobody knows the day, or the young person said yes themselves. */
function lastDayAsChild({
  givenBy,
  comesOfAgeOn,
}: {
  givenBy: readonly ConsentGiver[];
  comesOfAgeOn?: string | undefined;
}): string | undefined {
  const isOwn = givenBy.some(({ role }) => role === 'youngPerson' || role === 'adult');
  return comesOfAgeOn && !isOwn ? plus(comesOfAgeOn, { amount: -1, unit: 'calendarDays' }) : undefined;
}

/**
 * The kinds of information that the bases in force let a service read, and until when all of them do: a parent's own
 * (`family:<personId>`) only where that parent is among those who said yes, or the basis is another one than consent.
 * Undefined when there is no basis.
 */
export function sharedKinds(
  context: CaseContext,
  serviceId: string,
  today: string,
): { kinds: string[]; until: string | null } | undefined {
  const ends = new Map<string, string | null>();
  for (const basis of Object.values(context.consents)) {
    if (!isInForce(basis, today) || !basis.services.includes(serviceId)) continue;
    for (const kind of kindsOpenedBy(basis)) ends.set(kind, later(ends.get(kind), basis.validUntil));
  }
  if (ends.size === 0) return undefined;
  const first = [...ends.values()].filter((end) => end !== null).sort()[0];
  return { kinds: [...ends.keys()].sort(), until: first ?? null };
}

function kindsOpenedBy({ kind, kinds, givenBy }: ConsentRecord): string[] {
  const parents = givenBy.flatMap(({ role, personId }) =>
    personId !== undefined && (role === 'guardian' || role === 'pregnantWoman') ? [personId] : [],
  );
  const whose = kind === 'legalBasis' ? ['*'] : parents;
  return kinds.flatMap((one) => [one, ...whose.map((parent) => `${one}:${parent}`)]);
}

/** Undefined: none before; null: without end. */
function later(before: string | null | undefined, end: string | null): string | null {
  if (before === undefined) return end;
  return before === null || end === null ? null : before > end ? before : end;
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

/** A no is to what one knows of: a consent that is kept from somebody is none to them, and stands whatever they say. */
export function knownTo<Known extends Knowable>(
  context: Known,
  { personId }: ConsentGiver,
): Known['consents'] {
  const unknown = new Set(
    keptEntriesOf(context).flatMap(({ entry, principal }) =>
      principal === `person:${personId}` ? [entry] : [],
    ),
  );
  if (unknown.size === 0) return context.consents;
  return Object.fromEntries(Object.entries(context.consents).filter(([, { entry }]) => !unknown.has(entry)));
}

type Knowable = Pick<CaseContext, 'consents' | 'kept' | 'parentsOwn' | 'family'>;

/**
 * A guardian says no to what another guardian has said yes to: an objection, by whatever name it is sent. Who refuses
 * and has said yes to all that is shared says no to something new.
 */
export function guardiansDiffer(context: CaseContext, by: ConsentGiver, at: At, guide: Guide): boolean {
  if (guide.consent.oneGuardiansNo !== 'stopsSharing' || by.role !== 'guardian') return false;
  const guardians = at.subject.kind === 'unborn' ? ['guardian'] : ['guardian', 'pregnantWoman'];
  const known = { ...context, consents: knownTo(context, by) };
  return consentsWithout(known, undefined).some(
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

/**
 * The other services that take part, however they came in: by accepting a referral, with people who joined, or with the
 * baton. Who coordinates is no party of the help, for a coordinator may be appointed on any level.
 */
export function servicesTakingPart(context: CaseContext): string[] {
  const { homeServiceId, holder, coordinator, participants } = context;
  const people = [...participants, ...(holder ? [holder] : [])].filter(
    ({ staffId, serviceId }) => staffId !== coordinator?.staffId || serviceId !== coordinator.serviceId,
  );
  const all = [...acceptedReferrals(context), ...people].map(({ serviceId }) => serviceId);
  return [...new Set(all)].filter((serviceId) => serviceId !== homeServiceId);
}
