import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { icalendar } from '../../../src/calendar/icalendar.js';
import { type Answer, HttpTown } from '../../support/http-town.js';
import { openFamilyLog, type OpenFamilyLog } from '../../support/open-family-log.js';

jest.setTimeout(60_000);

const unfolded = (text: string) => text.replaceAll('\r\n ', '');
const linesOf = (text: string, name: string) =>
  unfolded(text)
    .split('\r\n')
    .filter((line) => line.startsWith(name));

describe('the calendar of somebody', () => {
  let town: HttpTown;
  let log: OpenFamilyLog;

  const withoutLogin = (url: string, headers: object = {}) =>
    town.api.app.inject({ method: 'GET', url, headers: { ...headers } });
  const made = async (who: Parameters<HttpTown['as']>[0]): Promise<string> => {
    const answer = await town.as(who).post('/calendar-feed', {});
    expect(answer.status).toBe(201);
    return answer.body.path;
  };
  const nurse = (...events: Parameters<ReturnType<HttpTown['as']>['records']>[1][]) =>
    town.as('nurse').records(log.caseId, ...events);
  const ok = (answer: Answer) => {
    expect(answer).toMatchObject({ status: 200 });
    return answer;
  };

  beforeAll(async () => {
    town = await HttpTown.open();
    log = await openFamilyLog(town);
    ok(
      await nurse({
        type: 'NEXT_DATE_SET',
        facts: { date: '2026-09-24', time: '09:00', waitingFor: 'meeting' },
        texts: { what: 'Samtale om garderoben', where: 'Testløkka skole' },
      }),
    );
  });
  afterAll(() => town?.close());

  it('is read at a secret address by a program that is not logged in', async () => {
    const path = await made('nurse');
    const answer = await withoutLogin(path);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(linesOf(answer.body, 'DTSTART')).toContain('DTSTART:20260924T070000Z');
    expect(linesOf(answer.body, 'DTSTART;VALUE=DATE:').length).toBeGreaterThan(0);
    expect(new Set(linesOf(answer.body, 'SUMMARY'))).toEqual(
      new Set(['SUMMARY:Stafett: møte', 'SUMMARY:Stafett: frist']),
    );
  });

  it('holds nothing of whom or what it is about, nor where', async () => {
    const { body } = await withoutLogin(await made('nurse'));
    for (const secret of ['garderoben', 'Testløkka', 'Fjellbekk', log.caseId, log.child, 'Helsestasjonen'])
      expect(unfolded(body)).not.toContain(secret);
    expect(new Set(linesOf(body, 'URL'))).toEqual(new Set([expect.stringMatching(/\/my-day$/)]));
  });

  it('has other ids than anybody else’s, so that two cannot be laid side by side', async () => {
    const [nurses, mothers] = [
      await withoutLogin(await made('nurse')),
      await withoutLogin(await made({ person: log.mother })),
    ];
    const ids = linesOf(nurses.body, 'UID');
    expect(linesOf(mothers.body, 'UID').filter((id) => ids.includes(id))).toEqual([]);
    expect(linesOf(mothers.body, 'DTSTART')).toContain('DTSTART:20260924T070000Z');
    expect(linesOf(mothers.body, 'URL')[0]).toMatch(/\/family$/);
  });

  it('is not sent again while nothing has changed', async () => {
    const path = await made('nurse');
    const first = await withoutLogin(path);
    const again = await withoutLogin(path, { 'if-none-match': first.headers.etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('is gone when it is revoked or renewed, with the answer of one that never was', async () => {
    const [old, renewed] = [await made('nurse'), await made('nurse')];
    expect((await withoutLogin(renewed)).statusCode).toBe(200);
    expect((await town.as('nurse').ask('DELETE', '/calendar-feed', {})).status).toBe(204);
    const nothing = (body: string) => ({ ...JSON.parse(body), requestId: '', instance: '' });
    const answers = [old, renewed, `/api/v1/calendar/${'a'.repeat(43)}.ics`, '/api/v1/calendar/x'];
    const [never, ...others] = await Promise.all(answers.map((path) => withoutLogin(path)));
    expect(never!.statusCode).toBe(404);
    for (const answer of others) {
      expect(answer.statusCode).toBe(404);
      expect(nothing(answer.body)).toEqual(nothing(never!.body));
    }
    expect((await town.as('nurse').get('/calendar-feed')).body).toEqual({ madeAt: null });
  });

  it('is one, made however often at once: the last of them stands', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => town.as('colleague').post('/calendar-feed', {})),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    const read = await Promise.all(answers.map(({ body }) => withoutLogin(body.path)));
    expect(read.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array(7).fill(404)]);
  });

  it('keeps no secret: the address is told once, and only its hash is stored', async () => {
    const path = await made('nurse');
    const secret = path.slice('/api/v1/calendar/'.length, -'.ics'.length);
    expect((await town.as('nurse').get('/calendar-feed')).text).not.toContain(secret);
    const { rows } = await town.superuser.query('select calendar_feed::text as row from calendar_feed');
    for (const { row } of rows) {
      expect(row).not.toContain(secret);
      expect(row).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  it('ends with what its owner may see', async () => {
    const path = await made('teacher');
    const member = { staffId: town.staff.teacher, serviceId: town.services.school };
    ok(await nurse({ type: 'PARTICIPANT_JOINED', facts: member }));
    expect(linesOf((await withoutLogin(path)).body, 'DTSTART')).toContain('DTSTART:20260924T070000Z');
    ok(await nurse({ type: 'PARTICIPANT_LEFT', facts: member }));
    expect(linesOf((await withoutLogin(path)).body, 'DTSTART')).toEqual([]);
    await town.superuser.query('update staff set active = false where id = $1', [town.staff.teacher]);
    expect((await withoutLogin(path)).statusCode).toBe(404);
  });

  it('tells a parent of no meeting that is kept from them', async () => {
    const path = await made({ person: log.father });
    const set = ok(
      await nurse({
        type: 'NEXT_DATE_SET',
        facts: { date: '2026-10-01', time: '12:00', waitingFor: 'meeting' },
      }),
    );
    const entry = set.body.entries.at(-1).number;
    expect(linesOf((await withoutLogin(path)).body, 'DTSTART')).toContain('DTSTART:20261001T100000Z');
    const keeps = { entry, ground: 'dangerToChild', reviewBy: '2026-11-01', from: [log.father] };
    ok(await nurse({ type: 'ENTRY_KEPT_FROM_GUARDIANS', facts: keeps, texts: { reason: 'Far har truet' } }));
    // As if it had never been set: the one that he was told of before.
    expect(linesOf((await withoutLogin(path)).body, 'DTSTART')).toEqual(['DTSTART:20260924T070000Z']);
    const next = await town.as({ person: log.father }).get(`/cases/${log.caseId}/next-meeting`);
    expect(next.text).not.toContain('20261001');
  });

  it('has the next meeting of a case as a file, for who takes part in it', async () => {
    const meeting = ok(await town.as({ person: log.mother }).get(`/cases/${log.caseId}/next-meeting`));
    expect(meeting.headers['content-disposition']).toBe('attachment; filename="stafett.ics"');
    expect(linesOf(meeting.text, 'SUMMARY')).toEqual(['SUMMARY:Stafett: møte']);
    const [outsider, none] = await Promise.all([
      town.as('head').get(`/cases/${log.caseId}/next-meeting`),
      town.as('head').get(`/cases/01990000-0000-7000-8000-0000000000ff/next-meeting`),
    ]);
    expect([outsider.status, none.status]).toEqual([404, 404]);
  });
});

describe('a calendar entry', () => {
  it('is in winter an hour later on the clock of the world than in summer', () => {
    const options = {
      language: 'nn' as const,
      link: 'https://stafett.example.no/family',
      feedId: '01990000-0000-7000-8000-000000000001',
      stamp: new Date('2026-09-01T08:00:00Z'),
    };
    const entries = ['2026-07-01', '2026-12-01'].map((date) => ({
      kind: 'meeting' as const,
      key: 'x',
      date,
      time: '09:00',
    }));
    expect(linesOf(icalendar(entries, options), 'DTSTART')).toEqual([
      'DTSTART:20260701T070000Z',
      'DTSTART:20261201T080000Z',
    ]);
    expect(icalendar(entries, options)).toBe(icalendar(entries, options));
  });
});
