import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/database.js';
import { canonicalJson } from '../../database/sealing/canonical-json.js';
import { MasterKeys } from '../../database/sealing/master-keys.js';

/** Looks of one municipality whose transaction is in [fromXact, toXact). Transactions as text: they outgrow a number. */
export interface Segment {
  number: number;
  era: number;
  fromXact: string;
  toXact: string;
  looks: number;
  digest: Buffer;
  sealedAt: Date;
}

export interface SealedSegment extends Segment {
  link: Buffer;
}

/** That the looks of all segments up to one are gone, because somebody decided it. */
export interface Disposal {
  /** Of the last segment. */
  number: number;
  /** The first day that is kept, 'YYYY-MM-DD'. */
  before: string;
  looks: number;
  /** Where the municipality keeps the decision. */
  decision: string;
  disposedAt: Date;
}

/** Every column that says something, by a name of its own, so that a reordered table digests the same. */
const ROWS = `
  select id, era, written_in, at, actor, service_id, role, stream, part, outcome, case_id, child_id, subject_id, listed,
    relation, purpose, covert, address
  from access_log
  where municipality_id = $1 and era = $2 and written_in >= $3 and written_in < $4 and id > $5
  order by id limit 2000`;

/**
 * Links segments with a key that is not in the database: whoever can write there cannot change a look, leave one out or
 * put one in unnoticed once its segment is sealed.
 */
@Injectable()
export class SegmentChain {
  private readonly key: KeyObject;

  constructor(masterKeys: MasterKeys) {
    this.key = createSecretKey(masterKeys.lasting('access-log-chain'));
  }

  link(municipalityId: string, previous: Buffer | null, segment: Segment): Buffer {
    const { number, era, fromXact, toXact, looks, digest, sealedAt } = segment;
    const clear = { municipalityId, number, era, fromXact, toXact, looks, sealedAt: sealedAt.toISOString() };
    return createHmac('sha256', this.key)
      .update(previous ?? Buffer.alloc(32))
      .update(digest)
      .update(canonicalJson(clear))
      .digest();
  }

  /** @param last link of the last segment whose looks are gone */
  sealOf(municipalityId: string, last: Buffer, disposal: Disposal): Buffer {
    const { number, before, looks, decision, disposedAt } = disposal;
    const clear = { municipalityId, number, before, looks, decision, disposedAt: disposedAt.toISOString() };
    return createHmac('sha256', this.key)
      .update('disposal')
      .update(last)
      .update(canonicalJson(clear))
      .digest();
  }

  /** The looks of a stretch as one digest, in the order of their ids. */
  async digest(
    { client }: Transaction,
    municipalityId: string,
    { era, fromXact, toXact }: Pick<Segment, 'era' | 'fromXact' | 'toXact'>,
  ): Promise<{ digest: Buffer; looks: number }> {
    const hash = createHash('sha256');
    let looks = 0;
    for (let last = '0'; ;) {
      const values = [municipalityId, era, fromXact, toXact, last];
      const { rows } = await client.query<{ id: string; at: Date }>(ROWS, values);
      for (const { at, ...row } of rows) hash.update(`${canonicalJson({ ...row, at: at.toISOString() })}\n`);
      looks += rows.length;
      if (rows.length < 2000) return { digest: hash.digest(), looks };
      last = rows.at(-1)!.id;
    }
  }
}

export const SEGMENTS = `
  select number, era, from_xact as "fromXact", to_xact as "toXact", looks, digest, link, sealed_at as "sealedAt"
  from access_log_segment where municipality_id = $1`;

export const DISPOSALS = `
  select number, before::text as before, looks, decision, disposed_at as "disposedAt", seal
  from access_log_disposal where municipality_id = $1 order by number`;
