import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MovableClock } from '../../../src/common/clock.js';
import { newId } from '../../../src/common/ids.js';
import { fixedKeys } from '../../../src/config/master-key.js';
import { Database } from '../../../src/database/database.js';
import { loginOf } from '../../../src/database/roles.js';
import { LeftDraftsService } from '../../../src/drafts/left-drafts.service.js';
import { type Event, HttpTown } from '../../support/http-town.js';

jest.setTimeout(60_000);

const SAID = 'Det er bedre i gangen nå.';

describe('the draft of an evaluation', () => {
  let town: HttpTown;
  type Who = keyof HttpTown['staff'];

  beforeAll(async () => {
    town = await HttpTown.open('2026-09-01T08:00:00Z');
  });
  afterAll(() => town?.close());

  const records = async (who: Who, caseId: string, event: Event) => {
    const answer = await town.as(who).records(caseId, event);
    expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  };
  const inHealth = (who: Who) => ({ staffId: town.staff[who], serviceId: town.services.health });

  /** At level 1, logged by the nurse, who holds it. */
  async function heldByNurse(): Promise<string> {
    const facts = { evaluateBy: '2026-09-08' };
    const acutely = { type: 'LEVEL_1_STARTED_ACUTELY', facts, texts: { reason: 'Det haster.' } };
    const logged = await town.as('nurse').logs(town.services.health, undefined, [acutely]);
    const caseId = logged.body.caseId as string;
    await records('leader', caseId, { type: 'RELAY_HOLDER_NAMED', facts: inHealth('nurse') });
    return caseId;
  }
  const saves = (who: Who, id: string, more: object = {}) =>
    town
      .as(who)
      .ask('PUT', `/drafts/${id}`, { purpose: 'evaluation', seen: 0, content: { said: SAID }, ...more });
  const reads = (who: Who, id: string) => town.as(who).get(`/drafts/${id}`);
  const kept = (caseId: string) => town.count('draft where case_id = $1', [caseId]);

  it('is one of each person and case, sealed, and of nobody else', async () => {
    const caseId = await heldByNurse();
    expect(await saves('nurse', caseId, { caseId: newId() })).toMatchObject({
      status: 200,
      body: { id: caseId, version: 1 },
    });
    expect(await saves('nurse', caseId, { content: { said: 'I et annet vindu' } })).toMatchObject({
      status: 412,
      body: { code: 'DRAFT.STALE', version: 1 },
    });
    expect((await reads('nurse', caseId)).body).toMatchObject({
      purpose: 'evaluation',
      caseId,
      content: { said: SAID },
    });
    for (const who of ['colleague', 'leader'] as const)
      expect((await reads(who, caseId)).body.code).toBe('DRAFT.GONE');
    const { rows } = await town.superuser.query('select d::text as row from draft d');
    expect(rows.map(({ row }) => row).join()).not.toContain(Buffer.from('gangen').toString('hex'));
  });

  it('cannot be begun of a case that one does not work in, which is answered as one that is not there', async () => {
    const caseId = await heldByNurse();
    const withoutPart = await saves('teacher', caseId);
    const notThere = await saves('teacher', newId());
    expect(withoutPart).toMatchObject({ status: 404, body: { code: 'DRAFT.GONE' } });
    expect({ ...withoutPart.body, requestId: '' }).toEqual({ ...notThere.body, requestId: '' });
    expect(await kept(caseId)).toBe(0);
  });

  it('is gone when what it became is recorded in that case, and a late save does not bring it back', async () => {
    const [caseId, other] = [await heldByNurse(), await heldByNurse()];
    await saves('nurse', caseId);
    const sends = async (to: string) => {
      const { etag } = await town.as('nurse').get(`/cases/${to}`);
      const events = [{ type: 'NOTE_WRITTEN', facts: {}, texts: { note: SAID } }];
      const headers = { 'if-match': etag, 'draft-id': caseId };
      return (await town.as('nurse').post(`/cases/${to}/events`, { events }, headers)).status;
    };
    expect(await sends(other)).toBe(200);
    expect((await reads('nurse', caseId)).status).toBe(200);
    expect(await sends(caseId)).toBe(200);
    expect((await reads('nurse', caseId)).status).toBe(404);
    const late = await saves('nurse', caseId, { seen: 1, content: { said: 'For sent' } });
    expect(late.body.code).toBe('DRAFT.GONE');
    expect(await kept(caseId)).toBe(0);
  });

  it('is out of reach at once for whoever has no part in the case any more, and destroyed by the worker', async () => {
    const caseId = await heldByNurse();
    await records('nurse', caseId, { type: 'PARTICIPANT_JOINED', facts: inHealth('colleague') });
    for (const who of ['nurse', 'colleague'] as const) expect((await saves(who, caseId)).status).toBe(200);
    const reason = { reason: 'Er flyttet.' };
    await records('nurse', caseId, {
      type: 'PARTICIPANT_LEFT',
      facts: inHealth('colleague'),
      texts: reason,
    });
    expect((await reads('colleague', caseId)).status).toBe(404);
    expect((await town.as('colleague').get('/drafts')).text).not.toContain(caseId);
    expect((await saves('colleague', caseId, { seen: 1 })).body.code).toBe('DRAFT.GONE');
    expect(await kept(caseId)).toBe(2);
    const keys = fixedKeys([town.api.database.masterKey]);
    const url = loginOf(town.api.environment.DATABASE_URL, 'stafett_worker', keys);
    const worker = await Database.connect({ url, poolSize: 1 });
    await new LeftDraftsService(worker, new MovableClock('2026-09-01T09:00:00Z')).sweep();
    await worker.close();
    expect(await kept(caseId)).toBe(1);
    expect((await reads('nurse', caseId)).status).toBe(200);
  });
});
