import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../common/request-context.js';
import { Database, type Transaction } from '../../database/database.js';
import { type SealedSegment, SegmentChain, SEGMENTS } from './segment-chain.js';

/** More would make one transaction long; the next segment goes on where this one ended. */
const MOST_LOOKS = 10_000;
/** After every transaction of an era that has ended. */
const END_OF_ERA = '9223372036854775807';

interface Stretch {
  era: number;
  fromXact: string;
  toXact: string;
}

/** Seals what has been looked at, segment by segment. Several workers at once seal each look once. */
@Injectable()
export class SealAccessLogService {
  constructor(
    private readonly database: Database,
    private readonly chain: SegmentChain,
  ) {}

  /** Everything that can be sealed now. @returns the segments, in order */
  async seal(ctx: RequestContext, most = MOST_LOOKS): Promise<SealedSegment[]> {
    const sealed: SealedSegment[] = [];
    for (;;) {
      const segment = await this.database.runInTransaction(ctx, (at) => this.sealNext(at, most));
      if (!segment) return sealed;
      sealed.push(segment);
    }
  }

  private async sealNext(transaction: Transaction, most: number): Promise<SealedSegment | null> {
    const { client, ctx } = transaction;
    const { municipalityId } = ctx;
    const lock = await client.query<{ mine: boolean }>(LOCK, [municipalityId]);
    if (!lock.rows[0]?.mine) return null;
    const [last] = (await client.query<SealedSegment>(LAST, [municipalityId])).rows;
    const stretch = await nextStretch(transaction, last, most);
    if (!stretch) return null;
    const { digest, looks } = await this.chain.digest(transaction, municipalityId, stretch);
    const number = (last?.number ?? 0) + 1;
    const segment = { number, ...stretch, looks, digest, sealedAt: ctx.clock.now() };
    const link = this.chain.link(municipalityId, last?.link ?? null, segment);
    const { era, fromXact, toXact, sealedAt } = segment;
    const values = [municipalityId, number, era, fromXact, toXact, looks, digest, link, sealedAt];
    await client.query(INSERT, values);
    return { ...segment, link };
  }
}

/** From where the last segment ended to before the first transaction that could still add a look. */
async function nextStretch(
  { client, ctx }: Transaction,
  last: SealedSegment | undefined,
  most: number,
): Promise<Stretch | null> {
  const { rows } = await client.query<{ era: number; horizon: string }>(NOW);
  const { era: currentEra, horizon } = rows[0]!;
  for (let era = last?.era ?? 1; era <= currentEra; era += 1) {
    const fromXact = era === last?.era ? last.toXact : '0';
    const until = era === currentEra ? horizon : END_OF_ERA;
    const found = await client.query<{ after: string | null; some: boolean }>(UP_TO, [
      ctx.municipalityId,
      era,
      fromXact,
      until,
      most,
    ]);
    const { some, after } = found.rows[0]!;
    if (some) return { era, fromXact, toXact: after ?? until };
  }
  return null;
}

const LOCK = `select pg_try_advisory_xact_lock(hashtextextended('seal access log ' || $1::text, 0)) as mine`;
const LAST = `${SEGMENTS} order by number desc limit 1`;

/** Every transaction before the horizon has ended, and what it wrote is seen by the statements that follow. */
const NOW = `select access_log_months.current_era() as era,
  pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon`;

/** Where to end so that there are not too many: never within a transaction. */
const UP_TO = `
  with unsealed as materialized (
    select written_in from access_log
    where municipality_id = $1 and era = $2 and written_in >= $3 and written_in < $4
    order by written_in limit $5::integer + 1)
  select exists (select from unsealed) as some,
    (select case when max(written_in) > min(written_in) then max(written_in) else max(written_in) + 1 end
     from unsealed having count(*) > $5::integer)::text as after`;

const INSERT = `
  insert into access_log_segment (municipality_id, number, era, from_xact, to_xact, looks, digest, link, sealed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
