import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../src/database/migrate.js';
import { startEmbeddedPostgres } from '../src/embedded/embedded-postgres.js';
import { endingOf } from './endings.js';

export interface BenchDatabase {
  /** Superuser (or owner) connection. */
  ownerUrl: string;
  masterKey: string;
}

export interface BenchServer {
  version: string;
  /** A migrated database of its own. */
  database(name: string): Promise<BenchDatabase>;
  close(): Promise<void>;
}

const MB = 1024 * 1024;

/**
 * As durable as PostgreSQL is by itself; only the memory is not that of its default: a quarter of the machine's, which is what
 * PostgreSQL's manual starts from for a server of its own ("Resource Consumption", `shared_buffers`).
 */
const SETTINGS = {
  shared_buffers: `${Math.floor(totalmem() / 4 / MB)}MB`,
  min_wal_size: '1GB',
  max_wal_size: '4GB',
};

const SEGMENTS = 48;
const OF_A_SEGMENT = 16 * MB;

/**
 * Brings a new server to where one is that has worked for a while: its log is written into segments that are there from before.
 * Making one of 16 MB holds every commit for 50 to 100 ms, and a new server does it every few seconds.
 */
export async function wornIn(url: string): Promise<void> {
  await withClient(url, async (client) => {
    for (let made = 0; made < SEGMENTS; made += 1)
      await client.query(`select pg_logical_emit_message(false, 'bench', repeat('.', $1))`, [OF_A_SEGMENT]);
    await client.query('checkpoint');
  });
}

/** The server at TEST_DATABASE_URL, or an embedded one that is gone afterwards. */
export async function openServer(): Promise<BenchServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return serverAt(given, () => Promise.resolve());
  const folder = await mkdtemp(join(tmpdir(), 'stafett-bench-'));
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres(join(folder, 'postgres'), { settings: SETTINGS });
  return serverAt(server.url(), async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
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

async function serverAt(url: string, end: () => Promise<void>): Promise<BenchServer> {
  const run = `stafett_bench_${randomBytes(3).toString('hex')}`;
  const made: string[] = [];
  // Roles belong to the server and have their passwords from it: one for all databases.
  const masterKey = process.env.STAFETT_MASTER_KEY ?? randomBytes(32).toString('base64');
  const { rows } = await withClient(url, (client) => client.query<{ version: string }>('select version()'));
  return {
    version: rows[0]?.version ?? '',
    async database(name) {
      const full = `${run}_${name}`;
      await withClient(url, (client) => client.query(`create database ${full}`));
      made.push(full);
      const address = new URL(url);
      address.pathname = `/${full}`;
      await migrate({ ownerUrl: address.href, masterKey });
      return { ownerUrl: address.href, masterKey };
    },
    close: endingOf(async () => {
      await withClient(url, async (client) => {
        for (const name of made) await client.query(`drop database if exists ${name} with (force)`);
      });
      await end();
    }),
  };
}
