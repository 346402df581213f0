import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { HttpTown } from '../../support/http-town.js';
import { well } from '../../support/measured-case.js';
import { openFamilyLog, type OpenFamilyLog } from '../../support/open-family-log.js';
import { rightsWorker } from '../../support/rights-worker.js';
import { textOfPdf } from '../../support/text-of-pdf.js';

jest.setTimeout(120_000);

const SEEN = /sover i timen/;

/** A boy with an open log at the health station; at school a teacher wonders too, and has not told anybody. */
describe('the whole of what is kept of a child', () => {
  let town: HttpTown;
  let worker: Awaited<ReturnType<typeof rightsWorker>>;
  let log: OpenFamilyLog;
  let concern: string;
  const parent = (person: string) => town.as({ person });
  const toReview = async (who: 'nurse' | 'teacher', caseId: string): Promise<string> => {
    const { body } = await town.as(who).get('/access-requests');
    return body.toReview.find((one: { caseId: string }) => one.caseId === caseId)?.id;
  };
  const asks = async (person: string) => {
    well(await parent(person).post(`/cases/${log.caseId}/access-requests`, {}));
    await worker.works();
  };
  const reviews = async (who: 'nurse' | 'teacher', id: string, review: object) => {
    well(await town.as(who).post(`/access-documents/${id}/review`, review));
    await worker.works();
  };
  const given = async (person: string) =>
    (await parent(person).get('/access-requests')).body.mine[0].documents as { id: string; caseId: string }[];
  const told = async (about: string) =>
    town.count(`outbox where payload->>'to' = $1 and payload->>'about' = $2`, [
      `person:${log.mother}`,
      about,
    ]);

  beforeAll(async () => {
    town = await HttpTown.open();
    worker = await rightsWorker(town.api);
  });
  beforeEach(async () => {
    town.api.clock.moveTo('2026-09-01T08:00:00Z');
    log = await openFamilyLog(town);
    concern = well(await town.as('teacher').logs(town.services.school)).body.caseId;
    const shared = {
      type: 'CONCERN_SHARED',
      facts: { with: 'colleague' },
      texts: { whatWasSaid: 'Han sover i timen.' },
    };
    well(await town.as('teacher').records(concern, shared));
    await town.superuser.query('update bti_case set child_id = $2 where id = $1', [concern, log.child]);
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  it('holds the concern that its service has not shared, for who wrote it to go through, and nobody else', async () => {
    await asks(log.mother);
    const id = await toReview('teacher', concern);
    const draft = well(await town.as('teacher').get(`/access-documents/${id}`));
    expect(draft.text).toMatch(SEEN);
    expect(draft.body).toMatchObject({ asker: { relation: 'guardian' }, case: { level: 0 } });
    for (const who of ['nurse', 'head', 'leader', 'coordinator'] as const)
      expect((await town.as(who).get(`/access-documents/${id}`)).status).toBe(404);
    expect((await parent(log.mother).get(`/access-documents/${id}`)).status).toBe(404);
    expect(await given(log.mother)).toEqual([]);
    const own = await town.as('nurse').get(`/access-documents/${await toReview('nurse', log.caseId)}`);
    expect(own.text).not.toMatch(SEEN);
    const { body } = await town.as('teacher').get(`/cases/${concern}/follow-ups`);
    expect(body).toContainEqual(expect.objectContaining({ kind: 'access.answer', dueDate: '2026-10-01' }));
  });

  it('is for a parent without what is kept from guardians, and for the child whole', async () => {
    const kept = {
      ground: 'dangerToChild',
      reviewBy: '2026-10-01',
      reason: 'Far vet ikke at han har sagt det',
    };
    const note = { type: 'NOTE_WRITTEN', texts: { note: 'Er redd for å gå hjem.' }, keptFromGuardians: kept };
    well(await town.as('teacher').records(concern, note));
    await asks(log.mother);
    const draft = well(
      await town.as('teacher').get(`/access-documents/${await toReview('teacher', concern)}`),
    );
    expect(draft.text).toMatch(SEEN);
    expect(draft.text).not.toMatch(/redd for å gå hjem|har sagt det/);
    const paper = { onBehalfOf: log.child, how: 'onPaper' };
    well(await town.as('teacher').post(`/cases/${concern}/access-requests`, paper));
    await worker.works();
    const { body } = await town.as('teacher').get('/access-requests');
    const ofConcern = body.toReview.filter((one: { caseId: string }) => one.caseId === concern);
    const drafts = await Promise.all(
      ofConcern.map(async ({ id }: { id: string }) =>
        well(await town.as('teacher').get(`/access-documents/${id}`)),
      ),
    );
    const told = drafts.filter(({ text }) => text.includes('redd for å gå hjem'));
    expect(told.map(({ body: { asker } }) => asker.relation)).toEqual(['child']);
  });

  it('holds what a service does alone without a log, too', async () => {
    well(await town.as('teacher').records(concern, { type: 'LEVEL_1_DECIDED' }));
    await asks(log.mother);
    const id = await toReview('teacher', concern);
    const draft = well(await town.as('teacher').get(`/access-documents/${id}`));
    expect(draft.text).toMatch(SEEN);
    expect(draft.body.case).toMatchObject({ level: 1 });
    const { body } = await town.as('teacher').get(`/cases/${concern}/follow-ups`);
    expect(body).toContainEqual(expect.objectContaining({ kind: 'access.answer', dueDate: '2026-10-01' }));
  });

  it('holds no answer that is the young person’s own, for a parent', async () => {
    const teacher = town.as('teacher');
    const [goalId, staffId] = [newId(), town.staff.teacher];
    const holder = { staffId, serviceId: town.services.school };
    well(await teacher.records(concern, { type: 'LEVEL_1_DECIDED' }));
    well(await town.as('head').records(concern, { type: 'RELAY_HOLDER_NAMED', facts: holder }));
    const intervention = {
      interventionId: newId(),
      goalId,
      kind: 'conversation',
      responsible: { kind: 'staff', id: staffId },
      serviceId: town.services.school,
      from: '2026-09-01',
      evaluateBy: '2026-10-01',
    };
    well(
      await teacher.records(
        concern,
        { type: 'CONSENT_REFUSED', facts: { by: { role: 'youngPerson' } } },
        { type: 'MEETING_HELD', facts: { on: '2026-09-01', present: ['child', 'guardians'] } },
        { type: 'GOAL_SET', facts: { goalId }, texts: { goal: 'Sove om natten' } },
        { type: 'INTERVENTION_PLANNED', facts: intervention, texts: { what: 'Samtaler' } },
        { type: 'PLAN_AGREED' },
      ),
    );
    const answers = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 };
    const own = { instrument: 'who-5', timePoint: 'start', respondent: 'self', answers };
    well(await teacher.post(`/cases/${concern}/measurements`, own));
    await asks(log.mother);
    const draft = well(await teacher.get(`/access-documents/${await toReview('teacher', concern)}`));
    expect(draft.text).toContain('Sove om natten');
    expect(draft.text).not.toContain('who-5');
  });

  it('is given out when it is released, and opens nothing else of the concern', async () => {
    await asks(log.mother);
    const id = await toReview('teacher', concern);
    await reviews('teacher', id, { decision: 'release' });
    expect(await given(log.mother)).toMatchObject([{ id, caseId: concern }]);
    expect(well(await parent(log.mother).get(`/access-documents/${id}`)).text).toMatch(SEEN);
    expect(await textOfPdf((await parent(log.mother).get(`/access-documents/${id}/pdf`)).bytes)).toMatch(
      SEEN,
    );
    for (const path of ['', '/history', '/plan', '/looks'])
      expect((await parent(log.mother).get(`/cases/${concern}${path}`)).status).toBe(404);
    expect((await parent(log.father).get(`/access-documents/${id}`)).status).toBe(404);
  });

  it('does not tell that there was one, where it is withheld', async () => {
    await asks(log.mother);
    const before = await told('access.answered');
    await reviews('teacher', await toReview('teacher', concern), {
      decision: 'withhold',
      reason: 'pol-16-b',
    });
    expect(await given(log.mother)).toEqual([]);
    expect(await told('access.answered')).toBe(before);
    const { body } = await town.as('teacher').get(`/cases/${concern}/follow-ups`);
    expect(JSON.stringify(body)).not.toContain('access.answer');
  });

  it('leaves out passages of it for a legal reason only, as of a case', async () => {
    await asks(log.mother);
    const id = await toReview('teacher', concern);
    const draft = well(await town.as('teacher').get(`/access-documents/${id}`)).body;
    const { number } = draft.history.find((one: object) => SEEN.test(JSON.stringify(one)));
    const omissions = [{ entry: number, text: 'whatWasSaid', reason: 'gdpr-15-4' }];
    await reviews('teacher', id, { decision: 'release', omissions });
    const { text, body } = well(await parent(log.mother).get(`/access-documents/${id}`));
    expect(text).not.toMatch(SEEN);
    expect(body.history.find((one: { number: number }) => one.number === number).leftOut).toMatchObject([
      { reason: 'gdpr-15-4' },
    ]);
  });

  it('is taken back with the rest from a parent who is barred, and no new one is made', async () => {
    await asks(log.mother);
    const id = await toReview('teacher', concern);
    await reviews('teacher', id, { decision: 'release' });
    well(
      await town
        .as('nurse')
        .ask('PUT', `/cases/${log.caseId}/family/${log.mother}`, { barredFromInsight: true }),
    );
    expect((await parent(log.mother).get(`/access-documents/${id}`)).status).not.toBe(200);
    expect(await town.count('access_document where id = $1 and wrapped is not null', [id])).toBe(0);
  });

  it('is not a parent’s without parental responsibility', async () => {
    const stated = { parentalResponsibility: false };
    well(await town.as('nurse').ask('PUT', `/cases/${log.caseId}/family/${log.father}`, stated));
    await parent(log.father).post(`/cases/${log.caseId}/access-requests`, {});
    await worker.works();
    expect(await toReview('teacher', concern)).toBeUndefined();
  });

  it('is asked for on paper where there is no log, and its month counts from the day it came', async () => {
    const teacher = town.as('teacher');
    const paper = (more: object) =>
      teacher.post(`/cases/${concern}/access-requests`, { onBehalfOf: log.child, how: 'onPaper', ...more });
    for (const askedOn of ['2026-09-02', '2025-08-31'])
      expect((await paper({ askedOn })).body.code).toBe('ACCESS_REQUEST.DAY_WRONG');
    for (const askedOn of ['2026-13-01', '2026-02-30'])
      expect((await paper({ askedOn })).body.code).toBe('REQUEST.INVALID');
    expect((await paper({ onBehalfOf: log.mother })).body.code).toBe('ACCESS_REQUEST.NO_INSIGHT');
    const asked = well(await paper({ askedOn: '2026-08-20' }));
    expect(asked.body).toMatchObject({ askedOn: '2026-08-20', dueOn: '2026-09-20' });
    await worker.works();
    const { body } = await teacher.get(`/cases/${concern}/follow-ups`);
    expect(body).toContainEqual(expect.objectContaining({ kind: 'access.answer', dueDate: '2026-09-20' }));
    const draft = well(await teacher.get(`/access-documents/${await toReview('teacher', concern)}`));
    expect(draft.text).toMatch(SEEN);
  });

  it('may take two months more, told to who asked with the reason, once and in time', async () => {
    await asks(log.mother);
    const id = await toReview('nurse', log.caseId);
    const extends_ = (who: 'nurse' | 'head', document: string, reason = 'complex') =>
      town.as(who).post(`/access-documents/${document}/extension`, { reason });
    expect((await extends_('nurse', id, 'holiday')).status).toBe(400);
    expect((await extends_('head', id)).status).toBe(404);
    expect(
      (await parent(log.mother).post(`/access-documents/${id}/extension`, { reason: 'complex' })).status,
    ).toBe(403);
    expect(await extends_('nurse', id)).toMatchObject({ status: 200, body: { dueOn: '2026-12-01' } });
    expect((await extends_('nurse', id)).body.code).toBe('ACCESS_REQUEST.EXTENDED');
    await worker.works();
    const [mine] = (await parent(log.mother).get('/access-requests')).body.mine;
    expect(mine).toMatchObject({ dueOn: '2026-12-01', extendedFor: 'complex' });
    expect(await told('access.extended')).toBe(1);
    for (const [who, caseId] of [
      ['nurse', log.caseId],
      ['teacher', concern],
    ] as const) {
      const { body } = await town.as(who).get(`/cases/${caseId}/follow-ups`);
      expect(body).toContainEqual(expect.objectContaining({ kind: 'access.answer', dueDate: '2026-12-01' }));
    }
    expect((await town.as('nurse').get('/access-requests')).body.toReview).toContainEqual(
      expect.objectContaining({ id, dueOn: '2026-12-01' }),
    );
  });

  it('has its longer time also when its copy is made anew', async () => {
    await asks(log.mother);
    const id = await toReview('nurse', log.caseId);
    well(await town.as('nurse').post(`/access-documents/${id}/extension`, { reason: 'complex' }));
    await worker.works();
    well(
      await town.as('nurse').records(log.caseId, { type: 'NOTE_WRITTEN', texts: { note: 'Far sa noe.' } }),
    );
    const { version } = (
      await town.superuser.query('select version from bti_case where id = $1', [log.caseId])
    ).rows[0];
    const kept = {
      type: 'ENTRY_KEPT_FROM_GUARDIANS',
      facts: { entry: version, ground: 'dangerToChild', reviewBy: '2026-12-01' },
      texts: { reason: 'Far er i huset.' },
    };
    well(await town.as('nurse').records(log.caseId, kept));
    await worker.works();
    const anew = await toReview('nurse', log.caseId);
    expect(anew).not.toBe(id);
    expect((await town.as('nurse').get('/access-requests')).body.toReview).toContainEqual(
      expect.objectContaining({ id: anew, dueOn: '2026-12-01' }),
    );
  });

  it('may take longer where only a concern waits, and its asker is told nothing of it', async () => {
    await asks(log.mother);
    await reviews('nurse', await toReview('nurse', log.caseId), { decision: 'release' });
    const before = await told('access.extended');
    const id = await toReview('teacher', concern);
    const longer = await town.as('teacher').post(`/access-documents/${id}/extension`, { reason: 'complex' });
    expect(longer).toMatchObject({ status: 200, body: { dueOn: '2026-12-01' } });
    await worker.works();
    const [mine] = (await parent(log.mother).get('/access-requests')).body.mine;
    expect(mine).toMatchObject({ dueOn: '2026-10-01', extendedFor: null });
    expect(await told('access.extended')).toBe(before);
    expect((await town.as('teacher').get('/access-requests')).body.toReview).toContainEqual(
      expect.objectContaining({ id, dueOn: '2026-12-01' }),
    );
  });

  it('takes no time more when its month is over', async () => {
    await asks(log.father);
    const id = await toReview('nurse', log.caseId);
    town.api.clock.moveTo('2026-10-02T08:00:00Z');
    const late = await town.as('nurse').post(`/access-documents/${id}/extension`, { reason: 'manyRequests' });
    expect(late.body).toMatchObject({
      code: 'ACCESS_REQUEST.TOO_LATE_TO_EXTEND',
      allowed: [{ until: expect.stringMatching(/^2026-\d\d-\d\d$/) }],
    });
  });
});
