import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MovableClock } from '../../../src/common/clock.js';
import { newId } from '../../../src/common/ids.js';
import { Database } from '../../../src/database/database.js';
import { Announcements } from '../../../src/outbox/announcements.js';
import { FolderMailer, SmtpMailer } from '../../../src/outbox/mailer.js';
import { SendNoticeService } from '../../../src/outbox/send-notice.service.js';
import { eventually } from '../../support/eventually.js';
import { MailServer } from '../../support/mail-server.js';
import { ArrangedMunicipality } from '../../support/municipality.js';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.js';

const LETTERHEAD = { link: 'https://stafett.example.no', from: 'Stafett <no-reply@example.no>' };

describe('a notice', () => {
  let test: TestDatabase;
  let superuser: pg.Client;
  let database: Database;
  let mail: MailServer;
  let mailer: SmtpMailer;
  let notices: SendNoticeService;
  let town: ArrangedMunicipality;
  let school: string;
  let unit: string;
  const clock = new MovableClock('2026-09-01T08:00:00Z');

  beforeAll(async () => {
    test = await createTestDatabase();
    superuser = new pg.Client({ connectionString: test.ownerUrl });
    await superuser.connect();
    database = await Database.connect({ url: test.url('stafett_worker'), poolSize: 4 });
    mail = await MailServer.start();
    mailer = new SmtpMailer(mail.url, LETTERHEAD);
    notices = new SendNoticeService(database, mailer, clock, new Announcements(database));
  });

  beforeEach(async () => {
    mail.received.length = 0;
    mail.refused.clear();
    mail.taking = undefined;
    town = await ArrangedMunicipality.make(superuser);
    school = await town.service('Solvik skole', 'school');
    unit = await town.service('Koordinerende enhet', 'coordinatingUnit');
  });

  afterAll(async () => {
    mailer?.close();
    await mail?.close();
    await database?.close();
    await superuser?.end();
    await test?.drop();
  });

  const teacher = (more: object = {}) =>
    town.staff({ name: 'teacher', roles: [{ role: 'practitioner', serviceId: school }], ...more });
  const principal = (more: object = {}) =>
    town.staff({ name: 'principal', roles: [{ role: 'leader', serviceId: school }], ...more });
  const coordinator = () =>
    town.staff({ name: 'coordinator', roles: [{ role: 'coordinatingUnit', serviceId: unit }] });

  async function notice(to: string, more: object = {}): Promise<string> {
    const id = newId();
    const payload = { to, about: 'followUp.due', serviceId: school, kind: 'concern.decide', ...more };
    await superuser.query(
      `insert into outbox (id, municipality_id, intent, payload) values ($1, $2, 'principal.notify', $3)`,
      [id, town.id, payload],
    );
    return id;
  }

  async function row(id: string) {
    const { rows } = await superuser.query(
      'select done_at, parked_at, attempts, sent_to from outbox where id = $1',
      [id],
    );
    return rows[0];
  }

  const addresses = () => mail.received.map(({ to }) => to).sort();

  it('says that there is something to do and where, and nothing else', async () => {
    const id = await notice(`staff:${await teacher()}`);
    expect(await notices.send(town.id, id)).toBe('sent');
    const [{ source, to } = { source: '', to: '' }] = mail.received;
    expect(to).toBe('teacher@example.no');
    expect(source).toContain('https://stafett.example.no');
    expect(source).toContain('Auto-Submitted: auto-generated');
    expect(source).not.toMatch(/concern|followUp|Solvik|skole/);
    expect(await row(id)).toMatchObject({ done_at: clock.now(), attempts: 1 });
  });

  it.each([
    ['nb', 'Du har noe '],
    ['nn', 'Du har noko'],
    ['en', 'You have something to do'],
  ] as const)('is written in %s to one who reads it', async (language, words) => {
    await notices.send(town.id, await notice(`staff:${await teacher({ language })}`));
    expect(mail.received[0]?.source).toMatch(new RegExp(words));
  });

  it('is sent once, however often it is asked for', async () => {
    const id = await notice(`staff:${await teacher()}`);
    const answers = await Promise.all([1, 2, 3].map(() => notices.send(town.id, id)));
    expect(answers.sort()).toEqual(['gone', 'gone', 'sent']);
    expect(await notices.send(town.id, id)).toBe('gone');
    expect(mail.received).toHaveLength(1);
  });

  it('to the leader of a service reaches its leaders of today', async () => {
    await principal();
    await principal({ name: 'former', roles: [{ role: 'leader', serviceId: school, until: '2026-08-31' }] });
    await coordinator();
    await notices.send(town.id, await notice(`leader:${school}`));
    expect(addresses()).toEqual(['principal@example.no']);
  });

  it('to a service without a leader reaches the coordinating unit', async () => {
    await coordinator();
    await notices.send(town.id, await notice(`leader:${school}`));
    expect(addresses()).toEqual(['coordinator@example.no']);
  });

  it.each([
    ['has left', { active: false }],
    ['cannot be written to', { email: null }],
  ])('to somebody who %s reaches the leader', async (_what, gone) => {
    const staff = await teacher(gone);
    await principal();
    await coordinator();
    await notices.send(town.id, await notice(`staff:${staff}`));
    await notices.send(town.id, await notice(`staff:${staff}`, { serviceId: undefined }));
    expect(addresses()).toEqual(['principal@example.no', 'principal@example.no']);
  });

  it('to a service that is asked reaches its leader', async () => {
    await teacher();
    await principal();
    await notices.send(town.id, await notice(`service:${school}`));
    expect(addresses()).toEqual(['principal@example.no']);
  });

  it('never reaches another municipality', async () => {
    const elsewhere = await ArrangedMunicipality.make(superuser, 'Asker');
    await elsewhere.staff({ name: 'stranger', roles: [{ role: 'coordinatingUnit', serviceId: null }] });
    const id = await notice('unit:coordinating');
    expect(await notices.send(elsewhere.id, id)).toBe('gone');
    expect(await notices.send(town.id, id)).toBe('nobody');
    expect(mail.received).toEqual([]);
  });

  it('that nobody can read is parked for an administrator', async () => {
    const id = await notice('unit:coordinating');
    expect(await notices.send(town.id, id)).toBe('nobody');
    expect(await row(id)).toMatchObject({ done_at: null, parked_at: clock.now() });
  });

  it('that the mail server refuses is tried again, and written only to those without it', async () => {
    await principal();
    await principal({ name: 'deputy' });
    mail.refused.add('deputy@example.no');
    const id = await notice(`leader:${school}`);
    await expect(notices.send(town.id, id)).rejects.toThrow('a mail was not taken');
    mail.refused.clear();
    expect(await notices.send(town.id, id)).toBe('sent');
    expect(addresses()).toEqual(['deputy@example.no', 'principal@example.no']);
    expect(await row(id)).toMatchObject({ attempts: 2 });
  });

  it('that is never taken is parked after a bounded number of attempts, and leaves the pending', async () => {
    mail.refused.add('teacher@example.no');
    const id = await notice(`staff:${await teacher()}`);
    await superuser.query('update outbox set attempts = 18 where id = $1', [id]);
    await expect(notices.send(town.id, id)).rejects.toThrow();
    expect(await notices.send(town.id, id)).toBe('parked');
    const pending = await database.pool.query('select id from pending_outbox(1000)');
    expect(pending.rows.map((one) => one.id)).not.toContain(id);
  });

  it('with an intent that nobody knows is parked', async () => {
    const id = await notice(`staff:${await teacher()}`);
    await superuser.query(`update outbox set intent = 'something.else' where id = $1`, [id]);
    expect(await notices.send(town.id, id)).toBe('parked');
  });

  it('is left alone while it is being sent; whoever is late with that is replaced, and changes nothing any more', async () => {
    const staff = await teacher();
    const id = await notice(`staff:${staff}`);
    const { promise, resolve } = Promise.withResolvers<void>();
    mail.taking = () => promise;
    const late = notices.send(town.id, id);
    await eventually(
      async () => mail.received.length,
      (count) => count === 1,
    );
    mail.taking = undefined;
    expect(await notices.send(town.id, id)).toBe('gone');
    await superuser.query(`update outbox set sending_until = now() - interval '1 second' where id = $1`, [
      id,
    ]);
    expect(await notices.send(town.id, id)).toBe('sent');
    const done = await row(id);
    resolve();
    expect(await late).toBe('gone');
    expect(await row(id)).toEqual(done);
    expect(done).toMatchObject({ attempts: 2, sent_to: [staff] });
  });

  it('has a Message-ID from which nobody can be told', async () => {
    const staff = await teacher();
    const id = await notice(`staff:${staff}`);
    await notices.send(town.id, id);
    expect(mail.received[0]?.messageId).toMatch(/^<[0-9a-f]{40}@stafett>$/);
    expect(mail.received[0]?.source).not.toMatch(new RegExp(`${staff}|${id}`));
  });

  it('sent twice is one mail: the same Message-ID, and one file in the folder', async () => {
    const staff = await teacher();
    const id = await notice(`staff:${staff}`);
    await notices.send(town.id, id);
    await superuser.query(`update outbox set done_at = null, sent_to = '{}' where id = $1`, [id]);
    await notices.send(town.id, id);
    expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(1);

    const folder = await mkdtemp(join(tmpdir(), 'stafett-mail-'));
    const toFolder = new SendNoticeService(
      database,
      new FolderMailer(folder, LETTERHEAD),
      clock,
      new Announcements(database),
    );
    for (let time = 1; time <= 2; time += 1) {
      await superuser.query(`update outbox set done_at = null, sent_to = '{}' where id = $1`, [id]);
      expect(await toFolder.send(town.id, id)).toBe('sent');
    }
    expect(await readdir(folder)).toEqual([`${id}.${staff}.eml`]);
    expect(await readFile(join(folder, `${id}.${staff}.eml`), 'utf8')).toContain(mail.received[0]?.messageId);
    await rm(folder, { recursive: true });
  });
});
