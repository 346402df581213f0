import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { Outcome } from '../../src/cases/apply-event/command.js';
import { newId } from '../../src/common/ids.js';
import { connectionString } from '../../src/database/roles.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.js';
import { type Cast, hire, inDays } from '../support/courses.js';
import { eventually } from '../support/eventually.js';
import type { TestDatabase } from '../support/postgres.js';
import { Town } from '../support/town.js';
import { WorkerProcess } from '../support/worker-process.js';

jest.setTimeout(120_000);

const CASES = 4;
const WRITERS = 8;
const NOTES_EACH = 40;
const DATES_EACH = 12;
const MASTER_KEY = Buffer.alloc(32, 'stafett-test-master-key').toString('base64');

/** A server of its own: the other tests would not like theirs to be restarted. */
describe('PostgreSQL restarted while everybody works', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let town: Town;
  let cast: Cast;
  let worker: WorkerProcess;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), `stafett-test-${process.pid}-restart-`));
    await chmod(folder, 0o755);
    server = await startEmbeddedPostgres(join(folder, 'postgres'));
    town = await Town.build({
      database: await migrated(server),
      environment: { RECONCILE_SECONDS: '1', JOB_LOCK_SECONDS: '2' },
    });
    cast = await hire(town);
    worker = await WorkerProcess.start(town.environment);
  });

  afterAll(async () => {
    await worker?.stop();
    await town?.leave();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Everybody keeps trying with the same key until there is an answer, as a client should. */
  async function answerTo(
    caseId: string,
    type: string,
    said: { facts?: Record<string, unknown>; texts?: Record<string, string>; expectedVersion?: number },
  ): Promise<Outcome> {
    const { facts = {}, texts = {}, ...options } = said;
    const command = { events: [{ type, facts, texts }] };
    const idempotencyKey = newId();
    const outcome = await eventually(
      () =>
        town.cases
          .applyEvent(cast.nurse.ctx, caseId, command, { idempotencyKey, ...options })
          .catch(() => null),
      (answer) => answer !== null,
      60_000,
    );
    return outcome!;
  }

  async function write(caseId: string): Promise<number> {
    const outcome = await answerTo(caseId, 'NOTE_WRITTEN', { texts: { note: 'Skrevet under en omstart.' } });
    if (outcome.outcome !== 'applied') throw new Error(`not applied: ${JSON.stringify(outcome)}`);
    return outcome.version;
  }

  /** On the version that was seen, and on what came between when somebody else was faster. */
  async function setDate(caseId: string, seen: number): Promise<{ version: number; lost: number }> {
    const facts = { date: inDays(town, 20), waitingFor: 'ppt' };
    for (let expectedVersion = seen, lost = 0; ; lost += 1) {
      const outcome = await answerTo(caseId, 'NEXT_DATE_SET', { facts, expectedVersion });
      if (outcome.outcome === 'applied') return { version: outcome.version, lost };
      if (outcome.outcome !== 'stale') throw new Error(`not applied: ${JSON.stringify(outcome)}`);
      expectedVersion = outcome.version;
    }
  }

  it('loses nothing, and nothing is done twice', async () => {
    const cases: string[] = [];
    for (let count = 0; count < CASES; count += 1) cases.push(await town.concern(cast.nurse));
    await town.superuser.query(
      `update follow_up set next_at = now() + make_interval(secs => random() * 6) where kind = 'concern.decide'`,
    );
    const versions: { caseId: string; version: number }[] = [];
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      const caseId = cases[writer % CASES]!;
      for (let count = 0; count < NOTES_EACH; count += 1)
        versions.push({ caseId, version: await write(caseId) });
    });

    await eventually(
      async () => versions.length,
      (count) => count > WRITERS * 4,
    );
    await server.stop();
    server = await startEmbeddedPostgres(join(folder, 'postgres'), { port: server.port });
    await Promise.all(writers);

    await inspect(server, async (client) => {
      for (const caseId of cases) await expectWhole(client, caseId, 'NOTE_WRITTEN', versions);
      // The queue works again too: what falls due only now is done.
      const late = await town.concern(cast.nurse);
      await client.query(
        `update follow_up set next_at = now() where kind = 'concern.decide' and case_id = $1`,
        [late],
      );
      cases.push(late);
      await eventually(
        async () => (await client.query(STANDING, [cases])).rows,
        (rows) =>
          rows.length === CASES + 1 &&
          rows.every(({ stage, told }) => stage === 'coordinatingUnit' && told === 3),
        60_000,
      );
    });
    expect(worker.isRunning).toBe(true);
  });

  it('that crashes loses nothing that was answered, and takes no command on a version that was gone', async () => {
    const cases = [await town.concern(cast.nurse), await town.concern(cast.nurse)];
    const versions: { caseId: string; version: number }[] = [];
    let races = 0;
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      const caseId = cases[writer % cases.length]!;
      for (let count = 0, seen = 1; count < DATES_EACH; count += 1) {
        const { version, lost } = await setDate(caseId, seen);
        versions.push({ caseId, version });
        seen = version;
        races += lost;
      }
    });

    await eventually(
      async () => versions.length,
      (count) => count > WRITERS * 2,
    );
    await crash(server);
    const { port } = server;
    // The memory that the dead shared is given back a moment after them.
    const again = () => startEmbeddedPostgres(join(folder, 'postgres'), { port }).catch(() => null);
    server = (await eventually(again, (started) => started !== null, 60_000))!;
    await Promise.all(writers);

    expect(races).toBeGreaterThan(0);
    await inspect(server, async (client) => {
      for (const caseId of cases) await expectWhole(client, caseId, 'NEXT_DATE_SET', versions);
    });
    expect(worker.isRunning).toBe(true);
  });

  /** Every event that was answered stands there once, the numbers have no gap, and each link follows the one before. */
  async function expectWhole(
    client: pg.Client,
    caseId: string,
    written: string,
    versions: { caseId: string; version: number }[],
  ) {
    const { rows } = await client.query<{ number: number; type: string }>(
      'select number, type from case_event where case_id = $1 order by number',
      [caseId],
    );
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    const kept = rows.filter(({ type }) => type === written).map(({ number }) => number);
    const answered = versions.filter((one) => one.caseId === caseId).map(({ version }) => version);
    expect(answered.sort((a, b) => a - b)).toEqual(kept);
    const { rows: found } = await client.query('select version from bti_case where id = $1', [caseId]);
    expect(found[0]?.version).toBe(rows.length);
  }
});

const STANDING = `select f.stage, (select count(*)::int from outbox o
    where o.payload->>'followUpId' = f.id::text and o.payload->>'about' like 'followUp.%') as told
  from follow_up f where f.kind = 'concern.decide' and f.case_id = any ($1)`;

/** Its processes are gone in the middle of what they did, and none of them says a word more. */
async function crash(server: EmbeddedPostgres): Promise<void> {
  await inspect(
    server,
    async (client) => {
      const { rows: set } = await client.query<{ folder: string }>(
        `select setting as folder from pg_settings where name = 'data_directory'`,
      );
      const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
      const [first] = (await readFile(join(set[0]!.folder, 'postmaster.pid'), 'utf8')).split('\n');
      for (const pid of [Number(first), ...rows.map((row) => row.pid)]) endAtOnce(pid);
    },
    'postgres',
  ).catch((error: unknown) => {
    // The connection by which it was asked goes with the rest.
    if (!(error instanceof Error) || !/terminat|closed|ended|ECONNRESET/.test(error.message)) throw error;
  });
  await server.ended;
}

function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The migrated database of `npm start`, by the same command that an administrator would use. */
async function migrated(server: EmbeddedPostgres): Promise<TestDatabase> {
  await inspect(server, (client) => client.query('create database town'), 'postgres');
  const ownerUrl = server.url('town');
  await promisify(execFile)(process.execPath, ['dist/src/cli.js', 'migrate'], {
    env: { PATH: process.env.PATH, DATABASE_URL: ownerUrl, STAFETT_MASTER_KEY: MASTER_KEY },
  });
  return {
    name: 'town',
    ownerUrl,
    url: (role) => connectionString(ownerUrl, role, MASTER_KEY),
    masterKey: MASTER_KEY,
    drop: async () => undefined,
  };
}

async function inspect(
  server: EmbeddedPostgres,
  work: (client: pg.Client) => Promise<unknown>,
  database = 'town',
): Promise<void> {
  const client = new pg.Client({ connectionString: server.url(database) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
