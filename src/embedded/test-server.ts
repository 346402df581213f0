import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { isRunning, stopRemembered } from './process-file.js';

export interface TestServer {
  /** Superuser (or owner) connection to the server. */
  url: string;
  /** @returns the owner's connection to a new, empty database */
  createDatabase(name: string): Promise<string>;
  /** Drops the databases of this run, and the server with its data when it was started for it. */
  close(): Promise<void>;
}

const PREFIX = 'stafett-test-';

/** What only a server that may be lost in a crash can do without. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '2GB',
  checkpoint_timeout: '1h',
  max_connections: '300',
};

/** A PostgreSQL for one test run: the one at `given`, or an embedded one that is gone afterwards. */
export async function openTestServer(given: string | undefined, run: string): Promise<TestServer> {
  if (given) return serverAt(given, run, async () => undefined);
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres(join(folder, 'postgres'), { settings: FAST });
  return serverAt(server.url(), run, async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
}

function serverAt(url: string, run: string, end: () => Promise<void>): TestServer {
  return {
    url,
    async createDatabase(name) {
      await onServer(url, (client) =>
        client.query(`create database ${client.escapeIdentifier(`${run}_${name}`)}`),
      );
      const address = new URL(url);
      address.pathname = `/${run}_${name}`;
      return address.href;
    },
    async close() {
      await onServer(url, async (client) => {
        const left = await client.query<{ name: string }>(
          `select quote_ident(datname) as name from pg_database where starts_with(datname, $1)`,
          [`${run}_`],
        );
        for (const { name } of left.rows) await client.query(`drop database if exists ${name} with (force)`);
      });
      await end();
    },
  };
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Servers of runs that were killed before they could clean up: the number in the folder's name runs no more. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (!owner || isRunning(Number(owner))) continue;
    const data = join(tmpdir(), name, 'postgres/data');
    await stopRemembered(join(data, 'postmaster.pid'), data, { ask: 'SIGQUIT', patience: 2_000 }).catch(
      () => undefined,
    );
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}
