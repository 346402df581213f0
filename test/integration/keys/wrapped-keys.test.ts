import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readEnvironment } from '../../../src/config/environment.js';
import { createApi } from '../../../src/api.js';
import { deriveSecret, fixedKeys } from '../../../src/config/master-key.js';
import { Database } from '../../../src/database/database.js';
import { migrate } from '../../../src/database/migrate.js';
import { openKeptSecrets } from '../../../src/database/sealing/kept-secrets.js';
import { LocalKeyVault } from '../../../src/database/sealing/local-key-vault.js';
import { MasterKeys } from '../../../src/database/sealing/master-keys.js';
import { RewrapService } from '../../../src/database/sealing/rewrap.service.js';
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

  it('of an installation that is older than them stay what they were, and outlast its master key', async () => {
    const older = await createTestDatabase();
    try {
      // As it was before there were any.
      await withClient(older.ownerUrl, (client) => client.query('delete from lasting_secret'));
      const before = deriveSecret(older.masterKey, 'blind-index/national-id');
      await migrate({ ownerUrl: older.ownerUrl, masterKey: older.masterKey });
      const database = await Database.connect({ url: older.url('stafett_worker'), poolSize: 1 });
      const vault = new LocalKeyVault(fixedKeys([masterKey('newer'), older.masterKey]));
      const kept = await openKeptSecrets(vault, database.pool);
      expect(kept.of('blind-index/national-id')).toEqual(before);
      expect(kept.of('something later')).not.toEqual(deriveSecret(older.masterKey, 'something later'));

      const service = new RewrapService(database, new MasterKeys(vault, kept));
      for await (const batch of service.rewrap()) expect(batch).toMatchObject({ broken: 0 });
      const alone = new LocalKeyVault(fixedKeys([masterKey('newer')]));
      const after = await openKeptSecrets(alone, database.pool);
      expect(after.of('blind-index/national-id')).toEqual(before);
      expect(await service.held()).toEqual([
        { masterKeyId: alone.currentId, table: 'lasting_secret', count: 9 },
      ]);
      await database.close();
    } finally {
      await older.drop();
    }
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
