import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import type { Stale } from './command.js';

/** Enough to say what happened; somebody who is further behind reads the history. */
const MOST = 100;

/** What has been recorded in a case after a version; empty for those who do not read its content. */
@Injectable()
export class ChangesSince {
  constructor(private readonly database: Database) {}

  since(ctx: RequestContext, caseId: string, version: number): Promise<Stale['changed']> {
    return this.database.runInTransaction(ctx, async ({ client }) => {
      const { rows } = await client.query<{ number: number; type: string; at: Date }>(
        `select number, type, at from case_event where case_id = $1 and number > $2 order by number limit ${MOST}`,
        [caseId, version],
      );
      return rows.map(({ number, type, at }) => ({ number, type, at: at.toISOString() }));
    });
  }
}
