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
      const { rows } = await this.database.pool.query<Due>(
        `select id, municipality_id as "municipalityId", kind from due_follow_ups($1, $2)`,
        [this.clock.now(), PAGE],
      );
      for (const group of inOrder(rows)) {
        const handlings = await Promise.all(
          group.map((one) => this.followUps.handle(one.municipalityId, one.id)),
        );
        for (const handling of handlings) counts[handling] = (counts[handling] ?? 0) + 1;
      }
      if (rows.length < PAGE) return counts;
    }
  }
}

interface Due {
  id: string;
  municipalityId: string;
  kind: string;
}

/** Those that change their case; what was due before is done before, what is due after is done after. */
const CHANGES_ITS_CASE: readonly string[] = [
  'consent.expiring',
  'consent.expired',
  'baton.unanswered',
  'emergency.end',
];

/** Reminders do not know of each other, so several are climbed at once. */
const AT_ONCE = 4;

function inOrder(rows: readonly Due[]): Due[][] {
  const groups: Due[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const alone = CHANGES_ITS_CASE.includes(row.kind) || CHANGES_ITS_CASE.includes(last?.[0]?.kind ?? '');
    if (last && !alone && last.length < AT_ONCE) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
