import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';
import { caseWithPlan } from '../../support/measured-case.js';
import { OutboxHand } from '../../support/outbox-hand.js';

jest.setTimeout(60_000);

type Who = Parameters<HttpTown['as']>[0];

/** A case at two services whose family has to hide. */
describe('a protected address', () => {
  let town: HttpTown;
  let caseId: string;
  let mother: string;

  const ok = (answer: Answer) => {
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  };
  const nurse = (...events: object[]) => town.as('nurse').records(caseId, ...(events as Event[]));
  const knows = async (who: Who) => (await town.as(who).get(`/cases/${caseId}`)).status === 200;
  const lists = async (who: Who) =>
    ok(await town.as(who).get('/cases')).items.some(({ id }: { id: string }) => id === caseId);
  const isUnknown = async (who: Who) => {
    for (const path of ['', '/history', '/plan', '/measurements']) {
      const [real, none] = [caseId, newId()].map((id) => town.as(who).get(`/cases/${id}${path}`));
      const [answer, other] = [await real!, await none!];
      expect([path, answer.status, answer.body.code]).toEqual([path, other.status, other.body.code]);
    }
  };
  const address = (method: 'GET' | 'PUT' | 'DELETE', who: Who = 'nurse', body?: object) =>
    town.as(who).ask(method, `/cases/${caseId}/address`, body);
  const set = (code: 6 | 7, readers: object[] = []) => ({
    type: 'PROTECTION_SET',
    facts: { code, readers },
    texts: { reason: 'Vedtak fra Kripos' },
  });

  beforeAll(async () => {
    town = await HttpTown.open();
    const acutely = {
      type: 'LEVEL_3_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'Haster' },
    };
    const logged = await town
      .as('nurse')
      .logs(town.services.health, { kind: 'cannotSayYet', name: 'Ane' }, [acutely]);
    caseId = logged.body.caseId;
    const facts = { staffId: town.staff.nurse, serviceId: town.services.health };
    ok(await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts }));
    const asked = { kind: 'noNationalId', birthDate: '1988-05-05', serviceId: town.services.health };
    mother = (await town.as('nurse').post('/people', asked)).body.id;
    ok(await town.as('nurse').ask('PUT', `/cases/${caseId}/family/${mother}`, {}));
    const consent = {
      consentId: newId(),
      services: [town.services.school],
      kinds: ['school', 'health', 'family'],
      givenBy: [{ role: 'guardian', personId: mother }],
      how: 'onPaper',
      validFrom: '2026-09-01',
    };
    ok(await nurse({ type: 'CONSENT_GIVEN', facts: consent }, { type: 'LOG_REQUESTED' }));
    ok(
      await nurse({
        type: 'PARTICIPANT_JOINED',
        facts: { staffId: town.staff.teacher, serviceId: town.services.school },
      }),
    );
  });
  afterAll(() => town?.close());

  it('is kept sealed as long as it is an ordinary one, and shown to staff who read the case', async () => {
    expect((await address('PUT', 'nurse', { address: 'Lillegata 4, 1337 Sandvika' })).status).toBe(200);
    expect(ok(await address('GET'))).toMatchObject({ address: 'Lillegata 4, 1337 Sandvika' });
    expect((await address('GET', 'coordinator')).status).toBe(404);
    const { rows } = await town.superuser.query('select sealed from contact_address where case_id = $1', [
      caseId,
    ]);
    expect(rows[0].sealed.toString('latin1')).not.toContain('Lillegata');
  });

  it('hides the case at once from everybody but who drives it, its own leader, and the short list', async () => {
    const everybody: Who[] = ['teacher', 'head', 'coordinator', { person: mother }];
    for (const who of everybody) expect([who, await knows(who)]).toEqual([who, true]);
    ok(await nurse(set(7, [{ kind: 'person', id: mother }])));
    expect([await knows('nurse'), await knows('leader'), await knows({ person: mother })]).toEqual([
      true,
      true,
      true,
    ]);
    for (const who of ['teacher', 'head', 'coordinator'] as const) {
      await isUnknown(who);
      expect([who, await lists(who)]).toEqual([who, false]);
    }
  });

  it('is told of to whoever drives the case or leads its service, and to nobody else', async () => {
    const of = async (who: Who) => (await town.as(who).get(`/cases/${caseId}`)).body.protection;
    expect(await of('nurse')).toEqual({ code: 7, readers: [{ kind: 'person', id: mother, name: null }] });
    expect(await of('leader')).toMatchObject({ code: 7 });
    expect(await of({ person: mother })).toBeUndefined();
  });

  it('is opened to somebody by name, with a reason that stays in the log, and closed again', async () => {
    const reader = { kind: 'staff', id: town.staff.teacher };
    const facts = { reader };
    ok(
      await town
        .as('leader')
        .records(caseId, { type: 'PROTECTED_READER_ADDED', facts, texts: { reason: 'Underviser' } }),
    );
    expect(await knows('teacher')).toBe(true);
    ok(await nurse({ type: 'PROTECTED_READER_REMOVED', facts, texts: { reason: 'Sluttet' } }));
    expect(await knows('teacher')).toBe(false);
    const { items } = ok(await town.as('nurse').get(`/cases/${caseId}/history`));
    expect(items.filter(({ type }: { type: string }) => type.startsWith('PROTECTED_'))).toMatchObject([
      { facts, texts: { reason: 'Underviser' } },
      { facts, texts: { reason: 'Sluttet' } },
    ]);
    const stranger = {
      type: 'PROTECTED_READER_ADDED',
      facts: { reader: { kind: 'staff', id: newId() } },
      texts: { reason: 'x' },
    };
    expect((await nurse(stranger)).status).toBe(422);
  });

  it('keeps out who stands in for the holder, until they are on the list themselves', async () => {
    const { nurse: absentId, colleague: deputyId } = town.staff;
    const named = await town.as('leader').post('/deputies', {
      serviceId: town.services.health,
      absentId,
      deputyId,
      until: '2026-09-03',
      reason: 'holiday',
    });
    expect(named.status).toBe(201);
    await isUnknown('colleague');
    expect(await lists('colleague')).toBe(false);
    const facts = { reader: { kind: 'staff', id: deputyId } };
    const because = { facts, texts: { reason: 'Vikar' } };
    ok(await nurse({ type: 'PROTECTED_READER_ADDED', ...because }));
    expect([await knows('colleague'), await lists('colleague')]).toEqual([true, true]);
    ok(await nurse({ type: 'PROTECTED_READER_REMOVED', ...because }));
    expect([await knows('colleague'), await lists('colleague')]).toEqual([false, false]);
    const { status } = await town.as('leader').ask('DELETE', `/deputies/${named.body.id}`, {});
    expect(status).toBe(204);
  });

  it('lets no e-mail go to who stands in, nor up the line, but to the holder and the leader of its service', async () => {
    const { nurse: absentId, colleague: deputyId } = town.staff;
    const { health: serviceId } = town.services;
    const named = await town
      .as('leader')
      .post('/deputies', { serviceId, absentId, deputyId, until: '2026-09-03', reason: 'holiday' });
    const hand = await OutboxHand.beside(town.api);
    await hand.empties();
    const toldOf = async (to: string, about: string | null) => {
      const id = newId();
      await town.superuser.query(
        `insert into outbox (id, municipality_id, case_id, intent, payload) values ($1, $2, $3, 'principal.notify', $4)`,
        [id, town.arranged.id, about, { to, about: 'followUp.due', serviceId }],
      );
      await hand.empties();
      const { rows } = await town.superuser.query('select sent_to from outbox where id = $1', [id]);
      return rows[0].sent_to.sort();
    };
    const holder = `staff:${absentId}`;
    expect(await toldOf(holder, null)).toEqual([absentId, deputyId].sort());
    expect(await toldOf(holder, caseId)).toEqual([absentId]);
    expect(await toldOf('unit:coordinating', null)).toEqual([town.staff.coordinator]);
    expect(await toldOf('unit:coordinating', caseId)).toEqual([]);
    const reader = { facts: { reader: { kind: 'staff', id: deputyId } }, texts: { reason: 'Vikar' } };
    ok(await nurse({ type: 'PROTECTED_READER_ADDED', ...reader }));
    expect(await toldOf(holder, caseId)).toEqual([absentId, deputyId].sort());
    ok(await nurse({ type: 'PROTECTED_READER_REMOVED', ...reader }));
    await town.superuser.query(`update staff set email = '' where id = $1`, [absentId]);
    expect(await toldOf(holder, caseId)).toEqual([town.staff.leader]);
    await town.superuser.query(`update staff set email = 'nurse@example.no' where id = $1`, [absentId]);
    await town.as('leader').ask('DELETE', `/deputies/${named.body.id}`, {});
    await hand.close();
  });

  it('that is confidential is kept for staff, and not shown to the family', async () => {
    expect(ok(await address('GET'))).toMatchObject({ address: 'Lillegata 4, 1337 Sandvika' });
    expect((await address('GET', { person: mother })).status).toBe(403);
  });

  it('that is strictly confidential is forgotten in the same write, and none is taken', async () => {
    ok(await nurse(set(6)));
    expect(await town.count('contact_address where case_id = $1', [caseId])).toBe(0);
    expect(await address('PUT', 'nurse', { address: 'Et annet sted 1' })).toMatchObject({
      status: 422,
      body: { code: 'CASE.ADDRESS_STRICTLY_CONFIDENTIAL' },
    });
    expect(ok(await address('GET'))).toEqual({ address: null });
  });

  it('keeps the case out of the list of what reached the coordinating unit', async () => {
    await town.superuser.query(
      `update follow_up set stage = 'coordinatingUnit', due_date = '2026-08-01' where case_id = $1 and status = 'open'`,
      [caseId],
    );
    const items = ok(await town.as('coordinator').get('/follow-ups?scope=coordinatingUnit')).items;
    expect(items).toEqual([]);
    ok(await nurse({ type: 'PROTECTION_LIFTED', texts: { reason: 'Opphevet' } }));
    expect(
      ok(await town.as('coordinator').get('/follow-ups?scope=coordinatingUnit')).items.length,
    ).toBeGreaterThan(0);
    for (const who of ['teacher', 'coordinator'] as const) expect(await knows(who)).toBe(true);
  });
});

/** A case that the school takes part in with one kind of information. */
describe('where a child lives', () => {
  let town: HttpTown;
  let caseId: string;
  const address = (method: 'GET' | 'PUT' | 'DELETE', who: Who, body?: object) =>
    town.as(who).ask(method, `/cases/${caseId}/address`, body);
  const put = (who: Who) => address('PUT', who, { address: 'Storgata 1' });

  beforeEach(async () => {
    town ??= await HttpTown.open();
    const { caseId: id, guardianId } = await caseWithPlan(town);
    caseId = id;
    const { school } = town.services;
    for (const event of [
      {
        type: 'CONSENT_GIVEN',
        facts: {
          consentId: newId(),
          services: [school],
          kinds: ['school'],
          givenBy: [{ role: 'guardian', personId: guardianId }],
          how: 'onPaper',
          validFrom: '2026-09-01',
        },
      },
      { type: 'PARTICIPANT_JOINED', facts: { staffId: town.staff.teacher, serviceId: school } },
    ])
      expect(await town.as('nurse').records(caseId, event)).toMatchObject({ status: 200 });
  });
  afterAll(() => town?.close());

  it('is for who reads of the family, and written by who drives the case', async () => {
    expect((await put('nurse')).status).toBe(200);
    expect((await town.as('teacher').get(`/cases/${caseId}`)).body.content).toBe(true);
    for (const answer of [
      await address('GET', 'teacher'),
      await put('teacher'),
      await address('DELETE', 'teacher', {}),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'CASE.EVENT_NOT_YOURS' } });
    expect((await address('GET', 'nurse')).body).toEqual({ address: 'Storgata 1' });
  });

  it('is forgotten also when the leader, who does not read it, says that it is strictly confidential', async () => {
    expect((await put('nurse')).status).toBe(200);
    const set = { type: 'PROTECTION_SET', facts: { code: 6, readers: [] }, texts: { reason: 'Vedtak' } };
    expect((await town.as('leader').records(caseId, set)).status).toBe(200);
    expect(await town.count('contact_address where case_id = $1', [caseId])).toBe(0);
  });

  it('is not written beside a protection that is being set', async () => {
    await town.superuser.query('begin');
    await town.superuser.query('update bti_case set protection = 6 where id = $1', [caseId]);
    const written = put('nurse');
    while ((await town.count('pg_locks where not granted')) === 0);
    await town.superuser.query('commit');
    expect(await written).toMatchObject({
      status: 422,
      body: { code: 'CASE.ADDRESS_STRICTLY_CONFIDENTIAL' },
    });
    expect(await town.count('contact_address where case_id = $1', [caseId])).toBe(0);
  });
});
