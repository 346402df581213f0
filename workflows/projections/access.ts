import type { CaseContext } from '../case-context.js';
import { hasAnyBasis, mayShareWith, sharedUntil } from '../sharing.js';
import type { AccessRow } from '../projection.js';

/**
 * Who has access to a case and for which reason (bti.md, "Roles"). Access to content rests on taking part; another
 * service's access ends with the basis it rests on, in the same step (invariant 2).
 */
export function accessOf(context: CaseContext, today: string): AccessRow[] {
  const rows = [
    ...ownService(context),
    ...otherServices(context, today),
    ...family(context),
    ...overseers(context, today),
  ];
  return withoutDoubles(rows);
}

function ownService(context: CaseContext): AccessRow[] {
  const privateToAuthor = context.holder === null;
  return [
    ...(privateToAuthor ? [row(`staff:${context.authorId}`, 'author', true)] : []),
    row(`leader:${context.homeServiceId}`, 'leader', false),
  ];
}

function otherServices(context: CaseContext, today: string): AccessRow[] {
  const { holder, offer, participants } = context;
  const closed = context.closed !== null;
  const content = (principal: string, relation: 'holder' | 'participant', serviceId: string): AccessRow => {
    const until = sharedUntil(context, serviceId, today);
    return row(principal, relation, until !== undefined, until ?? null);
  };
  return [
    ...(holder ? [content(`staff:${holder.staffId}`, 'holder', holder.serviceId)] : []),
    ...(holder && holder.serviceId !== context.homeServiceId
      ? [row(`leader:${holder.serviceId}`, 'leader', false)]
      : []),
    ...(offer && mayShareWith(context, offer.serviceId, [], today)
      ? [row(`staff:${offer.staffId}`, 'offered', false), row(`leader:${offer.serviceId}`, 'leader', false)]
      : []),
    ...(closed ? [] : participants)
      .filter(({ serviceId }) => mayShareWith(context, serviceId, [], today))
      .flatMap(({ staffId, serviceId }) => [
        content(`staff:${staffId}`, 'participant', serviceId),
        row(`leader:${serviceId}`, 'leader', false),
      ]),
    // A service that was asked by name has read whose case it is: that too rests on the basis.
    ...Object.values(context.referrals)
      .filter(({ status, outside }) => status === 'sent' && !outside)
      .filter(({ named, serviceId, kinds }) => !named || mayShareWith(context, serviceId, kinds, today))
      .map(({ serviceId }) => row(`service:${serviceId}`, 'asked', false)),
  ];
}

/** The family reads its log from the day it opened, and after its end. */
function family(context: CaseContext): AccessRow[] {
  return context.family.map((member) => row(`person:${member.personId}`, member.relation, true));
}

/**
 * The coordinating unit: content of what is referred to it, of level 3 only that it exists. It is a service like others:
 * once nothing is shared any more, it advises without the content.
 */
function overseers(context: CaseContext, today: string): AccessRow[] {
  if (context.closed) return [];
  if (context.stuckSince) return [row('unit:coordinating', 'referred', hasAnyBasis(context, today))];
  return context.level === 3 ? [row('unit:coordinating', 'oversight', false)] : [];
}

function row(
  principal: string,
  relation: AccessRow['relation'],
  content: boolean,
  until: string | null = null,
): AccessRow {
  return { principal, relation, content, until };
}

function withoutDoubles(rows: AccessRow[]): AccessRow[] {
  return [...new Map(rows.map((one) => [`${one.principal}/${one.relation}`, one])).values()];
}
