import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../src/database/database.js';
import { systemContext } from '../../../src/common/request-context.js';
import { newId } from '../../../src/common/ids.js';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.js';

describe('a transaction', () => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await Database.connect({ url: test.url('stafett_worker'), poolSize: 3 });
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
});
