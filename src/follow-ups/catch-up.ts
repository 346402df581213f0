import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { FollowUpDueService, type Handling } from './follow-up-due.service.js';

const PAGE = 500;

/**
 * Does everything that is due by the clock, in the order of its time, without a queue: for the demo, whose two years
 * pass in a minute, and for tests. Running processes have the queue for it.
 */
@Injectable()
export class CatchUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly followUps: FollowUpDueService,
  ) {}

  /** @returns how many follow-ups were handled in each way */
  async untilNow(): Promise<Partial<Record<Handling, number>>> {
    const counts: Partial<Record<Handling, number>> = {};
    for (;;) {
      const { rows } = await this.database.pool.query<{ id: string; municipalityId: string }>(
        `select id, municipality_id as "municipalityId" from due_follow_ups($1, $2)`,
        [this.clock.now(), PAGE],
      );
      for (const { id, municipalityId } of rows) {
        const handling = await this.followUps.handle(municipalityId, id);
        counts[handling] = (counts[handling] ?? 0) + 1;
      }
      if (rows.length < PAGE) return counts;
    }
  }
}
