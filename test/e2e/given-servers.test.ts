import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../src/common/ids.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.js';
import { isRunning } from '../../src/embedded/process-file.js';
import { eventually } from '../support/eventually.js';
import { masterKey } from '../support/keys.js';
import { ArrangedMunicipality } from '../support/municipality.js';
import { DataFolder, type Run } from '../support/npm-start.js';
import { withClient } from '../support/postgres.js';
import { hasRedis, type RedisServer, startRedis } from '../support/redis-server.js';

jest.setTimeout(180_000);

/** As a municipality has them: a server whose superuser is somebody else, and a Redis. */
describe('npm start on servers that it is given', () => {
  let server: EmbeddedPostgres;
  let redis: RedisServer | undefined;
  let home: string;
  let folder: DataFolder;
  let run: Run;
  let url: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), `stafett-test-${process.pid}-given-`));
    await chmod(home, 0o755);
    server = await startEmbeddedPostgres(join(home, 'postgres'));
    if (hasRedis()) redis = await startRedis();
    await asSuperuser(`create role kommune login createrole password 'kommune'`);
    await asSuperuser('create database stafett owner kommune');
    folder = await DataFolder.make();
  });

  afterAll(async () => {
    await folder?.remove();
    await redis?.stop();
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  });

  const asSuperuser = (statement: string, database = 'postgres') =>
    withClient(server.url(database), (client) => client.query(statement));
  const addressOf = (user: string, database: string) =>
    `postgres://${user}:${user}@127.0.0.1:${server.port}/${database}`;
  const start = (more: NodeJS.ProcessEnv = {}) =>
    folder.start({
      DATABASE_URL: addressOf('kommune', 'stafett'),
      REDIS_URL: redis?.url,
      STAFETT_MASTER_KEY: masterKey('of the given servers'),
      RECONCILE_SECONDS: '1',
      ...more,
    });
  const pids = async () =>
    (await Promise.all((['api', 'worker'] as const).map((name) => folder.pidOf(name)))).filter(
      (pid) => pid !== null,
    );

  it('starts nothing of its own, makes what it needs in the empty database, and serves', async () => {
    run = start();
    url = await run.ready();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(run.said).toContain('migrated RolesAndSettings');
    expect(run.said).not.toContain('Starting PostgreSQL');
    expect(await folder.pidOf('postgres')).toBeNull();
    expect(await pids()).toHaveLength(2);
  });

  it('has the worker rung through Redis, where there is one', async () => {
    const row = newId();
    await withClient(server.url('stafett'), async (client) => {
      const town = await ArrangedMunicipality.make(client);
      const service = await town.service('Sandvika helsestasjon', 'healthStation');
      const who = await town.staff({
        name: 'ingrid',
        roles: [{ role: 'practitioner', serviceId: service }],
      });
      await client.query(
        `insert into outbox (id, municipality_id, intent, payload) values ($1, $2, 'principal.notify', $3)`,
        [row, town.id, { to: `staff:${who}`, about: 'followUp.overdue' }],
      );
    });
    await eventually(
      () => asSuperuser(`select from outbox where id = '${row}' and done_at is null`, 'stafett'),
      ({ rowCount }) => rowCount === 0,
      60_000,
    );
    const { rows } = await asSuperuser(
      `select count(*)::int as tables from pg_tables where schemaname = 'bullmq'`,
      'stafett',
    );
    const rung = redis && JSON.stringify(await redis.command('xrange', '{stafett}:outbox:events', '-', '+'));
    if (redis) expect([rung?.includes('"completed"'), rows]).toEqual([true, [{ tables: 0 }]]);
    else expect(rows[0].tables).toBeGreaterThan(0);
  });

  it('ends all that is its own within 10 seconds of Ctrl-C, and leaves the servers alone', async () => {
    const ours = await pids();
    const asked = performance.now();
    expect(await run.end('SIGINT')).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(ours.filter(isRunning)).toEqual([]);
    await expect(asSuperuser('select')).resolves.toBeDefined();
    expect((await redis?.command('ping')) ?? 'PONG').toBe('PONG');
  });

  it('goes on where it was when it is started again', async () => {
    run = start();
    url = await run.ready();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(run.said).not.toContain('migrated');
    await run.end('SIGINT');
  });

  describe('says in words what they lack', () => {
    beforeAll(async () => {
      await asSuperuser(`create role guest login password 'guest'`);
      await asSuperuser(`create role neighbour login createrole password 'neighbour'`);
      await asSuperuser('create database next_door owner neighbour');
      await asSuperuser(`create database ascii owner kommune encoding 'SQL_ASCII' template template0
        locale_provider libc locale 'C'`);
    });

    it.each([
      [
        'a user without rights',
        'guest',
        'stafett',
        [
          /DATABASE_URL: guest may not make the roles .*alter role guest createrole/,
          /DATABASE_URL: the database does not belong to guest.*alter database stafett owner to guest/,
        ],
      ],
      [
        'roles that another user made',
        'neighbour',
        'next_door',
        [/DATABASE_URL: somebody else made the roles .*grant stafett_app, .* to neighbour with admin option/],
      ],
      [
        'no such database',
        'kommune',
        'nowhere',
        [/DATABASE_URL: there is no database of that name on the server: create database/],
      ],
      [
        'a database that cannot hold every name',
        'kommune',
        'ascii',
        [/DATABASE_URL: the database .* 'UTF8'/],
      ],
      ['no such user', 'nobody', 'stafett', [/DATABASE_URL: the server refuses this user or this password/]],
    ])('%s', async (_what, user, database, words) => {
      const refused = start({ DATABASE_URL: addressOf(user, database) });
      expect(await refused.ended).toBe(1);
      for (const word of words) expect(refused.said).toMatch(word);
      expect(refused.said).not.toMatch(/^\s+at |migrated/m);
    });

    it('a Redis that is not there', async () => {
      const refused = start({ REDIS_URL: 'redis://127.0.0.1:1' });
      expect(await refused.ended).toBe(1);
      expect(refused.said).toContain('REDIS_URL: nobody answers there (ECONNREFUSED)');
    });
  });
});
