import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { DirectoryService, KEPT_MS } from '../../directory/directory.service.js';
import { OutboxEffects } from '../../outbox/outbox-effects.js';
import { RenewRowsService } from './renew-rows.service.js';

/** The intent of a row that the database leaves when the calendar of a service has changed, whoever changed it. */
const CALENDAR_CHANGED = 'calendar.changed';

const payloadSchema = z.looseObject({ serviceId: z.uuid() });
const AGE = `
  select extract(epoch from clock_timestamp() - created_at) * 1000 as "ageMs" from outbox where id = $1`;

/** The worker's part of another calendar: what is due on the days of the service is counted anew. */
@Injectable()
export class CalendarEffects implements OnModuleInit {
  constructor(
    private readonly effects: OutboxEffects,
    private readonly renewing: RenewRowsService,
    private readonly directory: DirectoryService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.effects.add({
      intent: CALENDAR_CHANGED,
      carryOut: async (ctx, { id, payload }) => {
        await this.untilAllHaveHeard(ctx, id);
        this.directory.forget(ctx.municipalityId);
        await this.renew(ctx, payloadSchema.parse(payload).serviceId);
      },
    });
  }

  private async renew(ctx: RequestContext, serviceId: string): Promise<void> {
    let left = 0;
    for await (const { caseId } of this.renewing.toRenew(ctx, [serviceId])) {
      const { outcome } = await this.renewing.renew(ctx, caseId);
      if (outcome !== 'applied') left += 1;
    }
    if (left > 0) throw new Error(`the rows of ${left} cases were not renewed`);
  }

  /** Other processes write by the calendar they know for as long as they keep the directory. */
  private async untilAllHaveHeard(ctx: RequestContext, outboxId: string): Promise<void> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<{ ageMs: string }>(AGE, [outboxId]),
    );
    const left = KEPT_MS - Number(rows[0]?.ageMs ?? KEPT_MS);
    if (left > 0) await pause(Math.min(left, KEPT_MS));
  }
}
