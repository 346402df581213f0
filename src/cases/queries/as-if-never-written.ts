import { isDeepStrictEqual } from 'node:util';
import type { CaseContext, CaseSnapshot } from '../../../workflows/case-context.js';
import type { CaseEvent, EventOf } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import { MODEL_VERSION } from '../../../workflows/model-version.js';
import { start, step, type StepResult } from '../../../workflows/step.js';
import type { RequestContext } from '../../common/request-context.js';
import type { Database } from '../../database/database.js';
import type { GuidesService } from '../../guides/guides.service.js';
import { passedOver } from '../asides.js';
import type { StoredEntry } from '../persistence/case-reading.js';
import { atOf } from '../verify/replay.js';
import { asSeenBy } from './reader.js';

/** Where a case stands, and by which guide it goes. */
export interface StandingCase {
  id: string;
  guideId: string;
  snapshot: CaseSnapshot;
}

type Entry = Pick<
  StoredEntry,
  | 'number'
  | 'type'
  | 'at'
  | 'actor'
  | 'subject'
  | 'about'
  | 'facts'
  | 'texts'
  | 'modelVersion'
  | 'guideVersion'
>;

/** Under row security, which leaves out what the reader does not read. */
const VISIBLE = `
  select e.number, e.type, iso_instant(e.at) as at, e.subject, e.about, e.facts, e.texts,
    jsonb_strip_nulls(jsonb_build_object('kind', e.actor_kind, 'id', e.actor_id, 'serviceId', e.actor_service_id,
      'forStaffId', e.actor_for_id)) as actor,
    e.model_version as "modelVersion", e.guide_version as "guideVersion"
  from case_event e where e.case_id = $1 order by e.number`;
const NEXT_DATE = 'select next_date_seen($1) as "nextDate"';

/**
 * The case as one of the family may know it: as if what they do not read had never been written. Where something is kept
 * from them it is stepped again from the entries that they do read, so that no date, step, number or thing to do tells of
 * the others; the same object for everybody else. A history that cannot be stepped without them (of an older model, or
 * where something rests on what is kept) loses what is known to come from them. Their next date is never one that was
 * written in the wrong log.
 */
export async function asIfNeverWritten(
  ctx: RequestContext,
  { database, guides }: { database: Database; guides: Pick<GuidesService, 'load'> },
  { id, guideId, snapshot }: StandingCase,
): Promise<CaseSnapshot> {
  const isUnread = ctx.actor.kind === 'person' && isSomethingUnread(snapshot.context, ctx);
  if (!isUnread)
    return ctx.actor.kind === 'person' ? withoutWrongDate(ctx, database, id, snapshot) : snapshot;
  const { entries, nextDate } = await database.runInTransaction(ctx, async ({ client }) => ({
    entries: (await client.query<Entry>(VISIBLE, [id])).rows,
    nextDate: (await client.query<{ nextDate: CaseContext['nextDate'] }>(NEXT_DATE, [id])).rows[0]!.nextDate,
  }));
  const versions = [...new Set(entries.map(({ guideVersion }) => guideVersion))];
  const loaded = await Promise.all(
    versions.map(async (version) => [version, await guides.load(ctx, guideId, version)] as const),
  );
  const again = steppedAgain(entries, new Map(loaded));
  if (again) return { ...again, context: { ...again.context, kept: {}, nextDate } };
  const seen = asSeenBy(snapshot, ctx.actor);
  return { ...seen, context: { ...withoutUnreadRound(seen.context, entries), nextDate } };
}

/** What was set in the log of the wrong child is nobody's next date; an earlier one that holds still is. */
async function withoutWrongDate(
  ctx: RequestContext,
  database: Database,
  id: string,
  snapshot: CaseSnapshot,
): Promise<CaseSnapshot> {
  const { context } = snapshot;
  if (context.restricted.length === 0) return snapshot;
  const { rows } = await database.runInTransaction(ctx, ({ client }) =>
    client.query<{ nextDate: CaseContext['nextDate'] }>(NEXT_DATE, [id]),
  );
  const { nextDate } = rows[0]!;
  return isDeepStrictEqual(nextDate, context.nextDate)
    ? snapshot
    : { ...snapshot, context: { ...context, nextDate } };
}

/** Nothing is planned to be measured because of a plan that they do not read of. */
function withoutUnreadRound(context: CaseContext, entries: readonly Entry[]): CaseContext {
  const isRead = entries.some(({ type, at }) => type === 'PLAN_AGREED' && at === context.roundSince);
  return isRead ? context : { ...context, planRound: 0, roundSince: null };
}

function isSomethingUnread(context: CaseContext, { actor }: RequestContext): boolean {
  return (passedOver(context, actor).asides ?? []).length > (context.asides ?? []).length;
}

/** Null where the entries do not lead anywhere by themselves. */
function steppedAgain(entries: readonly Entry[], guides: ReadonlyMap<number, Guide>): CaseSnapshot | null {
  let snapshot: CaseSnapshot | null = null;
  for (const entry of entries) {
    if (entry.modelVersion !== MODEL_VERSION) return null;
    const { type, facts, texts } = entry;
    const event = { type, facts, texts } as unknown as CaseEvent;
    const at = atOf(entry as StoredEntry);
    const guide = guides.get(entry.guideVersion)!;
    const result: StepResult = snapshot
      ? step(snapshot, event, at, guide)
      : start(event as EventOf<'CONCERN_LOGGED'>, at, guide);
    if (!result.ok) return null;
    snapshot = result.snapshot;
  }
  return snapshot;
}
