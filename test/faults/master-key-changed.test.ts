import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../src/common/ids.js';
import { fixedKeys } from '../../src/config/master-key.js';
import { masterKeyId } from '../../src/database/sealing/local-key-vault.js';
import { MasterKeys } from '../../src/database/sealing/master-keys.js';
import { PersonSealing, placeOfNationalId } from '../../src/database/sealing/person-sealing.js';
import { connectionString, loginOf } from '../../src/database/roles.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.js';
import { type Cast, hire } from '../support/courses.js';
import { masterKey } from '../support/keys.js';
import { eventually } from '../support/eventually.js';
import { type TestDatabase, withClient } from '../support/postgres.js';
import { Town } from '../support/town.js';
import { WorkerProcess } from '../support/worker-process.js';

jest.setTimeout(180_000);

const OLD = masterKey('the old master key');
const PEOPLE = 3_000;
const TASK = newId();

/** A server of its own: the passwords of its roles change with the master key. */
describe('a change of master key while everybody works', () => {
  let folder: string;
  let file: string;
  let server: EmbeddedPostgres;
  let town: Town;
  let cast: Cast;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), `stafett-test-${process.pid}-keys-`));
    await chmod(folder, 0o755);
    file = join(folder, 'master-key');
    await writeFile(file, `${OLD}\n`, { mode: 0o600 });
    server = await startEmbeddedPostgres(join(folder, 'postgres'));
    await withClient(server.url('postgres'), (client) => client.query('create database town'));
    await stafett('migrate');
    town = await Town.build({
      database: townDatabase(),
      environment: { STAFETT_MASTER_KEY: '', STAFETT_MASTER_KEY_FILE: file },
    });
    cast = await hire(town);
    await manyPeople();
    await somethingToTidyUp('Ola Moen');
  });

  afterAll(async () => {
    await town?.leave().catch(() => undefined);
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const env = () => ({
    PATH: process.env.PATH,
    DATABASE_URL: server.url('town'),
    STAFETT_MASTER_KEY_FILE: file,
  });
  const stafett = async (...args: string[]) =>
    (await promisify(execFile)(process.execPath, ['dist/src/cli.js', ...args], { env: env() })).stdout;

  const townDatabase = (): TestDatabase => ({
    name: 'town',
    ownerUrl: server.url('town'),
    url: (role) => connectionString(server.url('town'), role, OLD),
    masterKey: OLD,
    drop: async () => undefined,
  });

  /** Enough that the command can be killed in the middle. */
  async function manyPeople(): Promise<void> {
    const keys = town.office.get(MasterKeys, { strict: false });
    const rows = Array.from({ length: PEOPLE }, () => {
      const id = newId();
      return { id, ...keys.newKey(placeOfNationalId(id)) };
    });
    await town.superuser.query(
      `insert into person (id, municipality_id, kind, wrapped_key, master_key_id)
       select id, $1, 'noNationalId', wrapped, $4 from unnest($2::uuid[], $3::bytea[]) given(id, wrapped)`,
      [town.id, rows.map(({ id }) => id), rows.map(({ wrapped }) => wrapped), masterKeyId(OLD)],
    );
  }

  /** What a service is to tidy up, with the name of the child as it was told. */
  async function somethingToTidyUp(name: string): Promise<void> {
    const { sealed, wrapped, masterKeyId: by } = names().sealName(TASK, cast.nurse.serviceId, name);
    await town.superuser.query(
      `insert into sharing_end (id, municipality_id, case_id, service_id, handled_by_service_id, why, guide_id,
         guide_version, ended_at, due_date, sealed_name, wrapped_key, master_key_id)
       values ($1, $2, $1, $3, $3, 'ended', 'baerum', 1, now(), now(), $4, $5, $6)`,
      [TASK, town.id, cast.nurse.serviceId, sealed, wrapped, by],
    );
  }

  async function nameToTidyUp(): Promise<string> {
    const { rows } = await town.superuser.query(
      'select sealed_name as sealed, wrapped_key as wrapped, master_key_id as "masterKeyId" from sharing_end',
    );
    return names().openName(TASK, cast.nurse.serviceId, rows[0]);
  }

  const names = () => town.office.get(PersonSealing, { strict: false });

  /** Somebody writes and reads from now on, until it is told to stop. */
  function everydayWork() {
    let goesOn = true;
    const done: string[] = [];
    const work = (async () => {
      while (goesOn) {
        const caseId = await town.concern(cast.nurse);
        await town.says(cast.nurse, caseId, {
          type: 'NOTE_WRITTEN',
          texts: { note: 'Skrevet mens nøkkelen byttes.' },
        });
        done.push(caseId);
      }
    })();
    return {
      done,
      stop: async () => {
        goesOn = false;
        await work;
      },
    };
  }

  const refersToOld = async () => {
    const lines = (await stafett('keys', 'status')).split('\n');
    return lines.find((line) => line.startsWith(masterKeyId(OLD)));
  };

  it('begins, is killed in the middle, and goes on until nothing refers to the old key', async () => {
    const before = await town.concern(cast.nurse);
    const work = everydayWork();

    const killed = spawn(process.execPath, ['dist/src/cli.js', 'keys', 'rotate'], { env: env() });
    await heard(killed, /person: \d+ wrapped/);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const [half] = (
      await town.superuser.query('select count(*)::int as n from person where master_key_id = $1', [
        masterKeyId(OLD),
      ])
    ).rows;
    expect(half.n).toBeGreaterThan(0);
    expect(half.n).toBeLessThan(PEOPLE);
    expect(await refersToOld()).toMatch(/\(older\): .*person \d+/);
    await expect(stafett('keys', 'retire')).rejects.toMatchObject({
      stderr: expect.stringContaining('Still wrapped by an older key'),
    });

    // A worker goes on with it by itself; only the owner's last step is left to the command.
    const worker = await WorkerProcess.start(town.environment, {
      STAFETT_MASTER_KEY: '',
      STAFETT_OLDER_MASTER_KEYS: '',
      RECONCILE_SECONDS: '1',
    });
    await eventually(
      () => town.superuser.query('select from person where master_key_id = $1', [masterKeyId(OLD)]),
      ({ rowCount }) => rowCount === 0,
      60_000,
    );
    await worker.stop();

    const said = await stafett('keys', 'rewrap');
    expect(said).toMatch(/^Going on with what was begun\.\n/);
    expect(said).toMatch(/Everything is wrapped by [\w-]{8}\.\n$/);
    await work.stop();
    expect(work.done.length).toBeGreaterThan(0);
    expect(await refersToOld()).toMatch(/\(older\): wraps nothing$/);
    expect(await town.history(before)).toEqual(['CONCERN_LOGGED', 'CONCERN_DEFINED']);
  });

  it('lets the old key go: what was written before and during it is read with the new one alone', async () => {
    expect(await stafett('keys', 'retire')).toMatch(/^Only [\w-]{8} stands in /);
    const left = (await readFile(file, 'utf8')).trim().split('\n');
    expect(left).toHaveLength(1);
    expect(left).not.toContain(OLD);
    expect(await stafett('verify')).toMatch(/everything holds\.\n$/);
    expect(await nameToTidyUp()).toBe('Ola Moen');
    // The process that has run all the time goes on too.
    await town.says(cast.nurse, await town.concern(cast.nurse), {
      type: 'NOTE_WRITTEN',
      texts: { note: 'Etterpå.' },
    });
    expect(await stafett('keys', 'status')).not.toContain(masterKeyId(OLD));
  });

  it('leaves the old key good for nothing', async () => {
    await expect(
      withClient(townDatabase().url('stafett_app'), () => Promise.resolve()),
    ).rejects.toMatchObject({
      code: '28P01',
    });
    const login = loginOf(
      server.url('town'),
      'stafett_app',
      fixedKeys([OLD, left(await readFile(file, 'utf8'))]),
    );
    expect(await login.password()).not.toBe(new URL(townDatabase().url('stafett_app')).password);
  });
});

const left = (text: string) => text.trim();

async function heard(child: ChildProcess, word: RegExp): Promise<void> {
  let said = '';
  for await (const chunk of child.stdout!) {
    said += String(chunk);
    if (word.test(said)) return;
  }
  throw new Error(`ended without saying ${String(word)}: ${said}`);
}
