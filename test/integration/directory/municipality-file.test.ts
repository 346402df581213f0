import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../../src/cli.js';
import { syntheticNationalId } from '../../../src/demo/national-id.js';
import { environmentFor } from '../../support/api.js';
import { createTestDatabase, type TestDatabase, withClient } from '../../support/postgres.js';

const GLOPPEN = `municipality: Gloppen
services:
  - { key: helsestasjon, name: Gloppen helsestasjon, kind: healthStation }
  - { key: skule, name: Sandane skule, kind: school, calendar: baerum-school }
  - { key: ke, name: Koordinerande eining, kind: coordinatingUnit }
  - { key: bup, name: BUP Nordfjord, kind: bup, outside: true }
staff:
  - login: aud@gloppen.example.no
    name: Aud Sandal
    email: aud@gloppen.example.no
    language: nn
    roles: [{ role: practitioner, service: helsestasjon, from: 2020-08-01 }]
  - login: odd@gloppen.example.no
    name: Odd Hauge
    roles:
      - { role: leader, service: helsestasjon }
      - { role: coordinatingUnit, service: ke }
  - { login: siv@gloppen.example.no, name: Siv Ytre, roles: [{ role: manager }] }
`;

describe('a municipality of its own', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'stafett-municipality-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await database?.drop();
  });

  async function add(text: string, ...more: string[]): Promise<{ code: number; out: string; err: string }> {
    const file = join(folder, 'gloppen.yaml');
    await writeFile(file, text);
    const said = { out: '', err: '' };
    const io = {
      out: (line: string) => (said.out += `${line}\n`),
      err: (line: string) => (said.err += `${line}\n`),
      env: { ...environmentFor(database) } as unknown as NodeJS.ProcessEnv,
    };
    const code = await runCli(['municipality', 'add', file, ...more], io);
    return { code, out: said.out, err: said.err.replaceAll(folder, '') };
  }

  const ask = <Row extends object>(sql: string): Promise<Row[]> =>
    withClient(database.ownerUrl, async (client) => (await client.query<Row>(sql)).rows);
  const roles = () =>
    ask<{ name: string; role: string; service: string | null; holds: boolean }>(
      `select s.name, r.role, v.name as service,
         coalesce(r.valid_until, 'infinity') >= (now() at time zone 'Europe/Oslo')::date and s.active as holds
       from role_assignment r join staff s on s.id = r.staff_id left join service v on v.id = r.service_id
       order by s.name, r.role, r.valid_from, r.valid_until`,
    );

  it('is made from a file: services, staff, and who is what where', async () => {
    expect(await add(GLOPPEN)).toEqual({
      code: 0,
      err: '',
      out: 'Gloppen, a new municipality: 4 services and 3 staff written, 0 left; 4 roles begun or changed, 0 ended.\n',
    });
    expect(await ask('select name, kind, outside, calendar from service order by name')).toEqual([
      { name: 'BUP Nordfjord', kind: 'bup', outside: true, calendar: null },
      { name: 'Gloppen helsestasjon', kind: 'healthStation', outside: false, calendar: null },
      { name: 'Koordinerande eining', kind: 'coordinatingUnit', outside: false, calendar: null },
      { name: 'Sandane skule', kind: 'school', outside: false, calendar: 'baerum-school' },
    ]);
    expect(await roles()).toEqual([
      { name: 'Aud Sandal', role: 'practitioner', service: 'Gloppen helsestasjon', holds: true },
      { name: 'Odd Hauge', role: 'coordinatingUnit', service: 'Koordinerande eining', holds: true },
      { name: 'Odd Hauge', role: 'leader', service: 'Gloppen helsestasjon', holds: true },
      { name: 'Siv Ytre', role: 'manager', service: null, holds: true },
    ]);
  });

  it('is the same when the same file is read again', async () => {
    expect((await add(GLOPPEN)).out).toBe(
      'Gloppen: 0 services and 0 staff written, 0 left; 0 roles begun or changed, 0 ended.\n',
    );
  });

  it('keeps of an employee’s own national id a keyed hash and nothing else', async () => {
    const nationalId = syntheticNationalId('1981-04-02', 'female', 3);
    const withId = GLOPPEN.replace(
      '    language: nn\n',
      `    language: nn\n    nationalId: '${nationalId}'\n`,
    );
    const once = await add(withId);
    expect(once).toMatchObject({ code: 0, out: expect.stringContaining('0 services and 1 staff written') });
    expect((await add(withId)).out).toContain('0 services and 0 staff written');
    // What the file no longer says is not forgotten by it: another source may have given it.
    expect((await add(GLOPPEN)).out).toContain('0 services and 0 staff written');
    const [row] = await ask<{ length: number; all: string }>(
      `select length(id_hash) as length, (select string_agg(s::text, ' ') from staff s) as all
       from staff where name = 'Aud Sandal'`,
    );
    expect(row).toMatchObject({ length: 32, all: expect.not.stringContaining(nationalId) });
    const wrong = await add(withId.replace(nationalId, '12345678901'));
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('national id') });
    expect(wrong.err).not.toContain('12345678901');
  });

  it('follows its file: a new name, a leader who goes on as practitioner, one who has left', async () => {
    const before = await ask(`select id from service where kind = 'school'`);
    const later = GLOPPEN.replace('Sandane skule', 'Sandane barneskule')
      .replace('role: leader, service: helsestasjon', 'role: practitioner, service: skule')
      .replace(/ {2}- \{ login: siv.*\n/, '');
    expect((await add(later)).out).toBe(
      'Gloppen: 1 services and 0 staff written, 1 left; 1 roles begun or changed, 2 ended.\n',
    );
    expect(await ask(`select id, name from service where kind = 'school'`)).toEqual([
      { ...before[0], name: 'Sandane barneskule' },
    ]);
    expect((await roles()).map(({ name, role, holds }) => `${name} ${role} ${holds}`)).toEqual([
      'Aud Sandal practitioner true',
      'Odd Hauge coordinatingUnit true',
      'Odd Hauge leader false',
      'Odd Hauge practitioner true',
      'Siv Ytre manager false',
    ]);
  });

  it('has who comes back log in again, with a role that begins anew', async () => {
    await add(GLOPPEN);
    expect((await roles()).filter(({ name }) => name === 'Siv Ytre').map(({ holds }) => holds)).toEqual([
      false,
      true,
    ]);
  });

  it('is not made twice by two commands at once', async () => {
    const sund = GLOPPEN.replace('municipality: Gloppen', 'municipality: Sund');
    const codes = (await Promise.all([add(sund), add(sund)])).map(({ code }) => code);
    expect(codes).toEqual([0, 0]);
    expect(await ask(`select count(*)::int as made from municipality where name = 'Sund'`)).toEqual([
      { made: 1 },
    ]);
    expect(await ask('select count(*)::int as all from staff')).toEqual([{ all: 6 }]);
  });

  it('tells every mistake in the file with its line, and writes nothing', async () => {
    const wrong = GLOPPEN.replace('municipality: Gloppen', 'municipality: Feil')
      .replace('baerum-school', 'baerum-skole')
      .replace('role: leader, service: helsestasjon', 'role: leader, service: helsestasjonen')
      .replace('role: coordinatingUnit, service: ke', 'role: coordinatingUnit')
      .replace('[{ role: manager }]', '[{ role: manager, service: skule }]')
      .replace('service: helsestasjon, from', 'service: bup, from');
    const { code, out, err } = await add(wrong);
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n').map((line) => /^\/gloppen.yaml:(\d+):\d+: (\S+): /.exec(line)?.slice(1))).toEqual([
      ['4', 'services.1.calendar'],
      ['12', 'staff.0.roles.0.service'],
      ['16', 'staff.1.roles.0.service'],
      ['17', 'staff.1.roles.1'],
      ['18', 'staff.2.roles.0.service'],
      undefined,
    ]);
    expect(err).toContain('did you mean "baerum-school"? (allowed: baerum-kindergarten, baerum-school)');
    expect(await ask(`select id from municipality where name = 'Feil'`)).toEqual([]);
  });

  it('brings its own school year with it, and needs no line of code for that', async () => {
    const sund = GLOPPEN.replace('municipality: Gloppen', 'municipality: Hov')
      .replaceAll('@gloppen', '@hov')
      .replace('baerum-school', 'hov-skule');
    expect((await add(sund)).err).toContain('there is no calendar "hov-skule"');
    const calendar = join(folder, 'hov-skule.yaml');
    await writeFile(
      calendar,
      'id: hov-skule\nname: Skulane i Hov\nclosed: [{ name: jol, from: 2027-12-20, to: 2028-01-02 }]\n',
    );
    expect(await add(sund, '--calendar', calendar)).toMatchObject({ code: 0, err: '' });
    expect(await ask('select id, name from service_calendar')).toEqual([
      { id: 'hov-skule', name: 'Skulane i Hov' },
    ]);
    // It is there from then on.
    expect(await add(sund)).toMatchObject({ code: 0, err: '' });
    expect((await add(sund.replace('hov-skule', 'hov-skole'))).err).toMatch(
      /did you mean "hov-skule"\? \(allowed: baerum-kindergarten, baerum-school, hov-skule\)/,
    );
  });

  it.each([
    ['a role there is not', 'role: manager', 'role: boss', /staff\.2\.roles\.0\.role: "boss" is not allowed/],
    ['a login of the demo', 'siv@gloppen.example.no', 'demo:nurse', /staff\.2\.login: .*demo/],
    ['a login twice', 'siv@gloppen.example.no', 'aud@gloppen.example.no', /staff\.2\.login: .*there already/],
    ['a key twice', 'key: skule', 'key: ke', /services\.2\.key: "ke" is there already/],
    ['no e-mail address', 'email: aud@gloppen.example.no', 'email: aud', /staff\.0\.email/],
    ['a name that is read backwards', 'Aud Sandal', '"Aud \\u202Eladnas"', /staff\.0\.name: .*not seen/],
    ['a field there is not', 'language: nn', 'sprog: nn', /there is no "sprog" here/],
  ])('refuses %s', async (_what, right, wrong, said) => {
    const { code, err } = await add(GLOPPEN.replace(right, wrong));
    expect(code).toBe(1);
    expect(err).toMatch(said);
  });

  it('says what is wrong with a call without a file, and with a file that is not there', async () => {
    const said: string[] = [];
    const io = { out: () => undefined, err: (line: string) => said.push(line), env: {} };
    expect(await runCli(['municipality', 'add'], io)).toBe(2);
    expect(await runCli(['municipality', 'add', 'nowhere.yaml'], io)).toBe(1);
    expect(said).toEqual([
      'Usage: stafett municipality add FILE [--calendar FILE]…',
      'nowhere.yaml: cannot be read (ENOENT)',
    ]);
  });
});
