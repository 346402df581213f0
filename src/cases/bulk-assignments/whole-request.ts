import { Injectable } from '@nestjs/common';
import { principalOf, type RequestContext } from '../../common/request-context.js';
import { Database, type Transaction } from '../../database/database.js';
import { RequestHash } from '../apply-event/receipt.js';
import { keyReused } from '../request-headers.js';

interface Kept {
  requestHash: string;
  response: unknown;
}

/**
 * A request of many commands under one key: taken once, answered once. Two receipts, for one is never changed: that it
 * was taken, before anything is done, and its answer. Whoever asks again meanwhile, or after a crash, does the rest,
 * which each command's own key makes harmless, and gets the answer that was kept first.
 */
@Injectable()
export class WholeRequest {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestHash,
  ) {}

  /** @throws CASE.KEY_REUSED when the key has been used for something else */
  async once<Answer>(
    ctx: RequestContext,
    { key, asked }: { key: string; asked: object },
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    const requestHash = this.requests.of('bulk-assignments', asked);
    const answered = `${key}/answer`;
    const earlier = await this.database.runInTransaction(ctx, async (transaction) => {
      const taken = await firstKept(transaction, ctx, key, { requestHash, response: null });
      if (taken.requestHash !== requestHash) throw keyReused();
      return find(transaction, answered);
    });
    if (earlier) return earlier.response as Answer;
    const response = await work();
    const kept = await this.database.runInTransaction(ctx, (transaction) =>
      firstKept(transaction, ctx, answered, { requestHash, response }),
    );
    return kept.response as Answer;
  }
}

async function firstKept(
  transaction: Transaction,
  ctx: RequestContext,
  key: string,
  { requestHash, response }: Kept,
): Promise<Kept> {
  await transaction.client.query(
    `insert into receipt (municipality_id, actor, key, request_hash, response)
     values ($1, $2, $3, decode($4, 'base64'), $5) on conflict do nothing`,
    [ctx.municipalityId, principalOf(ctx.actor), key, requestHash, JSON.stringify(response)],
  );
  const kept = await find(transaction, key);
  if (!kept) throw new Error('a receipt that was left is there');
  return kept;
}

async function find({ client }: Transaction, key: string): Promise<Kept | undefined> {
  const { rows } = await client.query<Kept>(
    `select encode(request_hash, 'base64') as "requestHash", response from receipt
     where actor = current_actor() and key = $1`,
    [key],
  );
  return rows[0];
}
