import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readEnvironment } from '../../../src/config/environment.js';
import { createApi } from '../../../src/api.js';
import { migrate } from '../../../src/database/migrate.js';
import { WRAPPED_KEYS } from '../../../src/database/sealing/wrapped-keys.js';
import { masterKey } from '../../support/keys.js';
import { createTestDatabase, type TestDatabase, withClient } from '../../support/postgres.js';

jest.setTimeout(60_000);

describe('the keys of an installation', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database?.drop());

  const ask = async <Row extends object>(query: string): Promise<Row[]> =>
    (await withClient(database.ownerUrl, (client) => client.query<Row>(query))).rows;

  it('are reached by a change of master key in every table that has some', async () => {
    const tables = await ask<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'master_key_id' order by 1`,
    );
    const ofTheInstallation = ['key_rotation', 'lasting_secret'];
    expect(tables.map(({ name }) => name)).toEqual(
      [...WRAPPED_KEYS.map(({ table }) => table), ...ofTheInstallation].sort(),
    );
  });

  it.each(WRAPPED_KEYS)('of $table are found by its primary key', async ({ table, id }) => {
    const columns = await ask<{ name: string; type: string }>(
      `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type
       from pg_index i cross join unnest(i.indkey) with ordinality k(attnum, place)
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
       where i.indrelid = '${table}'::regclass and i.indisprimary order by k.place`,
    );
    expect(columns).toEqual(Object.entries(id).map(([name, type]) => ({ name, type })));
  });

  it('rest on one secret that the database keeps wrapped', async () => {
    expect(await ask('select purpose, length(wrapped) as length from lasting_secret')).toEqual([
      { purpose: 'root', length: 61 },
    ]);
  });

  it('are not taken for those of another master key: nothing starts, and nothing is changed', async () => {
    const other = masterKey('of somebody else');
    const environment = readEnvironment({
      DATABASE_URL: database.ownerUrl,
      STAFETT_MASTER_KEY: other,
      LOG_LEVEL: 'fatal',
    });
    await expect(createApi(environment)).rejects.toThrow(
      /STAFETT_MASTER_KEY: is not the key this database was set up with/,
    );
    await expect(migrate({ ownerUrl: database.ownerUrl, masterKey: other })).rejects.toThrow(
      /STAFETT_MASTER_KEY: is not the key of this database, which needs the key [\w-]{8}/,
    );
    const { rows } = await withClient(database.url('stafett_app'), (client) =>
      client.query('select 1 as in'),
    );
    expect(rows).toEqual([{ in: 1 }]);
  });
});
