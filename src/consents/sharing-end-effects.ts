import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { ApplyEventService } from '../cases/apply-event/apply-event.service.js';
import { newId } from '../common/ids.js';
import { principalOf, type RequestContext } from '../common/request-context.js';
import { Database, type Transaction } from '../database/database.js';
import { PersonSealing } from '../database/sealing/person-sealing.js';
import { NOTIFY, SHARING_END_IS_OVER, SHARING_ENDED } from '../outbox/notice.js';
import { Nudge } from '../outbox/nudge.js';
import { type EffectRow, OutboxEffects } from '../outbox/outbox-effects.js';

/** The intent of a row that tells the case that a service has seen to what it had. `payload`: sharingEndId, done. */
export const SHARING_END_HANDLED = 'sharing.endHandled';

const endedSchema = z.looseObject({
  serviceId: z.uuid(),
  why: z.string(),
  /** When the case said so. Rows of earlier releases do not say; theirs is when the row was written. */
  endedAt: z.iso.datetime().optional(),
  knownTo: z.array(z.string()).default([]),
});
const overSchema = z.looseObject({ serviceId: z.uuid() });
const handledSchema = z.looseObject({ sharingEndId: z.uuid(), done: z.array(z.string()) });

/** What the case knows of it: whose it is, which guide it follows, by when, and who is to do it. */
const ABOUT = `
  select c.child_id as "childId", c.home_service_id as "homeServiceId", c.guide_id as "guideId",
    c.guide_version as "guideVersion", f.due_date as "dueDate",
    case when s.outside then coalesce(c.holder_service_id, c.home_service_id) else s.id end as "handledBy",
    case when s.outside then coalesce('staff:' || c.holder_staff_id, c.created_by) end as driver,
    case when c.protection is null then n.sealed end as sealed, n.wrapped_key as wrapped, n.master_key_id as "masterKeyId"
  from bti_case c
    join follow_up f on f.case_id = c.id and f.key = 'sharing.tidyUp:' || $2 and f.status = 'open'
    join service s on s.id = $2::uuid
    left join person_name n on n.person_id = c.child_id and n.service_id = c.home_service_id
  where c.id = $1`;

interface About {
  childId: string;
  homeServiceId: string;
  guideId: string;
  guideVersion: number;
  dueDate: string;
  handledBy: string;
  /** Of a service outside: who sees to it. */
  driver: string | null;
  sealed: Buffer | null;
  wrapped: Buffer | null;
  masterKeyId: string | null;
}

/** It ended when the case said so, however late a worker hears of it. */
const BEGIN = `
  insert into sharing_end (id, municipality_id, case_id, service_id, handled_by_service_id, why, guide_id, guide_version,
    due_date, sealed_name, wrapped_key, master_key_id, known_to, ended_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
    coalesce($14::timestamptz, (select created_at from outbox where id = $1)))
  on conflict do nothing`;

const END = `
  update sharing_end set handled_at = $3, handled_by = $4, sealed_name = null, wrapped_key = null, master_key_id = null
  where case_id = $1 and service_id = $2 and handled_at is null`;

/** Carries out what a case leaves for a service that no longer sees it, and brings the answer back into the case. */
@Injectable()
export class SharingEndEffects implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly cases: ApplyEventService,
    private readonly sealing: PersonSealing,
    private readonly effects: OutboxEffects,
    private readonly nudge: Nudge,
  ) {}

  onModuleInit(): void {
    this.effects.add({ intent: SHARING_ENDED, carryOut: (ctx, row) => this.begin(ctx, row) });
    this.effects.add({ intent: SHARING_END_IS_OVER, carryOut: (ctx, row) => this.end(ctx, row) });
    this.effects.add({ intent: SHARING_END_HANDLED, carryOut: (ctx, row) => this.tellTheCase(ctx, row) });
  }

  /** The row bears the id of the outbox's, so that it is made once. Nothing where sharing has begun again meanwhile. */
  private async begin(ctx: RequestContext, { id, caseId, payload }: EffectRow): Promise<void> {
    const { serviceId, why, knownTo, endedAt } = endedSchema.parse(payload);
    const noticeId = await this.database.runInTransaction(ctx, async (transaction) => {
      const { client } = transaction;
      const [about] = (await client.query<About>(ABOUT, [caseId, serviceId])).rows;
      if (!about) return undefined;
      const name = this.nameOf(id, serviceId, about);
      const { handledBy, guideId, guideVersion, dueDate } = about;
      const { rowCount } = await client.query(BEGIN, [
        ...[id, ctx.municipalityId, caseId, serviceId, handledBy, why, guideId, guideVersion],
        ...[dueDate, name?.sealed, name?.wrapped, name?.masterKeyId, about.driver ? [about.driver] : knownTo],
        endedAt,
      ]);
      return rowCount === 1 ? this.tell(transaction, ctx, handledBy) : undefined;
    });
    if (noticeId) this.nudge.afterCommit({ municipalityId: ctx.municipalityId, outboxIds: [noticeId] });
  }

  private async tell({ client }: Transaction, ctx: RequestContext, serviceId: string): Promise<string> {
    const noticeId = newId();
    const payload = { to: `service:${serviceId}`, about: 'sharing.ended', serviceId };
    await client.query(
      'insert into outbox (id, municipality_id, intent, payload, created_at) values ($1, $2, $3, $4, $5)',
      [noticeId, ctx.municipalityId, NOTIFY, JSON.stringify(payload), ctx.clock.now()],
    );
    return noticeId;
  }

  /** The name by which the case's own service spoke of the child, sealed anew for those who must find it in their files. */
  private nameOf(
    id: string,
    serviceId: string,
    { childId, homeServiceId, sealed, wrapped, masterKeyId }: About,
  ) {
    if (!sealed || !wrapped || !masterKeyId) return undefined;
    const name = this.sealing.openName(childId, homeServiceId, { sealed, wrapped, masterKeyId });
    return this.sealing.sealName(id, serviceId, name);
  }

  private async end(ctx: RequestContext, { caseId, payload }: EffectRow): Promise<void> {
    const { serviceId } = overSchema.parse(payload);
    const values = [caseId, serviceId, ctx.clock.now(), principalOf(ctx.actor)];
    await this.database.runInTransaction(ctx, ({ client }) => client.query(END, values));
  }

  private async tellTheCase(ctx: RequestContext, { id, payload }: EffectRow): Promise<void> {
    const { sharingEndId, done } = handledSchema.parse(payload);
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<{ caseId: string; serviceId: string }>(
        'select case_id as "caseId", service_id as "serviceId" from sharing_end where id = $1',
        [sharingEndId],
      ),
    );
    const [ended] = rows;
    if (!ended) return;
    const { outcome } = await this.cases.applyEvent(
      ctx,
      ended.caseId,
      { events: [{ type: 'COPIES_HANDLED', facts: { serviceId: ended.serviceId, done }, texts: {} }] },
      { idempotencyKey: `sharing-end-${id}`, by: 'engine' },
    );
    if (outcome === 'stale') throw new Error('the case changed while it was told');
  }
}
