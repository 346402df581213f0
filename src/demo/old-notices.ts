import type { Clock } from '../common/clock.js';
import { systemContext } from '../common/request-context.js';
import type { Database } from '../database/database.js';
import { SHARING_END_IS_OVER, SHARING_ENDED } from '../outbox/notice.js';
import type { Town } from './people.js';

/**
 * Notices of the demo's two years are sent to nobody when its worker starts: their time is past. What services must see
 * to since sharing ended is left to it.
 */
export async function forgetNotices(database: Database, clock: Clock, towns: readonly Town[]): Promise<void> {
  for (const { id } of towns)
    await database.runInTransaction(systemContext(id, 'demo', { clock }), ({ client }) =>
      client.query(
        `update outbox set done_at = $1 where done_at is null and parked_at is null and intent <> all ($2)`,
        [clock.now(), [SHARING_ENDED, SHARING_END_IS_OVER]],
      ),
    );
}
