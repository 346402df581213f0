import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/database.js';
import { ReportRemindersService } from '../../src/protection-reports/report-reminders.service.js';
import { runCli } from '../../src/cli.js';
import { newId } from '../../src/common/ids.js';
import { type Answer, HttpTown } from '../support/http-town.js';

const DRAFT = {
  type: 'REPORT_DRAFTED',
  facts: { kind: 'covert', recipient: 'childProtection', unborn: false },
  texts: { report: 'Blåmerker.' },
};
const SENT = { type: 'REPORT_SENT', facts: { by: 'fiks', reference: 'FIKS-1' } };

describe('verify', () => {
  let town: HttpTown;

  beforeAll(async () => {
    town = await HttpTown.open();
    await town
      .as('nurse')
      .post('/protection-reports', { serviceId: town.services.health, events: [DRAFT, SENT] });
  });
  afterAll(() => town?.close());

  async function verify() {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const { ownerUrl, masterKey } = town.api.database;
    const env = { DATABASE_URL: ownerUrl, STAFETT_MASTER_KEY: masterKey };
    return { code: await runCli(['verify'], { out: say, err: say, env }), said: said.join('\n') };
  }

  it('holds a report against its chain', async () => {
    expect(await verify()).toEqual({
      code: 0,
      said: '0 cases and 1 reports with 2 entries: everything holds.',
    });
  });

  it('finds what was changed in one, and names neither words nor people', async () => {
    await town.superuser.query('alter table protection_report_event disable trigger unchangeable');
    await town.superuser.query(
      `update protection_report_event set facts = facts || '{"by":"phone"}' where number = 2`,
    );
    const { code, said } = await verify();
    expect(code).toBe(1);
    expect(said).toMatch(/report .*: the chain breaks at entry 2 \(REPORT_SENT\)/);
    expect(said).not.toContain(town.staff.nurse);
    expect(said).not.toMatch(/Blåmerker/);
  });
});

describe('a covert report', () => {
  let town: HttpTown;
  let caseId: string;
  let report: { id: string; etag: string };

  beforeAll(async () => {
    town = await HttpTown.open();
    caseId = (await town.as('nurse').logs(town.services.health)).body.caseId;
  });
  afterAll(() => town?.close());

  it('is sent at once, from any case, and leaves no trace in it', async () => {
    const nurse = town.as('nurse');
    const whole = async () => {
      const rows = await town.superuser.query('select to_jsonb(c) from bti_case c where id = $1', [caseId]);
      const counts = await town.count('case_event');
      const paths = await Promise.all(
        ['', '/history', '/follow-ups', '/plan'].map((path) => nurse.get(`/cases/${caseId}${path}`)),
      );
      return JSON.stringify([
        rows.rows,
        counts,
        paths.map(({ text, etag }) => [text, etag]),
        (await nurse.get('/cases')).text,
      ]);
    };
    const before = await whole();
    const sent = await nurse.post('/protection-reports', {
      serviceId: town.services.health,
      caseId,
      events: [DRAFT, SENT],
    });
    expect(sent).toMatchObject({ status: 201, body: { status: 'sent', answerDue: '2026-09-22' } });
    report = { id: sent.body.id, etag: sent.etag };
    expect(await whole()).toBe(before);
    expect(await town.count('follow_up where case_id = $1 and kind like $2', [caseId, '%report%'])).toBe(0);
    expect(await town.count('outbox')).toBe(0);
  });

  it('is known to who sent it, and to nobody else', async () => {
    expect((await town.as('nurse').get(`/protection-reports/${report.id}`)).body).toMatchObject({
      kind: 'covert',
      caseId,
      history: [
        { type: 'REPORT_DRAFTED', texts: { report: 'Blåmerker.' } },
        { type: 'REPORT_SENT', facts: { reference: 'FIKS-1' } },
      ],
      allowedEvents: expect.arrayContaining(['RECEIPT_NOTED', 'ANSWER_NOTED']),
    });
    for (const who of ['leader', 'colleague', 'coordinator'] as const) {
      expect((await town.as(who).get('/protection-reports')).body).toEqual([]);
      const [hidden, unknown] = await Promise.all(
        [report.id, newId()].map((id) => town.as(who).get(`/protection-reports/${id}`)),
      );
      expect(hidden!.status).toBe(404);
      expect({ ...hidden!.body, requestId: '' }).toEqual({ ...unknown!.body, requestId: '' });
    }
  });

  it('is followed from receipt to answer, asked for again after 21 days', async () => {
    const nurse = town.as('nurse');
    const record = async (event: object) => {
      const { etag } = await nurse.get(`/protection-reports/${report.id}`);
      return nurse.post(`/protection-reports/${report.id}/events`, { events: [event] }, { 'if-match': etag });
    };
    expect(await record({ type: 'RECEIPT_NOTED', facts: { on: '2026-09-01' } })).toMatchObject({
      status: 200,
      body: { status: 'received', answerDue: '2026-09-22' },
    });
    expect(
      await record({ type: 'ANSWER_NOTED', facts: { on: '2027-01-01', answer: 'dropped' } }),
    ).toMatchObject({
      status: 422,
      body: {
        code: 'REPORT.EVENT_INVALID',
        fields: [{ path: 'events[0].facts.on', code: 'DATE.IN_THE_FUTURE' }],
      },
    });
    town.api.clock.moveTo('2026-09-24T08:00:00Z');
    const again = town.as('nurse');
    expect((await again.get('/protection-reports')).body).toMatchObject([{ overdue: true }]);
    const record2 = async (event: object) => {
      const { etag } = await again.get(`/protection-reports/${report.id}`);
      return again.post(`/protection-reports/${report.id}/events`, { events: [event] }, { 'if-match': etag });
    };
    expect(await record2({ type: 'ANSWER_ASKED_FOR', facts: { on: '2026-09-24' } })).toMatchObject({
      body: { answerDue: '2026-10-15' },
    });
    expect(
      await record2({ type: 'ANSWER_NOTED', facts: { on: '2026-09-24', answer: 'investigation' } }),
    ).toMatchObject({ body: { status: 'investigated', answerDue: '2027-01-14' } });
    expect(
      await record2({ type: 'INVESTIGATION_ANSWER_NOTED', facts: { on: '2026-09-24', outcome: 'measures' } }),
    ).toMatchObject({ body: { status: 'answered', answerDue: null } });
    expect(await record2({ type: 'REPORT_CLOSED', facts: { reason: 'answered' } })).toMatchObject({
      body: { status: 'closed' },
    });
    expect(await record2({ type: 'RECEIPT_NOTED', facts: { on: '2026-09-24' } })).toMatchObject({
      status: 409,
      body: {
        code: 'REPORT.EVENT_NOT_ALLOWED',
        allowed: ['READER_NAMED', 'ARCHIVE_RECEIPT_NOTED', 'REPORT_DISPOSED'],
      },
    });
  });

  it('asks its reporter once a day it is due, and nobody else', async () => {
    const nurse = town.as('nurse');
    const sent = await nurse.post('/protection-reports', {
      serviceId: town.services.health,
      events: [DRAFT, SENT],
    });
    expect(sent.body.answerDue).toBe('2026-10-15');
    const database = await Database.connect({ url: town.api.database.url('stafett_worker'), poolSize: 2 });
    const reminders = new ReportRemindersService(database, town.api.clock);
    expect(await reminders.remind()).toBe(0);
    town.api.clock.moveTo('2026-10-01T08:00:00Z');
    expect(await reminders.remind()).toBe(1);
    town.api.clock.moveTo('2026-10-15T08:00:00Z');
    expect(await Promise.all([reminders.remind(), reminders.remind()]).then((told) => told.sort())).toEqual([
      0, 1,
    ]);
    expect(await reminders.remind()).toBe(0);
    const { rows } = await town.superuser.query('select case_id, payload from outbox order by created_at');
    const told = { to: `staff:${town.staff.nurse}`, serviceId: town.services.health };
    expect(rows).toEqual(
      // Assessed within a week; answered within three.
      ['report.assessmentDue', 'report.answerDue'].map((about) => ({
        case_id: null,
        payload: { ...told, about },
      })),
    );
    await database.close();
  });

  it('takes one of two writers, and one effect for one key', async () => {
    const nurse = town.as('nurse');
    const key = { 'idempotency-key': newId() };
    const body = { serviceId: town.services.health, events: [DRAFT] };
    const made = await Promise.all([1, 2, 3].map(() => nurse.post('/protection-reports', body, key)));
    expect(new Set(made.map(({ body: { id } }) => id)).size).toBe(1);
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
    const [
      {
        body: { id },
        etag,
      },
    ] = made as [Answer];
    const url = `/protection-reports/${id}/events`;
    const two = await Promise.all(
      [1, 2].map(() => nurse.post(url, { events: [SENT] }, { 'if-match': etag })),
    );
    expect(two.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await nurse.post(url, { events: [SENT] })).toMatchObject({ status: 428 });
    expect(await nurse.post('/protection-reports', { ...body, events: [SENT] }, key)).toMatchObject({
      status: 422,
      body: { code: 'CASE.KEY_REUSED' },
    });
  });
});

describe('an open report', () => {
  let town: HttpTown;
  beforeAll(async () => {
    town = await HttpTown.open();
  });
  afterAll(() => town?.close());

  it('is noted in its case once it is sent, and once only', async () => {
    const nurse = town.as('nurse');
    const caseId = (await nurse.logs(town.services.health)).body.caseId;
    const open = { ...DRAFT, facts: { ...DRAFT.facts, kind: 'open' } };
    const drafted = await nurse.post('/protection-reports', {
      serviceId: town.services.health,
      caseId,
      events: [open],
    });
    const types = async () =>
      (await nurse.get(`/cases/${caseId}/history`)).body.items.map((one: { type: string }) => one.type);
    expect(await types()).not.toContain('OPEN_REPORT_RECORDED');
    const url = `/protection-reports/${drafted.body.id}/events`;
    const sent = await nurse.post(url, { events: [SENT] }, { 'if-match': drafted.etag });
    await nurse.post(
      url,
      { events: [{ type: 'RECEIPT_NOTED', facts: { on: '2026-09-01' } }] },
      { 'if-match': sent.etag },
    );
    expect((await types()).filter((type: string) => type === 'OPEN_REPORT_RECORDED')).toHaveLength(1);
  });

  it('goes to the health and care services for an unborn child, and needs no case', async () => {
    const nurse = town.as('nurse');
    const about = (recipient: string) => ({
      serviceId: town.services.health,
      events: [{ ...DRAFT, facts: { kind: 'open', recipient, unborn: true } }, SENT],
    });
    expect(await nurse.post('/protection-reports', about('childProtection'))).toMatchObject({
      status: 422,
      body: {
        fields: [
          {
            path: 'events[0].facts.recipient',
            code: 'REPORT.WRONG_RECIPIENT',
            allowed: ['healthAndCare', 'police'],
          },
        ],
      },
    });
    expect(await nurse.post('/protection-reports', about('healthAndCare'))).toMatchObject({
      status: 201,
      body: { status: 'sent' },
    });
  });

  it('cannot name a case that one does not see', async () => {
    const caseId = (await town.as('nurse').logs(town.services.health)).body.caseId;
    const ask = (id: string) =>
      town
        .as('teacher')
        .post('/protection-reports', { serviceId: town.services.school, caseId: id, events: [DRAFT] });
    const [hidden, unknown] = [await ask(caseId), await ask(newId())];
    expect(hidden).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'caseId', code: 'REFERENCE.UNKNOWN' }] },
    });
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(await town.count('protection_report where case_id = $1', [caseId])).toBe(0);
  });
});
