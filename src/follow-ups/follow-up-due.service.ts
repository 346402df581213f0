import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ApplyEventService } from '../cases/apply-event/apply-event.service.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { type RequestContext, systemContext } from '../common/request-context.js';
import { DirectoryService } from '../directory/directory.service.js';
import type { DirectoryView } from '../directory/directory-view.js';
import { Database, type Transaction } from '../database/database.js';
import { Nudge } from '../outbox/nudge.js';
import { NOTIFY } from '../outbox/notice.js';
import { climb, type Climb } from './climb.js';
import { calendarFor, type Stage } from './due-times.js';
import { isOpen, resolveDue, todayInOslo } from './working-calendar.js';

/**
 * What became of a follow-up whose time had come: `gone` (done, cancelled or never there), `early` (moved, or somebody
 * else was first), `climbed` a rung, `lapsed` undone, `postponed` to the next open day, `recorded` as an event of its
 * case, or `closed` because the case would not take the event any more.
 */
export type Handling = 'gone' | 'early' | 'climbed' | 'lapsed' | 'postponed' | 'recorded' | 'closed';

interface Row {
  id: string;
  caseId: string;
  kind: string;
  owner: string;
  serviceId: string;
  stages: Stage[];
  stage: Stage['stage'] | null;
  nextAt: string;
  version: number;
  event: { type: string; facts: Record<string, unknown> } | null;
}

interface Looking {
  transaction: Transaction;
  directory: DirectoryView;
}

/** The actor of reminders and of what a case records because time has passed. */
export const FOLLOW_UPS = 'follow-ups';

/** Does what is due. Any worker may be asked at any time, late or twice: the row decides whether there is something to do. */
@Injectable()
export class FollowUpDueService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: ApplyEventService,
    private readonly directory: DirectoryService,
    private readonly nudge: Nudge,
  ) {}

  async handle(municipalityId: string, followUpId: string): Promise<Handling> {
    const ctx = systemContext(municipalityId, FOLLOW_UPS, { clock: this.clock });
    const directory = await this.directory.view(ctx);
    const looked = await this.database.runInTransaction(ctx, (transaction) =>
      this.lookAndClimb({ transaction, directory }, followUpId),
    );
    if (looked.outboxIds.length > 0) this.nudge.afterCommit({ municipalityId, outboxIds: looked.outboxIds });
    return looked.event ? this.record(ctx, looked.event) : looked.handling;
  }

  /** Effect and receipt in one transaction, under the lock of the row. */
  private async lookAndClimb({ transaction, directory }: Looking, followUpId: string) {
    const { ctx } = transaction;
    const nothing = (handling: Handling) => ({ handling, outboxIds: [] as string[], event: null });
    const row = await lock(followUpId, transaction);
    if (!row) return nothing('gone');
    const now = ctx.clock.now().toISOString();
    if (row.nextAt > now) return nothing('early');
    // The writer of cases takes its own locks: an event is recorded after this transaction, not within it.
    if (row.event) return { ...nothing('recorded'), event: row };
    const service = directory.calendarOf(row.serviceId);
    const today = todayInOslo(now);
    const morning = resolveDue(
      { anchor: today, amount: 0, unit: 'calendarDays' },
      calendarFor(row.kind, service),
    );
    if (morning.date !== today) {
      await advance(row, row.stage, morning.at, transaction);
      return nothing('postponed');
    }
    const next = climb(row, now, !isOpen(today, service));
    if (!next) {
      await advance(row, row.stage, row.stages.find(({ at }) => at > now)?.at ?? null, transaction);
      return nothing('early');
    }
    if (!(await leaveReceipt(row, next, ctx, transaction))) return nothing('early');
    await advance(row, next.stage, next.nextAt, transaction);
    if (next.stage === 'lapsed') return nothing('lapsed');
    return { ...nothing('climbed'), outboxIds: await leaveNotices(row, next, ctx, transaction) };
  }

  /** A key that follows from the row: however often it is tried, the event is recorded once. */
  private async record(ctx: RequestContext, row: Row): Promise<Handling> {
    const { type, facts } = row.event!;
    const result = await this.cases.applyEvent(
      ctx,
      row.caseId,
      { events: [{ type, facts, texts: {} }] },
      { idempotencyKey: `follow-up-${row.id}-${row.version}`, by: 'engine' },
    );
    if (result.outcome === 'stale') throw new Error('the case changed while its event was recorded');
    const taken = result.outcome === 'applied';
    await this.database.runInTransaction(ctx, ({ client }) =>
      client.query(taken ? LEAVE_ALONE : CLOSE_QUIETLY, [row.id, row.version]),
    );
    return taken ? 'recorded' : 'closed';
  }
}

/** Only while it is the row that was looked at: the write of the case has usually closed or moved it already. */
const LEAVE_ALONE = `update follow_up set next_at = null, version = version + 1
  where id = $1 and version = $2 and status = 'open'`;
const CLOSE_QUIETLY = `update follow_up set status = 'cancelled', next_at = null, version = version + 1
  where id = $1 and version = $2 and status = 'open'`;

async function lock(followUpId: string, { client }: Transaction): Promise<Row | undefined> {
  const { rows } = await client.query<Omit<Row, 'nextAt'> & { nextAt: Date }>(
    `select f.id, f.case_id as "caseId", f.kind, f.owner, f.service_id as "serviceId", f.stages, f.stage,
            f.next_at as "nextAt", f.version, f.event
     from follow_up f
     where f.id = $1 and f.status = 'open' and f.next_at is not null for update of f`,
    [followUpId],
  );
  return rows[0] && { ...rows[0], nextAt: rows[0].nextAt.toISOString() };
}

async function advance(row: Row, stage: Row['stage'], nextAt: string | null, { client }: Transaction) {
  const status = stage === 'lapsed' ? 'cancelled' : 'open';
  await client.query(
    `update follow_up set stage = $2, next_at = $3, status = $4, version = version + 1 where id = $1`,
    [row.id, stage, nextAt, status],
  );
}

/** @returns false when this rung has been climbed before */
async function leaveReceipt(row: Row, next: Climb, ctx: RequestContext, { client }: Transaction) {
  const key = `follow-up-${row.id}-${row.version}`;
  const { rowCount } = await client.query(
    `insert into receipt (municipality_id, actor, key, request_hash, response) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [
      ctx.municipalityId,
      `system:${FOLLOW_UPS}`,
      key,
      createHash('sha256').update(key).digest(),
      JSON.stringify({ stage: next.stage }),
    ],
  );
  return rowCount === 1;
}

async function leaveNotices(row: Row, next: Climb, ctx: RequestContext, { client }: Transaction) {
  const notices = next.notices.map((notice) => ({
    id: newId(),
    payload: { ...notice, followUpId: row.id, kind: row.kind, serviceId: row.serviceId },
  }));
  await client.query(
    `insert into outbox (id, municipality_id, case_id, intent, payload, created_at)
     select n.id, $1, $2, $3, n.payload, $4 from jsonb_to_recordset($5) n(id uuid, payload jsonb)`,
    [ctx.municipalityId, row.caseId, NOTIFY, ctx.clock.now(), JSON.stringify(notices)],
  );
  return notices.map(({ id }) => id);
}
