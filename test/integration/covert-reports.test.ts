import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/common/ids.js';
import { type Answer, type Event, HttpTown } from '../support/http-town.js';
import { OutboxHand } from '../support/outbox-hand.js';

const CANARY = 'Blåmerker-kanarifugl';
const DRAFT = {
  type: 'REPORT_DRAFTED',
  facts: { kind: 'covert', recipient: 'childProtection', unborn: false },
  texts: { report: CANARY },
};
const SENT = { type: 'REPORT_SENT', facts: { by: 'fiks', reference: 'FIKS-1' } };

/** A log that a mother and her child read, about which the nurse has to tell child protection without their knowing. */
describe('a covert report about a child whose family reads the log', () => {
  let town: HttpTown;
  let hand: OutboxHand;
  let caseId: string;
  let child: string;
  let mother: string;
  let report: string;

  beforeAll(async () => {
    town = await HttpTown.open();
    hand = await OutboxHand.beside(town.api);
    const nurse = town.as('nurse');
    const { health: serviceId } = town.services;
    const rise = {
      type: 'LEVEL_1_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'x' },
    };
    caseId = ok(await nurse.logs(serviceId, { kind: 'cannotSayYet' }, [rise])).caseId;
    child = (await town.superuser.query('select child_id from bti_case where id = $1', [caseId])).rows[0]
      .child_id;
    const holder = { staffId: town.staff.nurse, serviceId };
    ok(await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts: holder }));
    mother = ok(await nurse.post('/people', { kind: 'noNationalId', birthDate: '1990-01-01', serviceId })).id;
    ok(await nurse.ask('PUT', `/cases/${caseId}/family/${mother}`, {}));
    ok(await nurse.records(caseId, { type: 'LOG_REQUESTED' }, consentOf(mother)));
    await hand.empties();
  }, 60_000);
  afterAll(async () => {
    await hand?.close();
    await town?.close();
  });

  const withoutRequest = (text: string) => text.replace(/"requestId":"[^"]*"/, '');
  const ok = (answer: Answer) => {
    if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body;
  };
  const consentOf = (personId: string): Event => ({
    type: 'CONSENT_GIVEN',
    facts: {
      consentId: newId(),
      services: [],
      kinds: ['health', 'family'],
      givenBy: [{ role: 'guardian', personId }],
      how: 'onPaper',
      validFrom: '2026-09-01',
    },
  });

  /** All that the family can ask for; of its own log of looks, that it grows by its own asking is no news. */
  async function seenBy(person: string): Promise<string> {
    const family = town.as({ person });
    const answers = [];
    for (const path of ['', '/history', '/follow-ups', '/plan', '/access'])
      answers.push(await family.get(`/cases/${caseId}${path}`));
    answers.push(await family.get('/cases'), await family.get('/follow-ups'));
    const looks = (await family.get(`/cases/${caseId}/looks`)).body;
    const byOthers = looks.items.filter((one: { who: { kind: string } }) => one.who.kind === 'staff');
    expect(byOthers.length).toBeGreaterThan(0);
    return JSON.stringify([
      answers.map(({ status, text, etag }) => [status, withoutRequest(text), etag]),
      byOthers,
    ]);
  }
  const rows = async () => {
    const { rows } = await town.superuser.query(
      `select (select to_jsonb(c) from bti_case c where c.id = $1) as case,
        (select count(*) from case_event) as events, (select count(*) from follow_up) as follow_ups,
        (select count(*) from outbox) as outbox, (select count(*) from receipt where actor like 'person:%') as receipts`,
      [caseId],
    );
    return JSON.stringify(rows);
  };

  it('changes nothing of what a guardian or the young person can see', async () => {
    const before = [await seenBy(mother), await seenBy(child), await rows()];
    const nurse = town.as('nurse');
    report = ok(
      await nurse.post('/protection-reports', {
        serviceId: town.services.health,
        caseId,
        childId: child,
        events: [DRAFT, SENT],
      }),
    ).id;
    const { etag } = await nurse.get(`/protection-reports/${report}`);
    const events = [{ type: 'RECEIPT_NOTED', facts: { on: '2026-09-01', reference: 'BV-2' } }];
    ok(await nurse.post(`/protection-reports/${report}/events`, { events }, { 'if-match': etag }));
    ok(await nurse.get('/protection-reports'));
    await hand.empties();
    expect([await seenBy(mother), await seenBy(child), await rows()]).toEqual(before);
  });

  it('is a report that does not exist to the family, and to colleagues', async () => {
    const asked = [{ person: mother }, { person: child }] as const;
    for (const who of asked)
      for (const path of ['', `/${report}`, `/${newId()}`])
        expect((await town.as(who).get(`/protection-reports${path}`)).status).toBe(403);
    for (const who of ['leader', 'colleague', 'teacher', 'coordinator'] as const) {
      const [hidden, unknown] = [
        await town.as(who).get(`/protection-reports/${report}`),
        await town.as(who).get(`/protection-reports/${newId()}`),
      ];
      expect({ ...hidden.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    }
  });

  it('keeps the reference that its receiver gives, and when it is to be looked into', async () => {
    expect((await town.as('nurse').get(`/protection-reports/${report}`)).body).toMatchObject({
      reference: 'BV-2',
      assessmentDue: '2026-09-08',
      answerDue: '2026-09-22',
      readers: [town.staff.nurse],
    });
  });

  it('is shared by its reader with somebody of the staff, and with nobody else', async () => {
    const nurse = town.as('nurse');
    const names = async (staffId: string) => {
      const { etag } = await nurse.get(`/protection-reports/${report}`);
      const events = [{ type: 'READER_NAMED', facts: { staffId } }];
      return nurse.post(`/protection-reports/${report}/events`, { events }, { 'if-match': etag });
    };
    for (const nobody of [mother, newId()])
      expect(await names(nobody)).toMatchObject({
        status: 422,
        body: { fields: [{ path: 'events[0].facts.staffId', code: 'REFERENCE.UNKNOWN' }] },
      });
    ok(await names(town.staff.leader));
    expect((await town.as('leader').get(`/protection-reports/${report}`)).body.history[0].texts.report).toBe(
      CANARY,
    );
    expect((await town.as('colleague').get(`/protection-reports/${report}`)).status).toBe(404);
  });

  it('can be sent from a closed case too', async () => {
    const closes = {
      type: 'CASE_DISCONTINUED',
      facts: { reason: 'moved', familyView: 'agrees' },
      texts: { reason: 'x' },
    };
    ok(await town.as('nurse').records(caseId, closes));
    const before = await seenBy(mother);
    const sent = await town.as('nurse').post('/protection-reports', {
      serviceId: town.services.health,
      caseId,
      events: [DRAFT, SENT],
    });
    expect(sent.status).toBe(201);
    expect(await seenBy(mother)).toBe(before);
  });
});
