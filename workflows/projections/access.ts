import type { CaseContext, ServiceMember } from '../case-context.js';
import { mayShareWith, sharedUntil } from '../sharing.js';
import type { AccessRow } from '../projection.js';

/**
 * Who has access to a case and for which reason (bti.md, "Roles"). Access to content rests on taking part; another
 * service's access ends with the basis it rests on, in the same step (invariant 2).
 */
export function accessOf(context: CaseContext, today: string): AccessRow[] {
  const rows = [
    ...ownService(context),
    ...otherServices(context, today),
    ...family(context, today),
    ...overseers(context, today),
  ];
  return withoutDoubles(rows);
}

function ownService(context: CaseContext): AccessRow[] {
  const { authorId, homeServiceId, holder } = context;
  const privateToAuthor = holder === null;
  return [
    ...(privateToAuthor ? [row(`staff:${authorId}`, 'author', true, { serviceId: homeServiceId })] : []),
    row(`leader:${homeServiceId}`, 'leader', false),
  ];
}

function otherServices(context: CaseContext, today: string): AccessRow[] {
  const { holder, offer, participants } = context;
  const content = (principal: string, relation: 'holder' | 'participant', serviceId: string): AccessRow => {
    const until = sharedUntil(context, serviceId, today);
    return row(principal, relation, until !== undefined, { until, serviceId });
  };
  return [
    ...(holder ? [content(`staff:${holder.staffId}`, 'holder', holder.serviceId)] : []),
    ...(holder && holder.serviceId !== context.homeServiceId
      ? [row(`leader:${holder.serviceId}`, 'leader', false)]
      : []),
    ...(offer && mayShareWith(context, offer.serviceId, [], today) ? offered(context, offer, today) : []),
    ...(context.closed ? [] : participants)
      .filter(({ serviceId }) => mayShareWith(context, serviceId, [], today))
      .flatMap(({ staffId, serviceId }) => [
        content(`staff:${staffId}`, 'participant', serviceId),
        leaderOf(context, serviceId, today),
      ]),
    ...asked(context, today),
  ];
}

function offered(context: CaseContext, { staffId, serviceId }: ServiceMember, today: string): AccessRow[] {
  const until = sharedUntil(context, serviceId, today);
  return [
    row(`staff:${staffId}`, 'offered', false, { until, serviceId }),
    leaderOf(context, serviceId, today),
  ];
}

function leaderOf(context: CaseContext, serviceId: string, today: string): AccessRow {
  return row(`leader:${serviceId}`, 'leader', false, { until: sharedUntil(context, serviceId, today) });
}

/** A service that was asked by name has read whose case it is: that too rests on the basis, and ends with it. */
function asked(context: CaseContext, today: string): AccessRow[] {
  return Object.values(context.referrals)
    .filter(({ status, outside }) => status === 'sent' && !outside)
    .flatMap(({ named, serviceId, kinds }) => {
      const until = named ? sharedUntil(context, serviceId, today, kinds) : null;
      return until === undefined ? [] : [row(`service:${serviceId}`, 'asked', false, { until })];
    });
}

/** The family reads its log from the day it opened, and after its end; guardians until the child is of age. */
function family(context: CaseContext, today: string): AccessRow[] {
  return context.family
    .filter(({ until = today }) => until >= today)
    .map(({ personId, relation, until }) => row(`person:${personId}`, relation, true, { until }));
}

/**
 * The coordinating unit: that a case of level 3 or a stuck one exists. It is a service like others: the content of what
 * is referred to it, it reads on a basis that names it; without one it advises without the content.
 */
function overseers(context: CaseContext, today: string): AccessRow[] {
  const { closed, stuckSince, coordinatingUnitId: serviceId, level } = context;
  if (closed || (!stuckSince && level < 3)) return [];
  const until = stuckSince && serviceId ? sharedUntil(context, serviceId, today) : undefined;
  return [
    ...(until === undefined ? [] : [row(COORDINATING_UNIT, 'referred', true, { until, serviceId })]),
    row(COORDINATING_UNIT, 'oversight', false),
  ];
}

const COORDINATING_UNIT = 'unit:coordinating';

function row(
  principal: string,
  relation: AccessRow['relation'],
  content: boolean,
  { until, serviceId }: { until?: string | null; serviceId?: string | null } = {},
): AccessRow {
  return { principal, relation, content, until: until ?? null, serviceId: serviceId ?? null };
}

/** Of two reasons for the same relation the wider counts: one that opens the content, then one that lasts longer. */
function withoutDoubles(rows: AccessRow[]): AccessRow[] {
  const widest = new Map<string, AccessRow>();
  for (const one of rows) {
    const key = `${one.principal}/${one.relation}`;
    const other = widest.get(key);
    if (!other || isWider(one, other)) widest.set(key, one);
  }
  return [...widest.values()];
}

function isWider(one: AccessRow, other: AccessRow): boolean {
  if (one.content !== other.content) return one.content;
  return other.until !== null && (one.until === null || one.until > other.until);
}
