import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../src/common/ids.js';
import { ReportRemindersService } from '../../src/protection-reports/report-reminders.service.js';
import { type Answer, HttpTown } from '../support/http-town.js';
import { OutboxHand } from '../support/outbox-hand.js';

jest.setTimeout(60_000);

const CANARY = 'Kanarifugl-uten-leser';
const EVENTS = [
  {
    type: 'REPORT_DRAFTED',
    facts: { kind: 'covert', recipient: 'childProtection', unborn: false },
    texts: { report: CANARY },
  },
  { type: 'REPORT_SENT', facts: { by: 'phone' } },
];
type Who = keyof HttpTown['staff'];

/** The nurse has reported covertly about a child whose mother reads the log, and then leaves. */
describe('a report whose reporter has left', () => {
  let town: HttpTown;
  let hand: OutboxHand;
  let caseId: string;
  let mother: string;
  let report: string;

  beforeEach(async () => {
    town = await HttpTown.open();
    hand = await OutboxHand.beside(town.api);
    const { health: serviceId } = town.services;
    const nurse = town.as('nurse');
    caseId = ok(await nurse.logs(serviceId)).caseId;
    mother = ok(await nurse.post('/people', { kind: 'noNationalId', birthDate: '1990-01-01', serviceId })).id;
    ok(await nurse.ask('PUT', `/cases/${caseId}/family/${mother}`, {}));
    report = ok(await nurse.post('/protection-reports', { serviceId, caseId, events: EVENTS })).id;
    await hand.empties();
  });
  afterEach(async () => {
    await hand?.close();
    await town?.close();
  });

  const ok = (answer: Answer) => {
    if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body;
  };
  const leaves = (who: Who) =>
    town.superuser.query(`update role_assignment set valid_until = '2026-08-31' where staff_id = $1`, [
      town.staff[who],
    ]);
  const isTheMother = async (who: Who) => {
    await town.superuser.query(`update person set kind = 'identified', id_hash = '\\xa11ce0' where id = $1`, [
      mother,
    ]);
    await town.superuser.query(`update staff set id_hash = '\\xa11ce0' where id = $1`, [town.staff[who]]);
  };
  const reminds = () => hand.office.get(ReportRemindersService).remind();
  const asked = async (who: Who) => ok(await town.as(who).get('/reports-without-reader'));
  const names = (who: Who, staffId: string, serviceId = town.services.health) =>
    town.as(who).post('/reports-without-reader', { serviceId, staffId });
  const read = (who: Who) => town.as(who).get(`/protection-reports/${report}`);
  const mailed = async () => {
    const { rows } = await town.superuser.query<{ about: string; to: string[] }>(
      `select payload->>'about' as about, sent_to as to from outbox where payload->>'about' like 'report.%'
       order by created_at, id`,
    );
    return rows.map(({ about, to }) => ({
      about,
      to: to.map((id) => Object.entries(town.staff).find(([, staffId]) => staffId === id)?.[0]),
    }));
  };
  const without = ({ body, status }: Answer) => JSON.stringify([status, { ...body, requestId: '' }]);

  it('is asked about of the leader alone, who is told neither which it is nor of whom', async () => {
    expect(await asked('leader')).toEqual([]);
    await leaves('nurse');
    expect(await asked('leader')).toEqual([{ id: town.services.health, name: 'Helsestasjonen' }]);
    for (const who of ['head', 'coordinator'] as const) expect(await asked(who)).toEqual([]);
    for (const who of ['colleague', 'teacher', 'manager', 'auditor'] as const)
      expect((await town.as(who).get('/reports-without-reader')).status).toBe(403);
    expect(await reminds()).toBe(1);
    expect(await reminds()).toBe(0);
    await hand.empties();
    expect(await mailed()).toEqual([{ about: 'report.nobodyFollows', to: ['leader'] }]);
    const told = (await town.as('leader').get('/notices')).body.items;
    expect(told).toMatchObject([{ about: 'report.nobodyFollows', caseId: null, childName: null }]);
    const { rows } = await town.superuser.query('select payload from outbox');
    for (const secret of [report, caseId, mother, 'covert', CANARY])
      expect(JSON.stringify([told, rows, await asked('leader')])).not.toContain(secret);
    expect((await read('leader')).status).toBe(404);
    town.api.clock.moveTo('2026-09-08T08:00:00Z');
    expect(await reminds()).toBe(1);
  });

  it('goes on with the colleague whom the leader names, and the leader reads it no more than before', async () => {
    await leaves('nurse');
    expect((await read('colleague')).status).toBe(404);
    const named = await names('leader', town.staff.colleague);
    expect(named).toMatchObject({ status: 204, text: '' });
    await hand.empties();
    const found = ok(await read('colleague'));
    expect(found.history).toMatchObject([
      { texts: { report: CANARY } },
      { type: 'REPORT_SENT' },
      { type: 'READER_NAMED', actorId: town.staff.leader, facts: { staffId: town.staff.colleague } },
    ]);
    expect((await read('leader')).status).toBe(404);
    expect(await asked('leader')).toEqual([]);
    expect(await mailed()).toEqual([{ about: 'report.readerNamed', to: ['colleague'] }]);
    expect(await town.verifies()).toMatch(/everything holds/);
    town.api.clock.moveTo('2026-09-22T08:00:00Z');
    expect(await reminds()).toBe(2);
    await hand.empties();
    const due = (await mailed()).slice(1);
    expect(due.map(({ about }) => about).sort()).toEqual(['report.answerDue', 'report.assessmentDue']);
    expect(due.map(({ to }) => to)).toEqual([['colleague'], ['colleague']]);
  });

  it('is read by the leader when they name themselves, which stands in its history', async () => {
    await leaves('nurse');
    ok(await names('leader', town.staff.leader));
    await hand.empties();
    expect(ok(await read('leader')).history.at(-1)).toMatchObject({
      type: 'READER_NAMED',
      actorId: town.staff.leader,
      facts: { staffId: town.staff.leader },
    });
  });

  it('is for nobody else to name somebody for, and for nobody from elsewhere to be named', async () => {
    await leaves('nurse');
    const others = await names('head', town.staff.teacher);
    expect(others.status).toBe(404);
    expect(without(others)).toBe(without(await names('head', town.staff.teacher, newId())));
    expect(without(others)).toBe(without(await names('leader', town.staff.teacher, town.services.school)));
    for (const staffId of [town.staff.teacher, town.staff.head, mother, newId()])
      expect(await names('leader', staffId)).toMatchObject({
        status: 422,
        body: { code: 'REPORT.EVENT_INVALID', fields: [{ path: 'staffId', code: 'REFERENCE.UNKNOWN' }] },
      });
    expect(await town.count(`outbox where intent = 'report.nameReader'`)).toBe(0);
  });

  it('is not asked about of a leader who is family of the child, nor where none leads: of the coordinating unit', async () => {
    await isTheMother('leader');
    await leaves('nurse');
    expect(await asked('leader')).toEqual([]);
    expect(without(await names('leader', town.staff.leader))).toBe(
      without(await names('leader', town.staff.leader, newId())),
    );
    expect(await asked('coordinator')).toEqual([{ id: town.services.health, name: 'Helsestasjonen' }]);
    await reminds();
    await hand.empties();
    expect(await mailed()).toEqual([{ about: 'report.nobodyFollows', to: ['coordinator'] }]);
    ok(await names('coordinator', town.staff.colleague));
    await hand.empties();
    expect((await read('colleague')).status).toBe(200);
    expect((await read('coordinator')).status).toBe(404);
  });

  it('is asked about of the coordinating unit where nobody leads the service, who may take it themselves', async () => {
    await leaves('nurse');
    await leaves('leader');
    expect(await asked('coordinator')).toHaveLength(1);
    ok(await names('coordinator', town.staff.coordinator));
    await hand.empties();
    expect((await read('coordinator')).status).toBe(200);
  });

  it('never goes to family of the child: the leader who named them is answered as ever, and another is asked', async () => {
    await isTheMother('colleague');
    await leaves('nurse');
    const named = await names('leader', town.staff.colleague);
    expect(named).toMatchObject({ status: 204, text: '' });
    await hand.empties();
    expect((await read('colleague')).status).toBe(404);
    expect(await mailed()).toEqual([]);
    expect(await asked('leader')).toEqual([]);
    expect(await asked('coordinator')).toHaveLength(1);
    expect(await town.verifies()).toMatch(/everything holds/);
  });

  it('is asked about no more once its reporter is back, or it is closed', async () => {
    await leaves('nurse');
    expect(await asked('leader')).toHaveLength(1);
    await town.superuser.query('update role_assignment set valid_until = null where staff_id = $1', [
      town.staff.nurse,
    ]);
    expect(await asked('leader')).toEqual([]);
    expect((await names('leader', town.staff.colleague)).status).toBe(404);
    const { etag } = await read('nurse');
    const events = [{ type: 'REPORT_CLOSED', facts: { reason: 'noAnswerExpected' } }];
    ok(await town.as('nurse').post(`/protection-reports/${report}/events`, { events }, { 'if-match': etag }));
    await leaves('nurse');
    expect(await asked('leader')).toEqual([]);
    expect(await reminds()).toBe(0);
  });

  it('is told of to nobody up the line when its reader left after the reminder was written', async () => {
    town.api.clock.moveTo('2026-09-08T08:00:00Z');
    expect(await reminds()).toBe(1);
    await leaves('nurse');
    await hand.empties();
    expect(await mailed()).toEqual([{ about: 'report.assessmentDue', to: [] }]);
    for (const who of ['leader', 'colleague', 'coordinator'] as const)
      expect(JSON.stringify((await town.as(who).get('/notices')).body.items)).not.toContain('report.');
  });

  it('leaves looks that neither its family nor a leader reads', async () => {
    const family = () => town.as({ person: mother }).get(`/cases/${caseId}/looks`);
    const before = without(await family());
    await leaves('nurse');
    ok(await names('leader', town.staff.colleague));
    await hand.empties();
    const { rows } = await town.superuser.query(
      `select actor, outcome, stream, case_id, subject_id, purpose from access_log where part = 'reportsWithoutReader'`,
    );
    expect(rows).toEqual([
      {
        actor: `staff:${town.staff.leader}`,
        ...{ outcome: 'shown', stream: 'protectionReport', case_id: null },
        ...{ subject_id: town.staff.colleague, purpose: 'nameReader' },
      },
    ]);
    expect(without(await family())).toBe(before);
    expect((await town.as('leader').get('/access-log/looks?limit=200')).text).not.toContain(
      'reportsWithoutReader',
    );
  });
});
