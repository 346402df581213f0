import { Injectable } from '@nestjs/common';
import { derivedBy } from '../cases/renew-rows/derived-by.js';
import { newId } from '../common/ids.js';
import { Database } from '../database/database.js';

/** Longer than a reconcile takes with everything due at once. */
const SLACK_SECONDS = 30;

const SIGN = `
  insert into worker_sign (id, next_within_seconds, reconciled_at, failed_at, derived_by)
  values ($1, $2, case when $3 then now() end, case when not $3 then now() end, $4)
  on conflict (id) do update set seen_at = now(), next_within_seconds = excluded.next_within_seconds,
    reconciled_at = coalesce(excluded.reconciled_at, worker_sign.reconciled_at),
    failed_at = coalesce(excluded.failed_at, worker_sign.failed_at)`;
/** Those of processes that were killed; kept for a day, so that one can see that they are gone. */
const FORGET = `delete from worker_sign where id = $1 or seen_at < now() - interval '1 day'`;

/** Says in the database that this worker lives: each time it has compared queues and rows, whether or not that went well. */
@Injectable()
export class WorkerSigns {
  private readonly id = newId();

  constructor(private readonly database: Database) {}

  async sign(nextWithinSeconds: number, reconciled: boolean): Promise<void> {
    const within = Math.ceil(nextWithinSeconds) + SLACK_SECONDS;
    await this.database.pool.query(SIGN, [this.id, within, reconciled, await derivedBy()]);
  }

  async leave(): Promise<void> {
    await this.database.pool.query(FORGET, [this.id]);
  }
}
