import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type RequestContext, systemContext } from '../common/request-context.js';
import { Database } from '../database/database.js';
import { OutboxEffects, type EffectRow } from './outbox-effects.js';
import { ATTEMPTS, NotSent, type Sending, SendNoticeService } from './send-notice.service.js';

/**
 * Does what one row of the outbox asks for: sends a notice, or hands it to the part that carries it out. What writes a
 * case takes its own locks, so an effect is carried out beside the row and marked afterwards; a worker that dies between
 * the two leaves a row that is carried out again and changes nothing.
 */
@Injectable()
export class CarryOutService {
  constructor(
    private readonly database: Database,
    private readonly notices: SendNoticeService,
    private readonly effects: OutboxEffects,
    private readonly clock: Clock,
  ) {}

  /** @throws when there is reason to try again */
  async carryOut(municipalityId: string, outboxId: string): Promise<Sending> {
    const ctx = systemContext(municipalityId, 'outbox', { clock: this.clock });
    const row = await this.find(ctx, outboxId);
    const effect = row && this.effects.of(row.intent);
    if (!row || !effect) return this.notices.send(municipalityId, outboxId);
    try {
      await effect.carryOut(ctx, row);
    } catch (cause) {
      if (await this.countAttempt(ctx, outboxId)) return 'parked';
      throw new NotSent('an effect was not carried out', { cause });
    }
    await this.write(ctx, 'update outbox set done_at = $2, attempts = attempts + 1 where id = $1', [
      outboxId,
      this.clock.now(),
    ]);
    return 'sent';
  }

  private async find(ctx: RequestContext, id: string): Promise<(EffectRow & { intent: string }) | undefined> {
    const { rows } = await this.write<EffectRow & { intent: string }>(
      ctx,
      `select id, case_id as "caseId", intent, payload from outbox
       where id = $1 and done_at is null and parked_at is null`,
      [id],
    );
    return rows[0];
  }

  /** @returns whether it has been tried often enough to be left for somebody to look at */
  private async countAttempt(ctx: RequestContext, id: string): Promise<boolean> {
    const { rows } = await this.write<{ parked: boolean }>(
      ctx,
      `update outbox set attempts = attempts + 1, parked_at = case when attempts + 1 >= $2 then $3::timestamptz end
       where id = $1 returning parked_at is not null as parked`,
      [id, ATTEMPTS, this.clock.now()],
    );
    return rows[0]?.parked ?? false;
  }

  private write<Row extends object>(ctx: RequestContext, text: string, values: unknown[]) {
    return this.database.runInTransaction(ctx, ({ client }) => client.query<Row>(text, values));
  }
}
