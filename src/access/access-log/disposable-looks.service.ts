import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../common/request-context.js';
import { Database, type Transaction } from '../../database/database.js';
import { type Disposal, type SealedSegment, SegmentChain, SEGMENTS } from './segment-chain.js';
import { VerifyAccessLogService } from './verify-access-log.service.js';

/** What would go: whole segments, oldest first, all of whose looks are before a day. */
export interface DisposableLooks {
  last: SealedSegment;
  looks: number;
}

export type Disposability =
  | { outcome: 'nothing' }
  /** The log is not as it was sealed: nothing goes before that is looked into. */
  | { outcome: 'doesNotHold'; problems: string[] }
  /** So many cases and reports that were looked at are kept still. */
  | { outcome: 'recordsKept'; records: number }
  | ({ outcome: 'disposable' } & DisposableLooks);

/** Which looks may be disposed of. It is the owner of the tables that does it. */
@Injectable()
export class DisposableLooksService {
  constructor(
    private readonly database: Database,
    private readonly chain: SegmentChain,
    private readonly verifying: VerifyAccessLogService,
  ) {}

  /** @param before the first day that is kept, 'YYYY-MM-DD' */
  async before(ctx: RequestContext, before: string): Promise<Disposability> {
    const { problems } = await this.verifying.verify(ctx);
    if (problems.length > 0) return { outcome: 'doesNotHold', problems };
    return this.database.runInTransaction(ctx, async (transaction) => {
      const found = await wholeSegments(transaction, before);
      if (!found) return { outcome: 'nothing' };
      const { era, toXact } = found.last;
      const { rows } = await transaction.client.query<{ records: number }>(RECORDS_KEPT, [
        ctx.municipalityId,
        era,
        toXact,
      ]);
      const { records } = rows[0]!;
      return records > 0 ? { outcome: 'recordsKept', records } : { outcome: 'disposable', ...found };
    });
  }

  /** What stands beside the chain for what is gone. */
  sealOf({ municipalityId }: RequestContext, { last }: DisposableLooks, disposal: Disposal): Buffer {
    return this.chain.sealOf(municipalityId, last.link, disposal);
  }
}

async function wholeSegments(
  { client, ctx }: Transaction,
  before: string,
): Promise<DisposableLooks | undefined> {
  const { municipalityId } = ctx;
  const query = `${SEGMENTS} and number > (select coalesce(max(number), 0) from access_log_disposal
    where municipality_id = $1) order by number`;
  const segments = (await client.query<SealedSegment>(query, [municipalityId])).rows;
  const kept = (await client.query<{ era: number; from: string }>(FIRST_KEPT, [municipalityId, before]))
    .rows[0];
  const isOlder = ({ era, toXact }: SealedSegment) =>
    !kept || era < kept.era || (era === kept.era && BigInt(toXact) <= BigInt(kept.from));
  const going = segments.filter(isOlder);
  const last = going.at(-1);
  return last && { last, looks: going.reduce((sum, { looks }) => sum + looks, 0) };
}

/** The transaction of the first look that is kept. */
const FIRST_KEPT = `
  select era, min(written_in)::text as from from access_log
  where municipality_id = $1 and at >= $2::date::timestamp at time zone 'Europe/Oslo'
  group by era order by era limit 1`;

/** A look is kept for as long as what was looked at. */
const RECORDS_KEPT = `
  with going as materialized (
    select case_id, listed, stream, subject_id from access_log
    where municipality_id = $1 and (era, written_in) < ($2, $3))
  select (
    (select count(*) from bti_case c where c.disposed_at is null
      and c.id in (select case_id from going union select unnest(listed) from going))
    + (select count(*) from protection_report r where r.wrapped_key is not null
      and r.id in (select subject_id from going where stream = 'protectionReport')))::integer as records`;
