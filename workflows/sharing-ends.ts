import type { CaseContext, ConsentRecord, SharingEnding } from './case-context.js';
import type { MachineEvent } from './events.js';
import type { Intent } from './intents.js';
import { mayShareWith } from './sharing.js';

/**
 * Sharing that ends for good, unlike sharing that is paused: a service that had something by name and has no basis any
 * more keeps what the law makes it keep and sees to the rest. Until it has, the case remembers it.
 */

const WHY: Partial<Record<MachineEvent['type'], SharingEnding['why']>> = {
  CONSENT_WITHDRAWN: 'withdrawn',
  OBJECTION_SETTLED: 'objected',
  BASIS_ENDED: 'ended',
  CONSENT_EXPIRED: 'ended',
  ENTRY_RESTRICTED: 'wrongChild',
};
const MAY_BEGIN_AGAIN: readonly MachineEvent['type'][] = [
  'CONSENT_GIVEN',
  'CONSENT_AGREED',
  'CONSENT_EXTENDED',
  'BASIS_RECORDED',
  'OBJECTION_SETTLED',
];

/** What the endings are after an event; nothing where the event leaves them as they are. */
export function endingsAfter(
  before: CaseContext,
  change: Partial<CaseContext>,
  event: MachineEvent,
): Partial<CaseContext> {
  const why = WHY[event.type];
  if (!why && !MAY_BEGIN_AGAIN.includes(event.type)) return {};
  const after = { ...before, ...change };
  const { now: since, today, number: entry } = event.at;
  const had = before.endings ?? {};
  const standing = Object.entries(had).filter(([serviceId]) => !mayShareWith(after, serviceId, [], today));
  const begun = (why ? servicesIn(before, after) : [])
    .filter((serviceId) => !(serviceId in had) && !mayShareWith(after, serviceId, [], today))
    .map((serviceId) => [serviceId, { entry, since, why: why!, outside: isOutside(before, serviceId) }]);
  if (begun.length === 0 && standing.length === Object.keys(had).length) return {};
  return { endings: Object.fromEntries([...standing, ...begun]) as CaseContext['endings'] };
}

/** What the writer is to tell: each service for which sharing ended with this step, or that has nothing left to see to. */
export function endingIntents(
  { endings: before = {} }: CaseContext,
  { endings = {} }: CaseContext,
): Intent[] {
  if (endings === before) return [];
  const begun = Object.entries(endings)
    .filter(([serviceId]) => !before[serviceId])
    .map(([serviceId, { why }]): Intent => ({ type: 'sharing.end', serviceId, why }));
  const over = Object.keys(before)
    .filter((serviceId) => !endings[serviceId])
    .map((serviceId): Intent => ({ type: 'sharing.endIsOver', serviceId }));
  return [...begun, ...over];
}

/** Those that a basis that is over now named, and that had got to know of the child by name. */
function servicesIn(before: CaseContext, after: CaseContext): string[] {
  const ended = Object.entries(before.consents).flatMap(([id, { status, services }]) =>
    status !== 'asked' && status !== after.consents[id]?.status && isOver(after.consents[id]) ? services : [],
  );
  const knew = new Set([
    ...before.participants.map(({ serviceId }) => serviceId),
    ...(before.holder ? [before.holder.serviceId] : []),
    ...Object.values(before.referrals).flatMap(({ named, serviceId }) => (named ? [serviceId] : [])),
  ]);
  return [...new Set(ended)].filter((id) => knew.has(id) && id !== before.homeServiceId);
}

/** A consent that has run out is paused, for the family may extend it; another basis has its own end, and is not extended. */
const isOver = (one: ConsentRecord | undefined) =>
  one?.status === 'withdrawn' ||
  one?.status === 'ended' ||
  (one?.status === 'expired' && one.kind === 'legalBasis');

const isOutside = ({ referrals }: CaseContext, serviceId: string) =>
  Object.values(referrals).some((one) => one.serviceId === serviceId && one.outside);
