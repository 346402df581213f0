import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '../../../src/database/migrate.js';
import { OWNER_ROLE, RUNNING_ROLES } from '../../../src/database/roles.js';
import { createTestDatabase, type TestDatabase, withClient } from '../../support/postgres.js';

describe('stafett migrate', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
  });

  afterAll(() => test?.drop());

  const again = () => migrate({ ownerUrl: test.ownerUrl, masterKey: test.masterKey });

  it('changes nothing the second time, also when two start at once', async () => {
    expect(await Promise.all([again(), again()])).toEqual([[], []]);
  });

  it('gives every table to one role, whoever migrates', async () => {
    const owners = await withClient(test.ownerUrl, (client) =>
      client.query(`select distinct tableowner from pg_tables where schemaname = 'public'`),
    );
    expect(owners.rows).toEqual([{ tableowner: OWNER_ROLE }]);
  });

  it('leaves no role that looks past row security', async () => {
    const roles = await withClient(test.ownerUrl, (client) =>
      client.query(
        `select rolname from pg_roles where rolname like 'stafett%' and (rolbypassrls or rolsuper or rolcreaterole)`,
      ),
    );
    expect(roles.rows).toEqual([]);
  });

  it.each(RUNNING_ROLES)(
    'lets %s log in with the password that follows from the master key',
    async (role) => {
      const { rows } = await withClient(test.url(role), (client) =>
        client.query('select current_user as me'),
      );
      expect(rows).toEqual([{ me: role }]);
    },
  );
});
