import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { TellFamilyService } from '../../../src/cases/emergency-access/tell-family.service.js';
import { syntheticNationalId } from '../../../src/demo/national-id.js';
import { FollowUpDueService } from '../../../src/follow-ups/follow-up-due.service.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';
import { startWorker } from '../../support/worker.js';

jest.setTimeout(120_000);

const CHILD = syntheticNationalId('2016-04-12', 'female', 1);
const COVERT_REPORT = {
  type: 'REPORT_DRAFTED',
  facts: { kind: 'covert', recipient: 'childProtection', unborn: false },
  texts: { report: 'Blåmerker.' },
};
const STRANGER = syntheticNationalId('2016-04-12', 'female', 2);

describe('breaking the glass', () => {
  let town: HttpTown;
  let worker: Awaited<ReturnType<typeof startWorker>>;
  let caseId: string;
  let days = 0;

  beforeAll(async () => {
    town = await HttpTown.open('2026-09-01T08:00:00Z');
    worker = await startWorker(town.api.environment, town.api.clock);
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });
  /** Each test has its own day, so that nobody has used up their openings. */
  beforeEach(() => {
    days += 2;
    town.api.clock.moveTo('2026-09-01T08:00:00Z');
    town.api.clock.advance({ days });
  });

  const breakGlass = (who: 'teacher' | 'nurse' | 'head' | 'coordinator', what: object, more: object = {}) =>
    town.as(who).post('/emergency-access', {
      serviceId:
        who === 'nurse' ? town.services.health : town.services[who === 'coordinator' ? 'unit' : 'school'],
      reason: 'acuteDanger',
      text: 'Funnet alene ute om natten.',
      ...what,
      ...more,
    });
  const reads = async (who: 'teacher' | 'head', id = caseId): Promise<Answer> =>
    town.as(who).get(`/cases/${id}`);
  const childOf = async (id: string): Promise<string> =>
    (await town.superuser.query('select child_id from bti_case where id = $1', [id])).rows[0].child_id;

  /** The nurse's case at level 1, with a mother who reads the log. */
  async function aLog(child: object = { kind: 'cannotSayYet' }): Promise<{ id: string; mother: string }> {
    const acutely: Event = {
      type: 'LEVEL_1_STARTED_ACUTELY',
      facts: { evaluateBy: town.api.clock.now().toISOString().slice(0, 10) },
      texts: { reason: 'Haster' },
    };
    const { nurse } = town.staff;
    const logged = await town.as('nurse').logs(town.services.health, child, [acutely]);
    const id = logged.body.caseId as string;
    const holder = { staffId: nurse, serviceId: town.services.health };
    await ok(town.as('leader').records(id, { type: 'RELAY_HOLDER_NAMED', facts: holder }));
    const mother = (
      await town
        .as('nurse')
        .post('/people', { kind: 'noNationalId', serviceId: town.services.health, name: 'Mor' })
    ).body.id as string;
    await ok(town.as('nurse').ask('PUT', `/cases/${id}/family/${mother}`, {}));
    const consent = {
      consentId: newId(),
      services: [],
      kinds: ['school', 'health'],
      givenBy: [{ role: 'guardian', personId: mother }],
      how: 'onPaper',
      validFrom: town.api.clock.now().toISOString().slice(0, 10),
    };
    await ok(
      town.as('nurse').records(id, { type: 'CONSENT_GIVEN', facts: consent }, { type: 'LOG_REQUESTED' }),
    );
    return { id, mother };
  }

  async function ok(answer: Promise<Answer>): Promise<Answer> {
    const given = await answer;
    expect([given.status, given.text]).toEqual([200, expect.anything()]);
    return given;
  }

  /** A day later the job has looked at what is over. */
  async function whenItIsOver(id: string): Promise<void> {
    town.api.clock.advance({ hours: 24 });
    const { rows } = await town.superuser.query<{ id: string }>(
      `select id from follow_up where case_id = $1 and kind = 'emergency.end' and status = 'open'`,
      [id],
    );
    const jobs = worker.get(FollowUpDueService, { strict: false });
    for (const row of rows) expect(await jobs.handle(town.arranged.id, row.id)).toBe('recorded');
    await worker.get(TellFamilyService, { strict: false }).decide();
  }

  it('opens the case for exactly 24 hours, to the millisecond', async () => {
    ({ id: caseId } = await aLog());
    expect((await reads('teacher')).status).toBe(404);
    const opened = await breakGlass('teacher', { caseId });
    expect(opened).toMatchObject({
      status: 201,
      body: { caseId, until: new Date(town.api.clock.now().getTime() + 86_400_000).toISOString() },
    });
    const { body } = await reads('teacher');
    expect(body).toMatchObject({ content: true, relations: ['emergency'] });
    expect(body.allowedEvents.map(({ type }: Event) => type)).toEqual(['NOTE_WRITTEN']);
    town.api.clock.moveTo(new Date(Date.parse(opened.body.until) - 1));
    expect((await reads('teacher')).status).toBe(200);
    town.api.clock.moveTo(opened.body.until);
    for (const part of ['', '/history', '/plan', '/follow-ups', '/measurements'])
      expect([part, (await town.as('teacher').get(`/cases/${caseId}${part}`)).status]).toEqual([part, 404]);
    expect((await town.as('teacher').get('/cases')).body.items).toEqual([]);
    const unknown = await town.as('teacher').get(`/cases/${newId()}`);
    const { requestId: _one, ...gone } = (await reads('teacher')).body;
    const { requestId: _other, ...never } = unknown.body;
    expect(gone).toEqual(never);
  });

  it('is found by the national id of the child, and by nobody else’s', async () => {
    const log = await aLog({ kind: 'nationalId', nationalId: CHILD });
    expect(await breakGlass('teacher', { nationalId: CHILD })).toMatchObject({
      status: 201,
      body: { caseId: log.id },
    });
    const stranger = await breakGlass('head', { nationalId: STRANGER });
    expect(stranger).toMatchObject({ status: 404, body: { code: 'EMERGENCY.NOTHING_TO_OPEN' } });
  });

  it('shows in the history who opened and why, to those who read the case', async () => {
    ({ id: caseId } = await aLog());
    await breakGlass('teacher', { caseId });
    const { body } = await town.as('nurse').get(`/cases/${caseId}/history`);
    expect(body.items.at(-1)).toMatchObject({
      type: 'EMERGENCY_ACCESS_OPENED',
      actor: { name: 'teacher' },
      facts: { reason: 'acuteDanger' },
      texts: { reason: 'Funnet alene ute om natten.' },
    });
    const stored = await town.superuser.query('select facts::text from case_event where case_id = $1', [
      caseId,
    ]);
    expect(JSON.stringify(stored.rows)).not.toContain('Funnet alene');
  });

  it('tells the holder and the auditor at once, without a word of whom it is about', async () => {
    ({ id: caseId } = await aLog());
    await town.superuser.query('delete from outbox');
    await breakGlass('teacher', { caseId });
    // The town's worker is at work beside it, and tells of what falls due.
    const { rows } = await town.superuser.query(
      `select payload from outbox where payload->>'about' like 'emergency.%' order by payload->>'about'`,
    );
    expect(rows.map(({ payload }) => payload)).toEqual([
      { to: `staff:${town.staff.nurse}`, about: 'emergency.opened' },
      { to: 'role:auditor', about: 'emergency.tried', emergencyAccessId: expect.any(String) },
    ]);
  });

  it('lets one write a note and nothing else', async () => {
    ({ id: caseId } = await aLog());
    await breakGlass('teacher', { caseId });
    const note = await town
      .as('teacher')
      .records(caseId, { type: 'NOTE_WRITTEN', texts: { note: 'Trygt hos mor.' } });
    expect(note.status).toBe(200);
    for (const event of [
      { type: 'GROUPS_SET', facts: { groups: [] } },
      { type: 'CASE_DISCONTINUED', facts: { reason: 'moved', familyView: 'agrees' }, texts: { reason: 'x' } },
      { type: 'ENTRY_RESTRICTED', facts: { entry: 1 }, texts: { reason: 'x' } },
    ])
      expect(await town.as('teacher').records(caseId, event)).toMatchObject({
        status: 403,
        body: { code: 'CASE.EVENT_NOT_YOURS' },
      });
    const stranger = await town.as('teacher').ask('PUT', `/cases/${caseId}/family/${newId()}`, {});
    expect(stranger.status).toBe(403);
    await expect(
      town.superuser.query(`select * from guardian_relation where case_id = $1`, [caseId]),
    ).resolves.toMatchObject({ rowCount: 1 });
  });

  it('lets one report to child protection about the child', async () => {
    ({ id: caseId } = await aLog());
    await breakGlass('teacher', { caseId });
    const report = await town.as('teacher').post('/protection-reports', {
      serviceId: town.services.school,
      caseId,
      events: [COVERT_REPORT],
    });
    expect([report.status, report.text]).toEqual([201, expect.anything()]);
  });

  it("does not open a concern, which is its service's own: the answer is that of no case", async () => {
    const concern = (await town.as('nurse').logs(town.services.health)).body.caseId as string;
    const ofConcern = await breakGlass('teacher', { caseId: concern });
    const ofNothing = await breakGlass('teacher', { caseId: newId() });
    const same = ({ status, body: { requestId: _, ...body } }: Answer) => ({ status, body });
    expect(same(ofConcern)).toEqual(same(ofNothing));
    expect(ofConcern.status).toBe(404);
  });

  it('is not for those who read the case already, and not twice', async () => {
    ({ id: caseId } = await aLog());
    expect(await breakGlass('nurse', { caseId })).toMatchObject({
      status: 409,
      body: { code: 'EMERGENCY.NOT_NEEDED' },
    });
    const first = await breakGlass('teacher', { caseId });
    expect(await breakGlass('teacher', { caseId })).toMatchObject({
      status: 409,
      body: { code: 'EMERGENCY.ALREADY_OPEN', until: first.body.until },
    });
  });

  it('is done once for a request that is sent twice', async () => {
    ({ id: caseId } = await aLog());
    const body = { serviceId: town.services.school, reason: 'crisis', text: 'Ulykke.', caseId };
    const key = { 'idempotency-key': newId() };
    const [one, two] = [
      await town.as('teacher').post('/emergency-access', body, key),
      await town.as('teacher').post('/emergency-access', body, key),
    ];
    expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
    expect(await town.count('emergency_access where case_id = $1', [caseId])).toBe(1);
    expect(
      await town.count(`case_event where case_id = $1 and type = 'EMERGENCY_ACCESS_OPENED'`, [caseId]),
    ).toBe(1);
  });

  it('may be tried three times a day, and what was in vain counts', async () => {
    const tries = [];
    for (let n = 0; n < 4; n += 1) tries.push(await breakGlass('teacher', { caseId: newId() }));
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 429]);
    expect(tries[3]!.body).toMatchObject({ code: 'EMERGENCY.TOO_MANY_TODAY', allowed: [{ aDay: 3 }] });
    town.api.clock.advance({ days: 1 });
    expect((await breakGlass('teacher', { caseId: newId() })).status).toBe(404);
  });

  it('leaves every try in the access log and with the auditor, also of what was not there', async () => {
    const before = await town.count(`access_log where part = 'emergency'`);
    const nobody = newId();
    await breakGlass('head', { caseId: nobody });
    expect(await town.count(`access_log where part = 'emergency'`)).toBe(before + 1);
    const tries = await town.as('auditor').get('/emergency-access?limit=1');
    expect(tries.body).toMatchObject([
      { staffId: town.staff.head, name: 'head', outcome: 'nothing', reason: 'acuteDanger', caseId: null },
    ]);
    for (const who of ['nurse', 'leader', 'manager'] as const)
      expect((await town.as(who).get('/emergency-access')).status).toBe(403);
  });

  it.each([
    ['without a reason', { reason: undefined }],
    ['with a reason of one’s own making', { reason: 'curious' }],
    ['with blank words', { text: ' \u200b ' }],
    ['for a service one does not work in', { serviceId: newId() }],
    ['of two things at once', { personId: newId() }],
  ])('is refused %s', async (_how, wrong) => {
    const before = await town.count('emergency_access');
    expect([400, 403]).toContain((await breakGlass('teacher', { caseId: newId() }, wrong)).status);
    expect(await town.count('emergency_access')).toBe(before);
  });

  it('is not for managers and families', async () => {
    const { id, mother } = await aLog();
    for (const client of [town.as('manager'), town.as({ person: mother }), town.as('auditor')])
      expect((await client.post('/emergency-access', { caseId: id })).status).toBe(403);
  });

  describe('and the family', () => {
    /** Who looked at the log by the family's own account of it, but for those who work with it. */
    const strangersWhoLooked = async (mother: string, id: string) => {
      const { body } = await town.as({ person: mother }).get(`/cases/${id}/looks`);
      return (body.items as { who: { name: string | null } }[]).filter(({ who }) => who.name === 'teacher');
    };

    const familyReads = async (mother: string, id: string) => {
      const family = town.as({ person: mother });
      const history = await family.get(`/cases/${id}/history`);
      const view = await family.get(`/cases/${id}`);
      const openings = await family.get(`/cases/${id}/emergency-access`);
      return {
        entries: history.body.items.map(({ number, type }: { number: number; type: string }) => [
          number,
          type,
        ]),
        etag: view.etag,
        view: view.body,
        openings: openings.body,
        looks: await strangersWhoLooked(mother, id),
      };
    };

    it('hears of it when it is over: who, for which service and why', async () => {
      const { id, mother } = await aLog();
      await breakGlass('teacher', { caseId: id });
      await town.as('teacher').get(`/cases/${id}`);
      expect(await familyReads(mother, id)).toMatchObject({ openings: [], looks: [] });
      await whenItIsOver(id);
      expect((await familyReads(mother, id)).openings).toMatchObject([
        { name: 'teacher', service: 'Solvik skole', reason: 'acuteDanger' },
      ]);
      expect(await strangersWhoLooked(mother, id)).toMatchObject([{ emergency: true }]);
    });

    it.each([
      ['somebody has reported covertly about the child', true, 'acuteDanger'],
      ['it was opened for what they must not know', false, 'suspicionOfHarm'],
    ])('never hears of it, in no number and no version, where %s', async (_why, isReported, reason) => {
      const { id, mother } = await aLog();
      const before = await familyReads(mother, id);
      expect((await breakGlass('teacher', { caseId: id, reason })).status).toBe(201);
      if (isReported)
        await town.as('teacher').post('/protection-reports', {
          serviceId: town.services.school,
          childId: await childOf(id),
          events: [COVERT_REPORT],
        });
      const note = { type: 'NOTE_WRITTEN', texts: { note: 'Lest i en nødsituasjon.' } };
      expect((await town.as('teacher').records(id, note)).status).toBe(200);
      await town.as('teacher').get(`/cases/${id}/history`);
      expect(await familyReads(mother, id)).toEqual(before);
      await whenItIsOver(id);
      town.api.clock.advance({ hours: -24 });
      expect(await familyReads(mother, id)).toEqual(before);
    });

    it('writes on as if nothing had been: not refused as late, and with the next number', async () => {
      const { id, mother } = await aLog();
      const family = town.as({ person: mother });
      const { etag } = await family.get(`/cases/${id}`);
      const { entries } = await familyReads(mother, id);
      await breakGlass('teacher', { caseId: id });
      const objected = await family.post(
        `/cases/${id}/events`,
        {
          events: [
            { type: 'GUARDIAN_OBJECTED', facts: { by: { role: 'guardian', personId: mother } } },
            { type: 'NOTE_WRITTEN', texts: { note: 'Jeg vil snakke med dere.' } },
          ],
        },
        { 'if-match': etag },
      );
      expect([objected.status, objected.text]).toEqual([200, expect.anything()]);
      const last = entries.at(-1)[0] as number;
      expect(objected.body.entries.map(({ number }: { number: number }) => number)).toEqual([
        last + 1,
        last + 2,
      ]);
      const after = await familyReads(mother, id);
      expect(after.entries.slice(-2)).toEqual([
        [last + 1, 'GUARDIAN_OBJECTED'],
        [last + 2, 'NOTE_WRITTEN'],
      ]);
      const page = await family.get(`/cases/${id}/history?after=${last}&limit=1`);
      expect(page.body).toMatchObject({ items: [{ number: last + 1 }], next: last + 1 });
      const rest = await family.get(`/cases/${id}/history?after=${page.body.next}`);
      expect(rest.body).toMatchObject({ items: [{ number: last + 2 }], next: null });
    });
  });

  it('ends in the case as well, and verify finds everything as it should be', async () => {
    const { id } = await aLog();
    await breakGlass('teacher', { caseId: id });
    expect(await town.verifies()).toMatch(/everything holds/);
    await whenItIsOver(id);
    expect(await town.count(`case_access where case_id = $1 and relation = 'emergency'`, [id])).toBe(0);
    const { rows } = await town.superuser.query(
      'select type from case_event where case_id = $1 order by number desc limit 1',
      [id],
    );
    expect(rows).toEqual([{ type: 'EMERGENCY_ACCESS_ENDED' }]);
    expect(await town.verifies()).toMatch(/everything holds/);
  });
});
