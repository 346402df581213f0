import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MovableClock } from '../../../src/common/clock.js';
import { newId } from '../../../src/common/ids.js';
import { Database } from '../../../src/database/database.js';
import { loginOf } from '../../../src/database/roles.js';
import { fixedKeys } from '../../../src/config/master-key.js';
import { LeftDraftsService } from '../../../src/drafts/left-drafts.service.js';
import { HttpTown } from '../../support/http-town.js';

jest.setTimeout(60_000);

const SEEN = 'Gråter når mor går, og sier at hun ikke vil i garderoben.';

describe('a draft', () => {
  let town: HttpTown;

  beforeAll(async () => {
    town = await HttpTown.open('2026-09-01T08:00:00Z');
  });
  afterAll(() => town?.close());

  const saves = (who: keyof HttpTown['staff'], id: string, more: object = {}) =>
    town
      .as(who)
      .ask('PUT', `/drafts/${id}`, { purpose: 'concern', seen: 0, content: { seen: SEEN }, ...more });

  it('is kept as it is written, and is there again after the page was lost', async () => {
    const id = newId();
    expect(await saves('nurse', id, { step: 1 })).toMatchObject({
      status: 200,
      body: { id, version: 1, savedAt: '2026-09-01T08:00:00.000Z', keptUntil: '2026-09-15T08:00:00.000Z' },
    });
    await saves('nurse', id, { seen: 1, step: 2, content: { seen: `${SEEN} Siden august.` } });
    expect((await town.as('nurse').get(`/drafts/${id}`)).body).toMatchObject({
      purpose: 'concern',
      version: 2,
      step: 2,
      content: { seen: `${SEEN} Siden august.` },
    });
    const listed = (await town.as('nurse').get('/drafts')).body;
    expect(listed).toEqual([expect.objectContaining({ id, step: 2 })]);
    expect(JSON.stringify(listed)).not.toContain('garderoben');
  });

  it('is not overwritten by another window, and the same words twice are no change', async () => {
    const id = newId();
    await saves('nurse', id);
    expect((await saves('nurse', id)).body).toMatchObject({ version: 1 });
    expect((await saves('nurse', id, { seen: 1, content: { seen: 'Ett vindu' } })).status).toBe(200);
    expect(await saves('nurse', id, { seen: 1, content: { seen: 'Et annet vindu' } })).toMatchObject({
      status: 412,
      body: { code: 'DRAFT.STALE', version: 2 },
    });
    expect((await town.as('nurse').get(`/drafts/${id}`)).body.content).toEqual({ seen: 'Ett vindu' });
  });

  it.each(['concern', 'report'])('of a %s is its author’s alone, whoever knows its id', async (purpose) => {
    const id = newId();
    await saves('nurse', id, { purpose });
    for (const who of ['colleague', 'leader', 'coordinator'] as const) {
      expect(await town.as(who).get(`/drafts/${id}`)).toMatchObject({
        status: 404,
        body: { code: 'DRAFT.GONE' },
      });
      expect((await town.as(who).get('/drafts')).body).toEqual([]);
      await town.as(who).ask('DELETE', `/drafts/${id}`);
      expect((await saves(who, id, { seen: 1, content: {} })).body.code).toBe('DRAFT.GONE');
    }
    expect((await town.as('nurse').get(`/drafts/${id}`)).status).toBe(200);
    for (const who of ['manager', 'auditor'] as const)
      expect((await town.as(who).get('/drafts')).status).toBe(403);
  });

  it('of a report says of no case which it is about, and of a text nothing, to whoever reads the database', async () => {
    const caseId = newId();
    await saves('nurse', newId(), { purpose: 'report', caseId, content: { caseId, report: SEEN } });
    const { rows } = await town.superuser.query('select d::text as row from draft d');
    const all = rows.map(({ row }) => row).join();
    expect(all).not.toContain(caseId);
    expect(all).not.toContain(Buffer.from('garderoben').toString('hex'));
  });

  it('is gone when it was sent, and stays when what was sent is refused', async () => {
    const id = newId();
    await saves('nurse', id);
    const concern = (events: object[]) =>
      town.as('nurse').post('/cases', { child: { kind: 'cannotSayYet' }, events }, { 'draft-id': id });
    const logged = { type: 'CONCERN_LOGGED', facts: { serviceId: town.services.health } };
    expect((await concern([logged, { type: 'CONCERN_DEFINED', facts: {} }])).status).toBe(422);
    expect((await town.as('nurse').get(`/drafts/${id}`)).status).toBe(200);
    expect((await concern([logged])).status).toBe(201);
    expect((await town.as('nurse').get(`/drafts/${id}`)).status).toBe(404);
    expect(
      (await saves('nurse', id, { seen: 1, content: { seen: 'Sent i et annet vindu' } })).body.code,
    ).toBe('DRAFT.GONE');
  });

  it('stays when something else is sent with its id, and goes with what it was written for', async () => {
    const nurse = town.as('nurse');
    const logs = async () => (await nurse.logs(town.services.health)).body.caseId as string;
    const [caseId, other] = [await logs(), await logs()];
    const says = async (about: string, id: string) => {
      const { etag } = await nurse.get(`/cases/${about}`);
      const events = [{ type: 'NOTE_WRITTEN', facts: {}, texts: { note: SEEN } }];
      const headers = { 'if-match': etag, 'draft-id': id };
      return (await nurse.post(`/cases/${about}/events`, { events }, headers)).status;
    };
    const [event, concern] = [newId(), newId()];
    await saves('nurse', event, { purpose: 'event', caseId });
    await saves('nurse', concern);
    await nurse.post('/notices/seen', { until: '2026-09-01T08:00:00Z' }, { 'draft-id': concern });
    expect(await says(other, event)).toBe(200);
    expect(await says(other, concern)).toBe(200);
    for (const id of [event, concern]) expect((await nurse.get(`/drafts/${id}`)).status).toBe(200);
    expect(await says(caseId, event)).toBe(200);
    expect((await nurse.get(`/drafts/${event}`)).status).toBe(404);
  });

  it('is one of fifty, also when many are saved at once', async () => {
    for (let n = 0; n < 47; n += 1) await saves('coordinator', newId());
    const many = await Promise.all(Array.from({ length: 10 }, () => saves('coordinator', newId())));
    expect(many.filter(({ status }) => status === 200)).toHaveLength(3);
    expect((await town.as('coordinator').get('/drafts')).body).toHaveLength(50);
  });

  it('is refused when it is longer than any form, or one too many', async () => {
    expect(await saves('teacher', newId(), { content: { seen: 'x'.repeat(60_001) } })).toMatchObject({
      status: 422,
      body: { code: 'DRAFT.TOO_LONG', mostCharacters: 60_000 },
    });
    const ids = Array.from({ length: 50 }, newId);
    for (const id of ids) expect((await saves('teacher', id)).status).toBe(200);
    expect((await saves('teacher', ids[49]!)).body.version).toBe(1);
    expect(await saves('teacher', newId())).toMatchObject({
      status: 409,
      body: { code: 'DRAFT.TOO_MANY', mostDrafts: 50 },
    });
  });

  it('is taken away by the worker 14 days after it was last saved, and not before', async () => {
    const id = newId();
    await saves('head', id);
    const worker = await Database.connect({
      url: loginOf(
        town.api.environment.DATABASE_URL,
        'stafett_worker',
        fixedKeys([town.api.database.masterKey]),
      ),
      poolSize: 1,
    });
    const sweepAt = (at: string) => new LeftDraftsService(worker, new MovableClock(at)).sweep();
    await sweepAt('2026-09-15T07:59:00Z');
    expect((await town.as('head').get(`/drafts/${id}`)).status).toBe(200);
    await sweepAt('2026-09-15T08:01:00Z');
    expect((await town.as('head').get(`/drafts/${id}`)).status).toBe(404);
    await worker.close();
  });
});
