import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { connectionString, type RunningRole } from '../../src/database/roles.js';
import { readDatesAsText } from '../../src/database/pg-types.js';

export interface TestDatabase {
  name: string;
  /** Superuser; sees everything. For arranging and inspecting, never for the code under test. */
  ownerUrl: string;
  /** The connection the code under test gets. */
  url(role: RunningRole): string;
  masterKey: string;
  drop(): Promise<void>;
}

/** The server that test/support/global-setup.mjs started for this run. */
function server(): { url: string; run: string; masterKey: string } {
  const given = process.env.STAFETT_TEST_SERVER;
  if (!given) throw new Error('No test server: run integration tests through jest.config.js');
  return JSON.parse(given) as { url: string; run: string; masterKey: string };
}

/** A migrated database of its own for one test file, cloned in some ten milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  readDatesAsText();
  const { url, run, masterKey } = server();
  const name = `${run}_${randomBytes(5).toString('hex')}`;
  await withClient(url, async (client) => {
    await client.query(`create database ${name} template ${run}_template`);
    // Rights on a database are not cloned with it.
    await client.query(`grant create on database ${name} to stafett_queue`);
  });
  const address = new URL(url);
  address.pathname = `/${name}`;
  return {
    name,
    ownerUrl: address.href,
    url: (role) => connectionString(address.href, role, masterKey),
    masterKey,
    drop: () =>
      withClient(url, async (client) => {
        await nobodyIsLeftIn(name, client);
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

const LOOKS = 40;
const PAUSE_MS = 25;

/**
 * Whoever has said goodbye is let go before the database is: a connection that is ended by force says so to a client that
 * nobody listens to any more, in the middle of the next file's test.
 */
async function nobodyIsLeftIn(name: string, client: pg.Client): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    const { rows } = await client.query('select from pg_stat_activity where datname = $1', [name]);
    if (rows.length === 0) return;
    await wait(PAUSE_MS);
  }
}

/** One connection for as long as `work` takes. */
export async function withClient<Value>(
  url: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
