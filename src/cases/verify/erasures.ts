import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../common/request-context.js';
import { Database } from '../../database/database.js';
import { MasterKeys } from '../../database/sealing/master-keys.js';

/** One decision to destroy keys: of an entry, or (`number` 0) of a whole case. Ids and an instant, and no name. */
export interface Erasure {
  municipality: string;
  case: string;
  number: number;
  /** ISO instant. */
  decided: string;
  /** Shows that this installation wrote the line. */
  seal: string;
}

export type Applied = 'held' | 'destroyed' | 'unknownCase' | 'forged';

const DECIDED = `
  select distinct on (d.case_id, d.number) d.case_id as case, d.number, iso_instant(d.at) as decided from (
    select e.case_id, case when e.type = 'ENTRY_ERASED' then (e.facts->>'entry')::integer else 0 end as number, e.at
      from case_event e where e.type in ('CASE_DISPOSED', 'CONCERN_DISPOSED', 'CONCERN_LAPSED', 'ENTRY_ERASED')
    union all select r.case_id, r.number, r.decided_at from repeated_erasure r
  ) d order by d.case_id, d.number, d.at`;
const IS_DECIDED = `
  select exists (select from case_event e where e.case_id = $1 and (
      ($2 = 0 and e.type in ('CASE_DISPOSED', 'CONCERN_DISPOSED', 'CONCERN_LAPSED'))
      or (e.type = 'ENTRY_ERASED' and e.facts->>'entry' = $2::text))) as decided,
    exists (select from bti_case c where c.id = $1) as known`;
const REPEAT = `
  insert into repeated_erasure (municipality_id, case_id, number, decided_at, repeated_at, seal)
  values ($1, $2, $3, $4, $5, $6) on conflict do nothing`;
const REPEATED = `
  select municipality_id as municipality, case_id as case, number, iso_instant(decided_at) as decided,
    encode(seal, 'base64') as seal
  from repeated_erasure where case_id = $1`;

/**
 * The list of what has been erased is kept outside, beside the backups. After a restore it is applied again: what came
 * back with the backup goes, also where the backup does not know of the decision yet.
 */
@Injectable()
export class Erasures {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    masterKeys: MasterKeys,
  ) {
    this.key = masterKeys.lasting('erasures');
  }

  /** Every decision of a municipality. */
  async list(ctx: RequestContext): Promise<Erasure[]> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<Omit<Erasure, 'seal' | 'municipality'>>(DECIDED),
    );
    return rows.map((row) => this.sealed({ municipality: ctx.municipalityId, ...row }));
  }

  /** Doing it again changes nothing. */
  async apply(ctx: RequestContext, erasure: Erasure): Promise<Applied> {
    if (!this.isOurs(erasure)) return 'forged';
    const { municipality, case: caseId, number, decided, seal } = erasure;
    return this.database.runInTransaction(ctx, async ({ client }) => {
      const { rows } = await client.query<{ decided: boolean; known: boolean }>(IS_DECIDED, [caseId, number]);
      if (!rows[0]?.known) return 'unknownCase';
      if (!rows[0].decided)
        await client.query(REPEAT, [
          municipality,
          caseId,
          number,
          decided,
          ctx.clock.now(),
          Buffer.from(seal, 'base64'),
        ]);
      const gone = await client.query<{ gone: number }>('select destroy_keys_again($1) as gone', [caseId]);
      return gone.rows[0]!.gone > 0 ? 'destroyed' : 'held';
    });
  }

  /** What was erased in a case beside its history, and which of that nobody here decided. */
  async repeatedIn(ctx: RequestContext, caseId: string): Promise<{ numbers: number[]; forged: number[] }> {
    const { rows } = await this.database.runInTransaction(ctx, ({ client }) =>
      client.query<Erasure>(REPEATED, [caseId]),
    );
    const [ours, forged] = [rows.filter((row) => this.isOurs(row)), rows.filter((row) => !this.isOurs(row))];
    return { numbers: ours.map(({ number }) => number), forged: forged.map(({ number }) => number) };
  }

  private sealed(erasure: Omit<Erasure, 'seal'>): Erasure {
    return { ...erasure, seal: this.sealOf(erasure) };
  }

  private isOurs(erasure: Erasure): boolean {
    return this.sealOf(erasure) === erasure.seal.replaceAll('\n', '');
  }

  private sealOf({ municipality, case: caseId, number, decided }: Omit<Erasure, 'seal'>): string {
    const text = JSON.stringify([municipality, caseId, number, decided]);
    return createHmac('sha256', this.key).update(text).digest('base64');
  }
}
