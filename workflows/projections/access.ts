import type { CaseContext, ServiceMember } from '../case-context.js';
import { askedConsents, whoMayAnswer } from '../consent-asked.js';
import type { Guide } from '../guide.js';
import { mayShareWith, sharedKinds, sharedUntil } from '../sharing.js';
import type { AccessRow } from '../projection.js';

/**
 * Who has access to a case and for which reason (bti.md, "Roles"). Access to content rests on taking part; another
 * service's access ends with the basis it rests on, in the same step (invariant 2).
 */
export function accessOf(context: CaseContext, guide: Guide, today: string): AccessRow[] {
  if (context.disposed) return ofWhatIsGone(context);
  const rows = [
    ...ownService(context),
    ...otherServices(context, today),
    ...family(context, today),
    ...invited(context, guide, today),
    ...overseers(context, today),
    ...inEmergency(context),
  ];
  return withoutDoubles(withinTheShortList(context, rows));
}

/**
 * A protected address: whoever knows whose case it is could tell where the child lives by the services in it. So nobody
 * knows of it but who drives it, the leader of its own service (who is not told whose it is), the short list, and whoever
 * opens it in an emergency, of which the auditor and the holder hear at once.
 */
function withinTheShortList({ protection, homeServiceId }: CaseContext, rows: AccessRow[]): AccessRow[] {
  if (!protection) return rows;
  const { readers } = protection;
  return rows.filter(
    ({ principal, relation, serviceId }) =>
      relation === 'author' ||
      relation === 'holder' ||
      principal === `leader:${homeServiceId}` ||
      relation === 'emergency' ||
      readers.includes(relation === 'invited' ? principal.replace(/^asked/, 'person') : principal) ||
      (serviceId !== null && readers.includes(`service:${serviceId}`)),
  );
}

/** That there was a case, for its leader and for whom it was with last; whose it was, nobody reads any more. */
function ofWhatIsGone({ authorId, homeServiceId, holder }: CaseContext): AccessRow[] {
  const { staffId, serviceId } = holder ?? { staffId: authorId, serviceId: homeServiceId };
  return [
    row(`staff:${staffId}`, holder ? 'holder' : 'author', false, { serviceId }),
    row(`leader:${homeServiceId}`, 'leader', false),
  ];
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
  return [
    ...(holder ? [holderOf(context, holder, today)] : []),
    ...(holder && holder.serviceId !== context.homeServiceId
      ? [row(`leader:${holder.serviceId}`, 'leader', false)]
      : []),
    ...(offer && mayShareWith(context, offer.serviceId, [], today) ? offered(context, offer, today) : []),
    ...(context.closed ? [] : participants)
      .filter(({ serviceId }) => mayShareWith(context, serviceId, [], today))
      .flatMap(({ staffId, serviceId }) => [
        participant(context, { staffId, serviceId }, today),
        leaderOf(context, serviceId, today),
      ]),
    ...asked(context, today),
  ];
}

/** Whoever drives the case reads what all have written; that they may hold it took a basis. */
function holderOf(context: CaseContext, { staffId, serviceId }: ServiceMember, today: string): AccessRow {
  const until = sharedUntil(context, serviceId, today);
  return row(`staff:${staffId}`, 'holder', until !== undefined, { until, serviceId });
}

/** The case's own service and the holder's read it whole, another the kinds of information that its bases cover. */
function participant(context: CaseContext, { staffId, serviceId }: ServiceMember, today: string): AccessRow {
  return row(`staff:${staffId}`, 'participant', true, { ...opened(context, serviceId, today), serviceId });
}

function opened(context: CaseContext, serviceId: string, today: string) {
  const isOwn = serviceId === context.homeServiceId || serviceId === context.holder?.serviceId;
  if (isOwn) return { until: sharedUntil(context, serviceId, today), kinds: null };
  return sharedKinds(context, serviceId, today) ?? { kinds: [] };
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
    .map(({ personId, relation, until }) =>
      // Foster parents and representatives read what guardians read, and no more: what is kept from these is kept from them.
      row(`person:${personId}`, relation === 'child' ? 'child' : 'guardian', true, { until }),
    );
}

/**
 * Asked for the consent that opens the log: they answer at a door of its own, and read nothing but what they are asked. Not
 * before the guide lets the log open, and not a question that is kept from them; whoever reads the log answers there.
 */
function invited(context: CaseContext, guide: Guide, today: string): AccessRow[] {
  if (context.log === 'opened' || context.closed || context.level < guide.logOpensAt) return [];
  const readers = new Set(context.family.map(({ personId }) => personId));
  return askedConsents(context)
    .flatMap(([, asked]) => whoMayAnswer(context, asked, today))
    .filter(({ personId }) => !readers.has(personId))
    .map(({ personId, until }) => row(`asked:${personId}`, 'invited', false, { until }));
}

/**
 * The coordinating unit: that a case of level 3 or a stuck one exists. It is a service like others: the content of what
 * is referred to it, it reads on a basis that names it; without one it advises without the content.
 */
function overseers(context: CaseContext, today: string): AccessRow[] {
  const { closed, stuckSince, coordinatingUnitId: serviceId, level } = context;
  if (closed || (!stuckSince && level < 3)) return [];
  const reads =
    stuckSince && serviceId && mayShareWith(context, serviceId, [], today)
      ? opened(context, serviceId, today)
      : undefined;
  return [
    ...(reads ? [row(COORDINATING_UNIT, 'referred', true, { ...reads, serviceId })] : []),
    row(COORDINATING_UNIT, 'oversight', false),
  ];
}

/** Needs no basis but its reason; row security ends it at its instant. */
function inEmergency({ emergencies = [] }: CaseContext): AccessRow[] {
  return emergencies.map(({ staffId, serviceId, until }) => ({
    ...row(`staff:${staffId}`, 'emergency', true, { serviceId }),
    untilAt: until,
  }));
}

const COORDINATING_UNIT = 'unit:coordinating';

function row(
  principal: string,
  relation: AccessRow['relation'],
  content: boolean,
  {
    until,
    serviceId,
    kinds,
  }: { until?: string | null | undefined; serviceId?: string | null; kinds?: string[] | null } = {},
): AccessRow {
  return {
    principal,
    relation,
    content,
    until: until ?? null,
    serviceId: serviceId ?? null,
    kinds: kinds ?? null,
  };
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
  if ((one.kinds === null) !== (other.kinds === null)) return one.kinds === null;
  return other.until !== null && (one.until === null || one.until > other.until);
}
