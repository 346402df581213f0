import type { Case } from './case-queries';

type Consent = NonNullable<Case['consents']>[number];
type Service = Case['homeService'];

const SOON_DAYS = 30;
const DAY_MS = 86_400_000;
const IN_FORCE = new Set(['inForce', 'objected']);

/** The basis in force that lasts longest for a service; none for the case's own, which needs none. */
export function basisOf(
  view: Pick<Case, 'consents' | 'homeService'>,
  serviceId: string,
): Consent | undefined {
  if (serviceId === view.homeService.id) return undefined;
  return (view.consents ?? [])
    .filter(({ status, services }) => IN_FORCE.has(status) && services.some(({ id }) => id === serviceId))
    .sort((one, other) => endOf(other).localeCompare(endOf(one)))[0];
}

const endOf = ({ validUntil }: Consent): string => validUntil ?? '9999-12-31';

/** The day ('YYYY-MM-DD') of somebody's last yes to what is shared now. */
export function consentedOn({ consents = [] }: Pick<Case, 'consents'>, personId: string): string | undefined {
  return consents
    .filter(({ status, givenBy }) => IN_FORCE.has(status) && givenBy.includes(personId))
    .map(({ validFrom }) => validFrom)
    .sort()
    .at(-1);
}

/** Time to ask the family again. */
export function isSoon(validUntil: string, today: string): boolean {
  return (Date.parse(validUntil) - Date.parse(today)) / DAY_MS <= SOON_DAYS;
}

/** Services that were let in once and are not any more: nothing is shared with them by name. */
export function closedServices(view: Pick<Case, 'consents' | 'homeService' | 'referrals'>): Service[] {
  const had = (view.consents ?? []).filter(({ status }) => status === 'withdrawn' || status === 'expired');
  const services = new Map(had.flatMap((one) => one.services).map((service) => [service.id, service]));
  return [...services.values()].filter(({ id }) => id !== view.homeService.id && !basisOf(view, id));
}

export const pendingReferrals = ({ referrals = [] }: Pick<Case, 'referrals'>) =>
  referrals.filter(({ status }) => status === 'sent');

/** Consents that each is asked for alone, and that some have not answered. */
export const askedIn = ({ consents = [] }: Pick<Case, 'consents'>): Consent[] =>
  consents.filter(({ status }) => status === 'asked');

/** Consents given on a paper that is still to be put into the case. */
export const withoutPaper = ({ consents = [] }: Pick<Case, 'consents'>): Consent[] =>
  consents.filter(
    ({ paperIsMissing, status }) => paperIsMissing && (IN_FORCE.has(status) || status === 'asked'),
  );

/** Bases in force that end within a month. */
export const endingSoon = ({ consents = [] }: Pick<Case, 'consents'>, today: string): Consent[] =>
  consents.filter(
    ({ status, validUntil }) => IN_FORCE.has(status) && validUntil !== null && isSoon(validUntil, today),
  );
