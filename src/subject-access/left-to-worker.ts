import type { RequestContext } from '../common/request-context.js';
import type { Transaction } from '../database/database.js';

/** The intent of an outbox row that asks a worker to take a request for access further. `payload`: requestId. */
export const ADVANCE_ACCESS = 'access.advance';

const LEAVE = `insert into outbox (id, municipality_id, intent, payload, created_at) values ($1, $2, $3, $4, $5)`;

/** In the transaction of what there is to go on with. */
export async function leaveToWorker(
  { client }: Transaction,
  ctx: RequestContext,
  requestId: string,
  outboxId: string,
): Promise<void> {
  const payload = JSON.stringify({ requestId });
  await client.query(LEAVE, [outboxId, ctx.municipalityId, ADVANCE_ACCESS, payload, ctx.clock.now()]);
}
