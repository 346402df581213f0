import pg from 'pg';
import type { CaseWrite } from '../src/cases/persistence/case-write.js';
import { CaseStore } from '../src/cases/persistence/case-store.js';
import { applyNext } from './cases.js';
import { eachWithItsOwn } from './each-with-its-own.js';
import { TURNS, type WorkedCase } from './everyday.js';
import { closedLoop } from './rounds.js';
import { leastRead, leastWrite, sameRead, sameWrite, type Statement } from './raw-statements.js';
import { withClient } from './server.js';
import { CONNECTIONS, type Town } from './town.js';

/** What is left out beside the model: `same` writes every row that applyEvent writes, `least` only four. */
export type Weight = 'same' | 'least';

const TABLES = {
  bti_case: 'fillfactor = 70',
  case_event: '',
  entry_key: '',
  case_key: '',
  case_access: '',
  receipt: '',
  follow_up: 'fillfactor = 80',
  outbox: '',
  person: '',
  guardian_relation: '',
  opened_log: '',
};

/**
 * The same reads and writes from bare pg: two prepared statements an event, by a superuser, on copies of the tables
 * with the same columns and indexes, without row security, model, permissions, sealing and chain.
 */
export class RawWriter {
  private constructor(
    private readonly pool: pg.Pool,
    private readonly town: Town,
    private readonly writes: readonly CaseWrite[],
    private readonly cases: Record<Weight, WorkedCase[]>,
  ) {}

  static async prepare(
    town: Town,
    cases: readonly WorkedCase[],
    writes: readonly CaseWrite[],
  ): Promise<RawWriter> {
    await withClient(town.database.ownerUrl, async (client) => {
      await client.query('create schema bench');
      for (const [table, settings] of Object.entries(TABLES)) {
        const more = settings && `with (${settings})`;
        await client.query(`create table bench.${table} (like public.${table} including all) ${more}`);
        await client.query(`insert into bench.${table} select * from public.${table}`);
      }
      await client.query('vacuum analyze');
    });
    const pool = new pg.Pool({ connectionString: town.database.ownerUrl, max: CONNECTIONS });
    const copies = () => cases.map((one) => ({ ...one }));
    return new RawWriter(pool, town, writes, { same: copies(), least: copies() });
  }

  async rate(weight: Weight, { atOnce, seconds }: { atOnce: number; seconds: number }): Promise<number> {
    const work = eachWithItsOwn(this.cases[weight], atOnce, (one) => this.writeNext(one, weight));
    return (await closedLoop(atOnce, seconds, work)).perSecond;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async writeNext(one: WorkedCase, weight: Weight): Promise<void> {
    const turn = one.turn % TURNS;
    const write = this.writes[turn]!;
    const question = { one, municipalityId: this.town.municipalityId };
    const { rows } = await this.pool.query<{ version: number; snapshot: object }>(
      weight === 'same' ? sameRead(question) : leastRead(question),
    );
    const read = rows[0]!;
    const answer = { ...question, ...read, write };
    const statement: Statement = weight === 'same' ? sameWrite(turn, answer) : leastWrite(turn, answer);
    const { rowCount } = await this.pool.query(statement);
    if (rowCount !== 1) throw new Error('the raw write found no case');
    one.turn += 1;
  }
}

/** What applyEvent hands to the database in each turn, so that what is compared with it writes no more and no less. */
export async function recordedWrites(town: Town, one: WorkedCase): Promise<CaseWrite[]> {
  const store = town.engine.get(CaseStore, { strict: false });
  const original = store.writeCase;
  const writes: CaseWrite[] = [];
  store.writeCase = (ctx, write) => {
    writes.push(JSON.parse(JSON.stringify(write)) as CaseWrite);
    return original.call(store, ctx, write);
  };
  try {
    for (let turn = 0; turn < TURNS; turn += 1) await applyNext(town, one);
  } finally {
    store.writeCase = original;
  }
  return writes;
}
