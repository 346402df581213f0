import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { MovableClock } from '../../../src/common/clock.js';
import { type RequestContext, systemContext } from '../../../src/common/request-context.js';
import { Database } from '../../../src/database/database.js';
import { createTestDatabase, type TestDatabase, withClient } from '../../support/postgres.js';

describe('a transaction', () => {
  let test: TestDatabase;
  let database: Database;
  let ctx: RequestContext;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await Database.connect({ url: test.url('stafett_worker'), poolSize: 3 });
    await withClient(test.ownerUrl, async (owner) => {
      await owner.query('create table counter (name text primary key, value int not null)');
      await owner.query('grant all on counter to stafett_worker');
    });
  });

  beforeEach(async () => {
    // Half past midnight in Oslo, when it is still the evening before in UTC.
    ctx = systemContext(newId(), 'test', { clock: new MovableClock('2026-05-16T22:30:00Z') });
    await withClient(test.ownerUrl, (owner) => owner.query(`truncate counter`));
    await withClient(test.ownerUrl, (owner) => owner.query(`insert into counter values ('a', 0), ('b', 0)`));
  });

  afterAll(async () => {
    await database?.close();
    await test?.drop();
  });

  it('reads a date as it is written, not as midnight in Oslo', async () => {
    const { rows } = await database.pool.query(
      `select date '2026-05-17' as day, array[date '2026-12-24'] as days`,
    );
    expect(rows[0]).toEqual({ day: '2026-05-17', days: ['2026-12-24'] });
  });

  it('logs in as a role that cannot look past row security', async () => {
    const { rows } = await database.pool.query(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user`,
    );
    expect(rows).toEqual([
      { rolname: 'stafett_worker', rolsuper: false, rolbypassrls: false, rolcreaterole: false },
    ]);
  });

  it('tells row security who asks, and on which date in Norway', async () => {
    const row = await database.runInTransaction(ctx, async ({ client }) => {
      const { rows } = await client.query(
        'select current_municipality() as municipality, current_actor() as actor, current_today() as today',
      );
      return rows[0];
    });
    expect(row).toEqual({ municipality: ctx.municipalityId, actor: 'system:test', today: '2026-05-17' });
  });

  it('leaves nothing of who asked on the connection', async () => {
    await database.runInTransaction(ctx, async () => undefined);
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        database.pool.query('select current_municipality() as municipality, current_actor() as actor'),
      ),
    );
    expect(answers.map(({ rows }) => rows[0])).toEqual(Array(3).fill({ municipality: null, actor: null }));
  });

  it('is the same transaction for a query and for TypeORM, and gone when the work fails', async () => {
    const failure = new Error('the work failed');
    const work = database.runInTransaction(ctx, async ({ client, manager }) => {
      await client.query(`update counter set value = 1 where name = 'a'`);
      const [row] = await manager.query(`select value from counter where name = 'a'`);
      expect(row).toEqual({ value: 1 });
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    const { rows } = await database.pool.query(`select value from counter where name = 'a'`);
    expect(rows).toEqual([{ value: 0 }]);
  });

  it('is run again as a whole when PostgreSQL chose it as the loser of a deadlock', async () => {
    let bothHold!: () => void;
    const met = new Promise<void>((resolve) => (bothHold = resolve));
    let holding = 0;
    let attempts = 0;
    const addToBoth = (first: string, second: string) =>
      database.runInTransaction(ctx, async ({ client }) => {
        attempts += 1;
        await client.query('update counter set value = value + 1 where name = $1', [first]);
        holding += 1;
        if (holding === 2) bothHold();
        await met;
        await client.query('update counter set value = value + 1 where name = $1', [second]);
      });
    await Promise.all([addToBoth('a', 'b'), addToBoth('b', 'a')]);
    const { rows } = await database.pool.query('select name, value from counter order by name');
    expect(rows).toEqual([
      { name: 'a', value: 2 },
      { name: 'b', value: 2 },
    ]);
    expect(attempts).toBe(3);
  });

  it('is lost with its connection, and the process goes on', async () => {
    const client = await database.pool.connect();
    // As the driver tells it of a server that dies before whoever got the connection listens.
    expect(() => client.emit('error', new Error('terminating connection'))).not.toThrow();
    client.release(true);
    await expect(database.pool.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it('gives up after a bounded number of times', async () => {
    let attempts = 0;
    const work = database.runInTransaction(ctx, async ({ client }) => {
      attempts += 1;
      await client.query(`do $$ begin raise exception 'lost again' using errcode = '40001'; end $$`);
    });
    await expect(work).rejects.toMatchObject({ code: '40001' });
    expect(attempts).toBe(6);
  });
});
