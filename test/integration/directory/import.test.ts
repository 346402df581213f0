import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { newId } from '../../../src/common/ids.js';
import { CarryOutService } from '../../../src/outbox/carry-out.service.js';
import { CarryOutWork } from '../../../src/long-work/carry-out-work.js';
import { eventually } from '../../support/eventually.js';
import { type Client, HttpTown } from '../../support/http-town.js';
import { longWorker } from '../../support/long-worker.js';

jest.setTimeout(120_000);

const LATIN_1 = (text: string) => Buffer.from(text, 'latin1');

/** An administrator takes the directory in from what spreadsheets write. */
describe('an import', () => {
  let town: HttpTown;
  let worker: INestApplicationContext;
  let asks: Client;

  beforeAll(async () => {
    town = await HttpTown.open('2026-09-01T08:00:00Z');
    for (const name of ['administrator', 'otherAdministrator'])
      Object.assign(town.staff, {
        [name]: await town.arranged.staff({ name, roles: [{ role: 'administrator', serviceId: null }] }),
      });
    worker = await longWorker(town.api);
    asks = town.as('administrator' as never);
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  const upload = (kind: string, file: string | Buffer, whole = false) =>
    asks.post('/directory-imports', { kind, whole, file: Buffer.from(file).toString('base64') });

  async function waiting(): Promise<string[]> {
    const { rows } = await town.superuser.query<{ id: string }>(
      `select id from outbox where intent = 'longWork.carryOut' and done_at is null and parked_at is null`,
    );
    return rows.map(({ id }) => id);
  }
  const carriesOut = (id: string) =>
    worker.get(CarryOutService, { strict: false }).carryOut(town.arranged.id, id);

  /** What waits in the outbox for long work is carried out. */
  async function works(): Promise<void> {
    for (const id of await waiting()) await carriesOut(id);
  }

  async function takesIn(kind: string, file: string | Buffer, whole = false) {
    const checked = await upload(kind, file, whole);
    expect([checked.status, checked.body.fields]).toEqual([201, undefined]);
    expect((await asks.post(`/directory-imports/${checked.body.id}/begin`, {})).status).toBe(202);
    await works();
    return (await asks.get(`/directory-imports/${checked.body.id}`)).body;
  }

  const SERVICES = [
    'Navn;Type;Utenfor;Kalender;Nøkkel',
    'Åsen skole;school;nei;baerum-school;asen',
    'Helsestasjonen;healthStation;;;',
    '"BUP; Nordfjord";bup;ja;;bup-nordfjord',
  ].join('\r\n');

  it('shows first what it would change, and changes nothing before somebody says yes', async () => {
    const before = await town.count('service');
    const { status, body } = await upload('servicesImport', SERVICES);
    expect([status, body.state]).toEqual([201, 'checked']);
    expect(body.counts.service).toEqual({ new: 2, changed: 0, ended: 0, unchanged: 1 });
    expect(body.changes.map(({ name }: { name: string }) => name)).toEqual(['Åsen skole', 'BUP; Nordfjord']);
    expect(await town.count('service')).toBe(before);
  });

  it.each([
    ['UTF-8', Buffer.from(SERVICES)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${SERVICES}`)],
    ['Windows-1252', LATIN_1(SERVICES)],
    ['UTF-16', Buffer.from(`\uFEFF${SERVICES}`, 'utf16le')],
    [
      'commas',
      Buffer.from('name,kind,outside,key\nÅsen skole,school,no,asen\n"BUP; Nordfjord",bup,yes,bup-nordfjord'),
    ],
  ])('reads %s', async (_, file) => {
    const { body } = await upload('servicesImport', file);
    expect(body.changes.map(({ name }: { name: string }) => name)).toEqual(['Åsen skole', 'BUP; Nordfjord']);
  });

  it('is carried out by a worker, can be left and found again, and makes nothing twice', async () => {
    const done = await takesIn('servicesImport', SERVICES);
    expect(done).toMatchObject({ state: 'done', steps: 2, stepsDone: 2, changeCount: 2 });
    expect(await town.count("service where name in ('Åsen skole', 'BUP; Nordfjord')")).toBe(2);
    const again = await takesIn('servicesImport', SERVICES);
    expect(again).toMatchObject({ state: 'done', changeCount: 0 });
    expect(again.counts.service).toEqual({ new: 0, changed: 0, ended: 0, unchanged: 3 });
    expect((await asks.get('/directory-imports')).body.map(({ id }: { id: string }) => id)).toContain(
      done.id,
    );
    expect(await town.count('long_work where content is not null and id = $1', [done.id])).toBe(0);
  });

  it('renames a service that its key knows, and leaves the guide it follows', async () => {
    const { changes } = await takesIn('servicesImport', 'navn;type;nøkkel\nÅsen barneskole;school;asen');
    expect(changes).toEqual([
      expect.objectContaining({
        how: 'changed',
        name: 'Åsen barneskole',
        fields: expect.arrayContaining([{ field: 'name', was: 'Åsen skole', becomes: 'Åsen barneskole' }]),
      }),
    ]);
  });

  it('tells every mistake at once, with line, column and what is allowed, and nothing of what stood there', async () => {
    const file = [
      'navn;e-post;rolle;tjeneste;fra;til',
      'Kari Kanari;kari;fagperson;Helsestasjonen;;',
      // A word that every object of the language knows, and no role.
      'Ola Kanari;ola@example.no;constructor;;;',
      'Per Kanari;per@example.no;leder;Helsestasjonene;2026-09-01;2026-08-01',
      '"=HYPERLINK(""x"")";formel@example.no;;;;',
      'Snu\u202Eet;snudd@example.no;;;31.02.2027;',
      ';uten@example.no;ledelse;Helsestasjonen;;',
    ].join('\n');
    const { status, body, text } = await upload('staffImport', file);
    expect([status, body.code, body.mistakes]).toEqual([422, 'IMPORT.MISTAKES', 9]);
    const told = body.fields.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
    expect(told).toEqual([
      'lines[2].email FIELD.IS_EMAIL',
      'lines[3].role FIELD.INVALID_VALUE',
      'lines[4].service IMPORT.NO_SUCH_SERVICE',
      'lines[4].until DATE.BEFORE_START',
      'lines[5].name IMPORT.FORMULA',
      'lines[6].name FIELD.IS_NAME',
      'lines[6].from FIELD.IS_ISO8601',
      'lines[7].name FIELD.MISSING',
      'lines[7].service ROLE.OF_THE_MUNICIPALITY',
    ]);
    expect(body.fields[2]).toMatchObject({
      allowed: ['Helsestasjonen'],
      message: expect.stringContaining('tjeneste'),
    });
    expect(text).not.toMatch(/kanari|formel@|snudd@/i);
    expect(await town.count('long_work where kind = $1', ['staffImport'])).toBe(0);
  });

  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004\u0014\0'), 'IMPORT.NOT_A_TABLE'],
    ['an empty file', Buffer.from('  \n'), 'IMPORT.NOT_A_TABLE'],
    [
      'a column that is not there',
      Buffer.from('navn;e-post;fødselsnummer\nA;a@example.no;1'),
      'IMPORT.MISTAKES',
    ],
    ['a column that is missing', Buffer.from('navn;rolle\nA;leder'), 'IMPORT.MISTAKES'],
    ['a quotation mark that does not end', Buffer.from('navn;e-post\n"A;a@example.no\n'), 'IMPORT.MISTAKES'],
  ])('refuses %s, and keeps nothing of it', async (_, file, code) => {
    expect(await upload('staffImport', file)).toMatchObject({ status: 422, body: { code } });
    expect(await town.count('long_work where kind = $1', ['staffImport'])).toBe(0);
  });

  const STAFF = [
    'navn;e-post;språk;rolle;tjeneste;fra;til',
    'Åse Ny;ase@example.no;nynorsk;fagperson;Helsestasjonen;;',
    'Åse Ny;ASE@example.no;nynorsk;leder;Solvik skole;01.10.2026;2027-06-30',
    'Uten Rolle;uten@example.no;;;;;',
  ].join('\n');

  it('takes in staff who can do nothing before their login is connected, in the name of whoever asked', async () => {
    const { counts } = await takesIn('staffImport', STAFF);
    expect(counts).toMatchObject({ person: { new: 2 }, role: { new: 2 } });
    const { body } = await asks.post('/staff/searches', { text: 'ase@' });
    expect(body.items[0]).toMatchObject({ name: 'Åse Ny', language: 'nn', hasLogin: false });
    expect(body.items[0].roles).toMatchObject([
      { role: 'practitioner', from: '2026-09-01', until: null },
      { role: 'leader', from: '2026-10-01', until: '2027-06-30' },
    ]);
    const by = (town.staff as Record<string, string>).administrator;
    expect(
      await town.count("directory_event where what = 'role.added' and actor = $1", [`staff:${by}`]),
    ).toBe(2);
  });

  it('makes nothing twice, changes what is otherwise, and ends a role by its last day', async () => {
    expect(await takesIn('staffImport', STAFF)).toMatchObject({
      changeCount: 0,
      counts: { person: { unchanged: 2 }, role: { unchanged: 2 } },
    });
    const ended = STAFF.replace('Helsestasjonen;;', 'Helsestasjonen;;2026-08-31').replaceAll(
      'Åse Ny',
      'Åse Eldre',
    );
    expect(await takesIn('staffImport', ended)).toMatchObject({
      counts: { person: { changed: 1 }, role: { ended: 1, new: 0, unchanged: 1 } },
    });
  });

  it('ends the roles that do not stand in the whole list, but never one’s own administration', async () => {
    const list = 'navn;e-post;rolle;tjeneste\nUten Rolle;uten@example.no;fagperson;Helsestasjonen';
    const preview = (await upload('staffImport', list, true)).body;
    expect(preview.changes[0].how).toBe('ended');
    expect((await upload('staffImport', list)).body.counts.role.ended).toBe(0);
    const done = await takesIn('staffImport', list, true);
    expect(done.counts.role.ended).toBe(preview.counts.role.ended);
    expect((await town.as('nurse').get('/cases')).status).toBe(401);
    expect((await town.as('otherAdministrator' as never).get('/staff')).status).toBe(401);
    expect((await asks.get('/staff')).status).toBe(200);
    const active = await town.count('staff where not active');
    expect(active).toBe(0);
  });

  it('is all or nothing: what is not right any more when its turn comes changes nothing, and says so', async () => {
    const file = 'navn;e-post;rolle;tjeneste\nSen Sending;sen@example.no;fagperson;Solvik skole';
    const { body } = await upload('staffImport', file);
    await town.superuser.query('update service set outside = true where id = $1', [town.services.school]);
    await asks.post(`/directory-imports/${body.id}/begin`, {});
    await works();
    const after = (await asks.get(`/directory-imports/${body.id}`)).body;
    expect(after).toMatchObject({ state: 'failed', failure: 'IMPORT.MISTAKES' });
    expect(await town.count("staff where email = 'sen@example.no'")).toBe(0);
    await town.superuser.query('update service set outside = false where id = $1', [town.services.school]);
  });

  it('is done where two workers take it up at once, and never told to have failed', async () => {
    const { body } = await upload('staffImport', STAFF.replaceAll('example.no', 'example.com'));
    await asks.post(`/directory-imports/${body.id}/begin`, {});
    const turn = [`directory import ${town.arranged.id}`];
    await town.superuser.query('select pg_advisory_lock(hashtextextended($1, 0))', turn);
    const [id] = await waiting();
    const both = Promise.all([carriesOut(id!), carriesOut(id!)]);
    const taken = () => town.count('long_work where id = $1 and attempts = 2', [body.id]);
    await eventually(taken, (count) => count === 1);
    await town.superuser.query('select pg_advisory_unlock(hashtextextended($1, 0))', turn);
    await both;
    const after = (await asks.get(`/directory-imports/${body.id}`)).body;
    expect(after).toMatchObject({ state: 'done', failure: null });
  });

  it('is nobody else’s: another administrator finds none, and says yes to none', async () => {
    const staff = town.staff as Record<string, string>;
    await asks.post(`/staff/${staff.otherAdministrator}/roles`, { role: 'administrator' });
    const other = town.as('otherAdministrator' as never);
    const { body } = await upload('staffImport', STAFF);
    expect((await other.get('/directory-imports')).body).toEqual([]);
    expect((await other.get(`/directory-imports/${body.id}`)).status).toBe(404);
    expect((await other.post(`/directory-imports/${body.id}/begin`, {})).status).toBe(404);
    expect((await asks.get(`/directory-imports/${newId()}`)).status).toBe(404);
  });

  it('waits a day for a yes, and what came of it is forgotten after a month', async () => {
    const { body } = await upload('staffImport', STAFF);
    const of = () => town.count('long_work where id = $1', [body.id]);
    town.api.clock.moveTo('2026-09-03T08:00:00Z');
    const later = town.as('administrator' as never);
    expect((await later.post(`/directory-imports/${body.id}/begin`, {})).status).toBe(404);
    await worker.get(CarryOutWork, { strict: false }).sweep();
    expect(await of()).toBe(0);
    expect(await town.count('long_work')).toBeGreaterThan(0);
    town.api.clock.moveTo('2026-10-03T08:00:00Z');
    await worker.get(CarryOutWork, { strict: false }).sweep();
    expect(await town.count('long_work')).toBe(0);
  });
});
