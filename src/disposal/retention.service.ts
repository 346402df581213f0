import { Injectable } from '@nestjs/common';
import { ApplyEventService } from '../cases/apply-event/apply-event.service.js';
import { Clock, osloDateOf, todayInOslo } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { principalOf, type RequestContext, systemContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { resolveDue } from '../follow-ups/working-calendar.js';
import { GuidesService } from '../guides/guides.service.js';
import { NOTIFY } from '../outbox/notice.js';

/** A dismissed concern, from before which date it is kept, and by which guide. */
export interface DismissedConcern {
  caseId: string;
  serviceId: string;
  closedAt: string;
  guideId: string;
  guideVersion: number;
}

const DISMISSED = `
  select id as "caseId", home_service_id as "serviceId", snapshot->'context'->'closed'->>'at' as "closedAt",
    guide_id as "guideId", guide_version as "guideVersion"
  from bti_case
  where status = 'closed' and level = 0 and disposed_at is null and snapshot->'context'->'logSince' = 'null'
    and id > $1 order by id limit 500`;

/** Once a month and service: the receipt and the notice in one statement, so that two workers tell once. */
const TELL = `
  with first as (
    insert into receipt (municipality_id, actor, key, request_hash, response)
    values ($1, $2, $3, '\\x00', '{}') on conflict do nothing returning key
  )
  insert into outbox (id, municipality_id, intent, payload, created_at)
  select $4, $1, $5, $6, $7 from first`;

const DONE_TODAY = `
  insert into receipt (municipality_id, actor, key, request_hash, response)
  values ($1, $2, $3, '\\x00', '{}') on conflict do nothing`;

/**
 * Concerns that came to nothing are kept for as long as the guide says. Then they go by themselves where the guide lets
 * them, or their leader is told that there are some to decide about.
 */
@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    private readonly guides: GuidesService,
    private readonly cases: ApplyEventService,
    private readonly clock: Clock,
  ) {}

  /** In every municipality, once a day. */
  async review(): Promise<void> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'select id from municipality order by id',
    );
    for (const { id } of rows) {
      const ctx = systemContext(id, 'retention', { clock: this.clock });
      if (await this.isFirstToday(ctx)) await this.reviewIn(ctx);
    }
  }

  /** @returns how many lapsed, and how many wait for a decision */
  async reviewIn(ctx: RequestContext): Promise<{ lapsed: number; waiting: number }> {
    const waiting = new Map<string, number>();
    let lapsed = 0;
    for await (const concern of this.dismissed(ctx)) {
      const guide = await this.guides.load(ctx, concern.guideId, concern.guideVersion);
      if (!isPastRetention(concern, guide.retention, todayInOslo(this.clock))) continue;
      if (guide.retention.byRule) lapsed += await this.lapse(ctx, concern);
      else waiting.set(concern.serviceId, (waiting.get(concern.serviceId) ?? 0) + 1);
    }
    for (const serviceId of waiting.keys()) await this.tellLeader(ctx, serviceId);
    return { lapsed, waiting: [...waiting.values()].reduce((all, some) => all + some, 0) };
  }

  private async *dismissed(ctx: RequestContext): AsyncGenerator<DismissedConcern> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
        client.query<DismissedConcern>(DISMISSED, [after]),
      );
      yield* rows;
      const last = rows.at(-1);
      if (!last) return;
      after = last.caseId;
    }
  }

  private async lapse(ctx: RequestContext, { caseId, closedAt }: DismissedConcern): Promise<number> {
    const outcome = await this.cases.applyEvent(
      ctx,
      caseId,
      { events: [{ type: 'CONCERN_LAPSED', facts: {}, texts: {} }] },
      { idempotencyKey: `lapsed-${caseId}-${closedAt}`, by: 'engine' },
    );
    return outcome.outcome === 'applied' ? 1 : 0;
  }

  private async tellLeader(ctx: RequestContext, serviceId: string): Promise<void> {
    const month = todayInOslo(this.clock).slice(0, 7);
    const payload = JSON.stringify({ to: `leader:${serviceId}`, about: 'concern.pastRetention', serviceId });
    await this.database.runInTransaction(ctx, ({ client }) =>
      client.query(TELL, [
        ctx.municipalityId,
        principalOf(ctx.actor),
        `past-retention-${serviceId}-${month}`,
        newId(),
        NOTIFY,
        payload,
        this.clock.now(),
      ]),
    );
  }

  private async isFirstToday(ctx: RequestContext): Promise<boolean> {
    const key = `reviewed-${todayInOslo(this.clock)}`;
    const { rowCount } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query(DONE_TODAY, [ctx.municipalityId, principalOf(ctx.actor), key]),
    );
    return rowCount === 1;
  }
}

/** The day after the last one on which it is kept, or later; as the model counts it. */
export function isPastRetention(
  { closedAt }: Pick<DismissedConcern, 'closedAt'>,
  {
    dismissedConcern,
  }: { dismissedConcern: { amount: number; unit: 'calendarDays' | 'workingDays' | 'weeks' | 'months' } },
  today: string,
): boolean {
  const anchor = osloDateOf(new Date(closedAt));
  return today > resolveDue({ anchor, ...dismissedConcern, exact: true }, { closed: [] }).date;
}
