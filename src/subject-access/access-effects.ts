import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Clock, todayInOslo } from '../common/clock.js';
import { Database } from '../database/database.js';
import { OutboxEffects } from '../outbox/outbox-effects.js';
import { ADVANCE_ACCESS } from './left-to-worker.js';
import { PrepareAccessService } from './prepare-access.service.js';

const payloadSchema = z.looseObject({ requestId: z.uuid() });
const PENDING = `select id, municipality_id as "municipalityId" from pending_access_requests($1, 50)`;

/** Takes requests for access further: when the outbox says so, and what was left over or has expired, regularly. */
@Injectable()
export class AccessEffects implements OnModuleInit {
  constructor(
    private readonly effects: OutboxEffects,
    private readonly requests: PrepareAccessService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.effects.add({
      intent: ADVANCE_ACCESS,
      carryOut: async ({ municipalityId }, { payload }) => {
        await this.requests.advance(municipalityId, payloadSchema.parse(payload).requestId);
      },
    });
  }

  /** @returns how many requests there was something to do about */
  async sweep(): Promise<number> {
    const { rows } = await this.database.pool.query<{ id: string; municipalityId: string }>(PENDING, [
      todayInOslo(this.clock),
    ]);
    const failures: unknown[] = [];
    for (const { id, municipalityId } of rows)
      await this.requests.advance(municipalityId, id).catch((error: unknown) => failures.push(error));
    // Told once they have all had their turn: one that cannot be taken further holds up no other.
    if (failures.length > 0) throw failures[0];
    return rows.length;
  }
}
