import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';

/** One child's case over HTTP, as those who take part meet it. Each step builds on the one before. */
describe('a case that goes from a concern to two services and back', () => {
  let town: HttpTown;
  let caseId: string;
  let mother: string;
  const consentId = newId();
  const referralId = newId();

  beforeAll(async () => {
    town = await HttpTown.open();
    caseId = (await town.as('nurse').logs(town.services.health, { kind: 'unborn', name: 'Barnet til Kari' }))
      .body.caseId;
  });
  afterAll(() => town?.close());

  const nurse = (...events: Event[]) => town.as('nurse').records(caseId, ...events);
  const ok = (answer: Answer) => {
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  };

  it('is shared with a colleague and decided', async () => {
    ok(await nurse({ type: 'CONCERN_SHARED', facts: { with: 'colleague' } }, { type: 'LEVEL_1_DECIDED' }));
  });

  it('gets a relay holder from the leader, who does not read it', async () => {
    expect(
      await nurse({
        type: 'RELAY_HOLDER_NAMED',
        facts: { staffId: town.staff.nurse, serviceId: town.services.health },
      }),
    ).toMatchObject({
      status: 403,
      body: { code: 'CASE.EVENT_NOT_YOURS' },
    });
    const unknown = await town.as('leader').records(caseId, {
      type: 'RELAY_HOLDER_NAMED',
      facts: { staffId: newId(), serviceId: town.services.health },
    });
    expect(unknown).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'events[0].facts.staffId', code: 'REFERENCE.UNKNOWN' }] },
    });
    const named = ok(
      await town.as('leader').records(caseId, {
        type: 'RELAY_HOLDER_NAMED',
        facts: { staffId: town.staff.nurse, serviceId: town.services.health },
      }),
    );
    expect(named).not.toHaveProperty('step');
    expect((await town.as('nurse').get(`/cases/${caseId}`)).body.relations).toEqual(['holder']);
  });

  it('waits for consent when the log is asked for without one', async () => {
    const asked = ok(await nurse({ type: 'LOG_REQUESTED' }));
    expect(asked.entries.map((one: { type: string }) => one.type)).toEqual(['LOG_REQUESTED']);
    expect((await town.as('nurse').get(`/cases/${caseId}`)).body.log).toBe('requested');
  });

  it('opens its log in the same command as the consent, and the mother reads it from then on', async () => {
    const made = await town.as('nurse').post('/people', {
      kind: 'noNationalId',
      birthDate: '1995-05-05',
      name: 'Kari',
      serviceId: town.services.health,
    });
    mother = made.body.id;
    const stated = await town
      .as('nurse')
      .ask('PUT', `/cases/${caseId}/family/${mother}`, { isPregnant: true });
    expect(stated).toMatchObject({
      status: 200,
      body: {
        members: [{ personId: mother, relation: 'guardian', parentalResponsibility: true, isPregnant: true }],
      },
    });
    expect((await town.as({ person: mother }).get(`/cases/${caseId}`)).status).toBe(404);
    const opened = ok(
      await nurse({
        type: 'CONSENT_GIVEN',
        facts: {
          consentId,
          services: [town.services.school],
          kinds: ['health', 'school'],
          givenBy: [{ role: 'pregnantWoman', personId: mother }],
          how: 'onPaper',
          validFrom: '2026-09-01',
        },
      }),
    );
    expect(opened.entries.map((one: { type: string }) => one.type)).toEqual(['CONSENT_GIVEN', 'LOG_OPENED']);
    const seen = await town.as({ person: mother }).get(`/cases/${caseId}`);
    expect(seen.body).toMatchObject({ content: true, relations: ['guardian'] });
    expect(seen.body.allowedEvents.map((one: { type: string }) => one.type)).toEqual(
      expect.arrayContaining(['NOTE_WRITTEN', 'BRIGHT_SPOT_WRITTEN', 'CONSENT_WITHDRAWN']),
    );
    expect(seen.body.allowedEvents.map((one: { type: string }) => one.type)).not.toContain('GOAL_SET');
  });

  it('a second log for the same child waits like one without consent, and only the first holder is told', async () => {
    const { rows } = await town.superuser.query('select child_id from bti_case where id = $1', [caseId]);
    const second = await town
      .as('nurse')
      .logs(town.services.health, { kind: 'known', personId: rows[0].child_id }, [
        { type: 'LEVEL_1_STARTED_ACUTELY', facts: { evaluateBy: '2026-09-10' }, texts: { reason: 'Haster' } },
      ]);
    const id = second.body.caseId;
    ok(
      await town.as('leader').records(id, {
        type: 'RELAY_HOLDER_NAMED',
        facts: { staffId: town.staff.colleague, serviceId: town.services.health },
      }),
    );
    const asked = ok(
      await town.as('colleague').records(
        id,
        {
          type: 'BASIS_RECORDED',
          facts: { consentId: newId(), services: [], kinds: ['health'], law: 'hpl-32' },
          texts: { reason: 'x' },
        },
        { type: 'LOG_REQUESTED' },
      ),
    );
    expect(asked.entries.map((one: { type: string }) => one.type)).toEqual([
      'BASIS_RECORDED',
      'LOG_REQUESTED',
    ]);
    const again = ok(await town.as('colleague').records(id, { type: 'LOG_REQUESTED' }));
    expect(again.entries.map((one: { type: string }) => one.type)).toEqual(['LOG_REQUESTED']);
    const told = await town.superuser.query(
      "select payload from outbox where intent = 'openLog.notifyHolder'",
    );
    expect(told.rows).toEqual([{ payload: { childId: rows[0].child_id } }]);
  });

  it('goes to level 2 and asks the school; a named referral needs a basis for what it tells', async () => {
    ok(
      await nurse({
        type: 'LEVEL_2_STARTED_ACUTELY',
        facts: { evaluateBy: '2026-10-01' },
        texts: { reason: 'Venter barn' },
      }),
    );
    const early = await nurse({
      type: 'MEETING_HELD',
      facts: { on: '2026-09-01', present: ['guardians', 'ownService'] },
    });
    expect(early).toMatchObject({ status: 409, body: { code: 'CASE.REQUIREMENT_MISSING' } });
    expect(early.body.missing).toEqual([
      expect.objectContaining({
        requirement: 'enoughServicesTakePart',
        words: expect.objectContaining({ nb: expect.any(String) }),
      }),
    ]);
    const referral = { referralId, serviceId: town.services.school, named: true, kinds: ['economy'] };
    const refused = await nurse({
      type: 'REFERRAL_SENT',
      facts: referral,
      texts: { question: 'Kan dere delta?' },
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'events[0].facts.serviceId', code: 'SHARING.NO_BASIS' }] },
    });
    const stated = await nurse({
      type: 'REFERRAL_SENT',
      facts: { ...referral, outside: true },
      texts: { question: 'Kan dere delta?' },
    });
    expect(stated).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'events[0].facts.outside', code: 'FIELD.UNKNOWN' }] },
    });
    ok(
      await nurse({
        type: 'REFERRAL_SENT',
        facts: { ...referral, kinds: ['health'] },
        texts: { question: 'Kan dere delta?' },
      }),
    );
  });

  it('the school reads the question and whose case it is, nothing else, and accepts', async () => {
    const teacher = town.as('teacher');
    expect((await teacher.get(`/cases/${caseId}`)).body).toMatchObject({
      content: false,
      relations: ['asked'],
    });
    const { body } = await teacher.get(`/cases/${caseId}/history`);
    expect(body.items).toEqual([
      expect.objectContaining({ type: 'REFERRAL_SENT', texts: { question: 'Kan dere delta?' } }),
    ]);
    const head = await town
      .as('head')
      .records(caseId, { type: 'REFERRAL_ACCEPTED', facts: { referralId, staffId: town.staff.nurse } });
    expect(head).toMatchObject({ status: 422, body: { fields: [{ code: 'REFERENCE.UNKNOWN' }] } });
    ok(
      await teacher.records(caseId, {
        type: 'REFERRAL_ACCEPTED',
        facts: { referralId, staffId: town.staff.teacher },
      }),
    );
    expect((await teacher.get(`/cases/${caseId}`)).body).toMatchObject({
      content: true,
      relations: ['participant'],
    });
    expect((await teacher.get(`/cases/${caseId}/history`)).body.items.length).toBeGreaterThan(5);
  });

  it('a participant owns their interventions and no others', async () => {
    const goalId = newId();
    ok(await nurse({ type: 'GOAL_SET', facts: { goalId }, texts: { goal: 'Trygg start' } }));
    const plan = (interventionId: string, staffId: string, serviceId: string): Event => ({
      type: 'INTERVENTION_PLANNED',
      facts: {
        interventionId,
        goalId,
        kind: 'talk',
        responsible: { kind: 'staff', id: staffId },
        serviceId,
        from: '2026-09-01',
        evaluateBy: '2026-10-27',
      },
      texts: { what: 'Samtaler' },
    });
    const teacher = town.as('teacher');
    ok(await teacher.records(caseId, plan(newId(), town.staff.teacher, town.services.school)));
    expect(
      await teacher.records(caseId, plan(newId(), town.staff.nurse, town.services.health)),
    ).toMatchObject({ status: 403 });
    const { body } = await town.as({ person: mother }).get(`/cases/${caseId}/plan`);
    expect(body).toMatchObject({
      goals: [{ goalId, texts: { goal: 'Trygg start' } }],
      interventions: [{ goalId, responsibleName: 'teacher', texts: { what: 'Samtaler' } }],
    });
  });

  it('an entry that was taken out of view is out of view for all', async () => {
    ok(await nurse({ type: 'NOTE_WRITTEN', texts: { note: 'Gjelder et annet barn' } }));
    const { body } = await town.as('nurse').get(`/cases/${caseId}/history`);
    const entry = body.items.at(-1).number;
    const restrict = { type: 'ENTRY_RESTRICTED', facts: { entry }, texts: { reason: 'feil barn' } };
    const erase = { type: 'ENTRY_ERASED', facts: { entry }, texts: { reason: 'feil barn' } };
    expect((await town.as('teacher').records(caseId, restrict)).body.code).toBe('CASE.EVENT_NOT_YOURS');
    ok(await nurse(restrict));
    for (const who of ['nurse', 'teacher'] as const) {
      const after = await town.as(who).get(`/cases/${caseId}/history`);
      expect(after.body.items.find((one: { number: number }) => one.number === entry)).toEqual({
        number: entry,
        restricted: true,
      });
      expect(after.text).not.toContain('annet barn');
    }
    expect((await nurse(erase)).body.code).toBe('CASE.EVENT_NOT_YOURS');
    ok(await town.as('leader').records(caseId, erase));
    expect(await town.count('entry_key where case_id = $1 and number = $2', [caseId, entry])).toBe(0);
  });

  it('the mother withdraws her own consent, and the school is out in the same step', async () => {
    const teacher = town.as('teacher');
    const { etag } = await teacher.get(`/cases/${caseId}`);
    const client = town.as({ person: mother });
    const forAnother = await client.records(caseId, {
      type: 'CONSENT_WITHDRAWN',
      facts: { consentId, by: { role: 'childProtection' } },
    });
    expect(forAnother).toMatchObject({ status: 403, body: { code: 'CASE.EVENT_NOT_YOURS' } });
    ok(
      await client.records(caseId, {
        type: 'CONSENT_WITHDRAWN',
        facts: { consentId, by: { role: 'pregnantWoman', personId: mother } },
      }),
    );
    for (const path of ['', '/history', '/plan', '/follow-ups'])
      expect((await teacher.get(`/cases/${caseId}${path}`)).status).toBe(404);
    const late = await teacher.post(
      `/cases/${caseId}/events`,
      { events: [{ type: 'NOTE_WRITTEN', texts: { note: 'x' } }] },
      { 'if-match': etag },
    );
    expect(late.status).toBe(404);
    expect((await teacher.get('/cases')).body.items).toEqual([]);
  });

  it('is closed with a reason; then it takes nothing more', async () => {
    ok(
      await nurse({
        type: 'CASE_DISCONTINUED',
        facts: { reason: 'moved', familyView: 'agrees' },
        texts: { reason: 'Flyttet' },
      }),
    );
    expect(await nurse({ type: 'NOTE_WRITTEN', texts: { note: 'x' } })).toMatchObject({
      status: 409,
      body: { code: 'CASE.EVENT_NOT_ALLOWED', allowed: expect.arrayContaining(['CASE_REOPENED']) },
    });
    expect(await town.count('opened_log')).toBe(0);
    expect((await town.as('nurse').get('/cases?status=closed')).body.items).toHaveLength(1);
  });
});
