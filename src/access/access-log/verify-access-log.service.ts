import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../common/request-context.js';
import { Database, type Transaction } from '../../database/database.js';
import { type Disposal, DISPOSALS, type SealedSegment, SegmentChain, SEGMENTS } from './segment-chain.js';

export interface VerifiedAccessLog {
  segments: number;
  /** Sealed ones, without those that are gone. */
  looks: number;
  /** Gone by a decision of the municipality; their segments are there still. */
  disposed: number;
  unsealed: number;
  /** One line each; they name segments and nothing that was looked at. */
  problems: string[];
  /**
   * `<number>:<link>` of the last segment. Kept outside, it tells when the end of the log was cut off, which nothing
   * inside can.
   */
  head: string | null;
}

/** Holds the access log against its chain. */
@Injectable()
export class VerifyAccessLogService {
  constructor(
    private readonly database: Database,
    private readonly chain: SegmentChain,
  ) {}

  verify(ctx: RequestContext): Promise<VerifiedAccessLog> {
    return this.database.runInTransaction(ctx, async (transaction) => {
      const { client } = transaction;
      const { municipalityId } = ctx;
      const query = `${SEGMENTS} order by number`;
      const segments = (await client.query<SealedSegment>(query, [municipalityId])).rows;
      const { upTo, problems } = await this.disposedOf(transaction, segments);
      let previous: SealedSegment | undefined;
      for (const [place, segment] of segments.entries()) {
        if (segment.number !== place + 1) problems.push(`segment ${place + 1} is missing`);
        problems.push(...(await this.wrongIn(transaction, segment, previous, segment.number <= upTo)));
        previous = segment;
      }
      const { unsealed, outside } = await besideSegments(transaction, previous);
      if (outside > 0) problems.push(`${outside} looks stand outside every segment`);
      const all = segments.reduce((sum, one) => sum + one.looks, 0);
      const disposed = segments
        .filter(({ number }) => number <= upTo)
        .reduce((sum, one) => sum + one.looks, 0);
      const head = previous ? `${previous.number}:${previous.link.toString('hex')}` : null;
      return { segments: segments.length, looks: all - disposed, disposed, unsealed, problems, head };
    });
  }

  /** Up to which segment looks may be gone. A decision that was not made by this installation is none. */
  private async disposedOf({ client, ctx }: Transaction, segments: readonly SealedSegment[]) {
    const { municipalityId } = ctx;
    const problems: string[] = [];
    let upTo = 0;
    const { rows } = await client.query<Disposal & { seal: Buffer }>(DISPOSALS, [municipalityId]);
    for (const { seal, ...disposal } of rows) {
      const last = segments.find(({ number }) => number === disposal.number);
      if (last && this.chain.sealOf(municipalityId, last.link, disposal).equals(seal)) upTo = disposal.number;
      else
        problems.push(
          `the decision about segments up to ${disposal.number} was not made by this installation`,
        );
    }
    return { upTo, problems };
  }

  private async wrongIn(
    transaction: Transaction,
    segment: SealedSegment,
    previous: SealedSegment | undefined,
    isDisposedOf: boolean,
  ): Promise<string[]> {
    const { number, era, fromXact, looks } = segment;
    const { municipalityId } = transaction.ctx;
    const problems: string[] = [];
    const follows = previous?.era === era ? fromXact === previous.toXact : fromXact === '0';
    if (!follows) problems.push(`segment ${number} does not begin where the one before ended`);
    const link = this.chain.link(municipalityId, previous?.link ?? null, segment);
    if (!link.equals(segment.link)) problems.push(`the chain breaks at segment ${number}`);
    const found = await this.chain.digest(transaction, municipalityId, segment);
    if (isDisposedOf) {
      if (found.looks > 0)
        problems.push(`segment ${number} was disposed of, and ${found.looks} looks are there`);
    } else if (found.looks !== looks)
      problems.push(`segment ${number} has ${found.looks} looks, and was sealed with ${looks}`);
    else if (!found.digest.equals(segment.digest)) problems.push(`a look in segment ${number} was changed`);
    return problems;
  }
}

/** What waits to be sealed, and what no segment will ever hold. */
async function besideSegments(
  { client, ctx }: Transaction,
  last: SealedSegment | undefined,
): Promise<{ unsealed: number; outside: number }> {
  const values = [ctx.municipalityId, last?.era ?? 1, last?.toXact ?? '0'];
  const { rows } = await client.query<{ unsealed: number; outside: number }>(BESIDE, values);
  return rows[0]!;
}

/** A transaction that has not been yet, an era that has not begun: written by hand. */
const BESIDE = `
  select count(*) filter (where not stray)::integer as unsealed, count(*) filter (where stray)::integer as outside
  from (
    select l.era < 1 or l.era > access_log_months.current_era() or (l.era = access_log_months.current_era()
        and l.written_in >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint) or l.written_in < 0 as stray
    from access_log l
    where l.municipality_id = $1 and (l.era <> $2 and (l.era > $2 or l.era < 1) or l.era = $2 and l.written_in >= $3
      or l.written_in < 0)) beside`;
