import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { masterKey } from '../../support/keys.js';
import { ArrangedMunicipality } from '../../support/municipality.js';
import { createTestDatabase, type TestDatabase, withClient } from '../../support/postgres.js';

jest.setTimeout(60_000);

const PROGRAMS = ['main.js', 'worker.js'] as const;

/** The programs themselves, as whoever runs the machines sees them. */
describe('a process that is not given what it needs', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'stafett-refused-'));
  });
  afterAll(async () => {
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const start = (program: string, env: NodeJS.ProcessEnv) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const { PATH } = process.env;
      const all = { PATH, PORT: '0', LOG_LEVEL: 'fatal', DATABASE_URL: database.ownerUrl, ...env };
      const child = execFile(
        process.execPath,
        [join(import.meta.dirname, '../../../dist/src', program)],
        { env: all, timeout: 30_000 },
        (_error, stdout, stderr) => resolve({ code: child.exitCode, said: stdout + stderr }),
      );
    });
  const file = async (name: string, text: string, mode = 0o600) => {
    const path = join(folder, name);
    await writeFile(path, text);
    await chmod(path, mode);
    return path;
  };
  /** In words for who can mend it: no stack, no secret. */
  const isRefused = async (program: string, env: NodeJS.ProcessEnv, why: RegExp) => {
    const { code, said } = await start(program, env);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(why) });
    expect(said).not.toMatch(/^\s+at /m);
    expect(said).not.toContain(database.masterKey);
    expect(said).not.toContain('hemmelig');
  };

  it.each(PROGRAMS)('does not start without a master key: %s', (program) =>
    isRefused(program, {}, /STAFETT_MASTER_KEY: is missing; must be 32 bytes.*STAFETT_MASTER_KEY_FILE/),
  );

  it.each(PROGRAMS)('nor with the key of another database, and names the one it needs: %s', (program) =>
    isRefused(
      program,
      { STAFETT_MASTER_KEY: masterKey('another') },
      /STAFETT_MASTER_KEY: (is not the key of this database|.*key)/,
    ),
  );

  it.each(PROGRAMS)('nor with a key file that others can read: %s', async (program) =>
    isRefused(
      program,
      { STAFETT_MASTER_KEY_FILE: await file('open', `${database.masterKey}\n`, 0o644) },
      /STAFETT_MASTER_KEY_FILE: is open to others \(mode 644\)/,
    ),
  );

  it.each(PROGRAMS)('nor without a database: %s', (program) =>
    isRefused(
      program,
      { STAFETT_MASTER_KEY: masterKey(1), DATABASE_URL: 'postgres://us:hemmelig@127.0.0.1:1/stafett' },
      /DATABASE_URL: nobody answers there \(ECONNREFUSED\)/,
    ),
  );

  it.each(PROGRAMS)('nor where services go by a calendar that is not there: %s', async (program) => {
    await withClient(database.ownerUrl, async (client) => {
      const sund = await ArrangedMunicipality.make(client, 'Sund');
      await sund.service('Sund skule', 'school', 'sund');
    });
    await isRefused(
      program,
      { STAFETT_MASTER_KEY: database.masterKey },
      /Sund has services with the calendar "sund", which is not there\. Publish it: stafett calendar publish/,
    );
    await withClient(database.ownerUrl, (client) => client.query('delete from service'));
  });

  it('nor with a login file that is wrong: line and reason', async () => {
    const path = await file('wrong.yaml', 'providers:\n  - { id: one, kind: staff, secret: hemmelig }\n');
    await isRefused(
      'main.js',
      { STAFETT_MASTER_KEY: database.masterKey, STAFETT_LOGIN_FILE: path },
      /wrong\.yaml:2:\d+: providers\.0/,
    );
  });

  it.each([
    [
      'that is not there',
      undefined,
      /STAFETT_LOGIN_FILE: the key of "one": .*ours\.pem cannot be read \(ENOENT\)/,
    ],
    [
      'that is none',
      '{"kty":"oct","k":"hemmelig"}',
      /STAFETT_LOGIN_FILE: the key of "one": is no private key/,
    ],
  ])('nor with a key towards a provider %s', async (_how, key, why) => {
    if (key) await file('ours.pem', key);
    const path = await file(
      'login.yaml',
      `providers:
  - { id: one, kind: staff, name: One, issuer: 'https://one.example.no', clientId: us, key: { file: ours.pem },
      person: sub, level: { required: {} }, municipality: Gloppen }
`,
    );
    await isRefused(
      'main.js',
      {
        STAFETT_MASTER_KEY: database.masterKey,
        STAFETT_LOGIN_FILE: path,
        PUBLIC_URL: 'https://stafett.example.no',
      },
      why,
    );
  });
});
