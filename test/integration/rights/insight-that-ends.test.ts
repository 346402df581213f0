import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { HttpTown } from '../../support/http-town.js';
import { LivePage } from '../../support/live-page.js';
import { well } from '../../support/measured-case.js';
import { openFamilyLog, type OpenFamilyLog } from '../../support/open-family-log.js';
import { rightsWorker } from '../../support/rights-worker.js';

jest.setTimeout(120_000);

/** A boy of thirteen; his mother and his father have each been given a copy of everything. */
describe('insight that ends', () => {
  let town: HttpTown;
  let worker: Awaited<ReturnType<typeof rightsWorker>>;
  let log: OpenFamilyLog;
  const nurse = () => town.as('nurse');
  const parent = (person: string) => town.as({ person });
  const asks = async (person: string) => {
    well(await parent(person).post(`/cases/${log.caseId}/access-requests`, {}));
    await worker.works();
    const { toReview } = (await nurse().get('/access-requests')).body;
    return toReview.find(({ caseId }: { caseId: string }) => caseId === log.caseId).id as string;
  };
  const isGiven = async (person: string) => {
    const id = await asks(person);
    well(await nurse().post(`/access-documents/${id}/review`, { decision: 'release' }));
    await worker.works();
    well(await parent(person).get(`/access-documents/${id}`));
    return id;
  };
  const bars = async (person: string) =>
    well(await nurse().ask('PUT', `/cases/${log.caseId}/family/${person}`, { barredFromInsight: true }));
  const deadlines = async () =>
    (await nurse().get(`/cases/${log.caseId}/follow-ups`)).body
      .map(({ kind }: { kind: string }) => kind)
      .filter((kind: string) => kind === 'access.answer');

  beforeAll(async () => {
    town = await HttpTown.open();
    await town.api.app.listen(0, '127.0.0.1');
    worker = await rightsWorker(town.api);
  });
  beforeEach(async () => {
    town.api.clock.moveTo('2026-09-01T08:00:00Z');
    log = await openFamilyLog(town);
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  it('takes back what was given to a parent who is barred, in the same write, and nothing of the other’s', async () => {
    const [mothers, fathers] = [await isGiven(log.mother), await isGiven(log.father)];
    await bars(log.mother);
    const unknown = await parent(log.mother).get(`/access-documents/${log.caseId}`);
    for (const path of ['', '/pdf']) {
      const answer = await parent(log.mother).get(`/access-documents/${mothers}${path}`);
      expect([answer.status, answer.body.code]).toEqual([unknown.status, unknown.body.code]);
    }
    expect((await parent(log.mother).get('/access-requests')).body.mine[0].documents).toEqual([]);
    expect(await town.count('access_document where id = $1 and wrapped is not null', [mothers])).toBe(0);
    expect((await parent(log.father).get(`/access-documents/${fathers}`)).status).toBe(200);
  });

  it('takes it back as well from somebody who turns out to be no relation', async () => {
    const id = await isGiven(log.mother);
    well(await nurse().ask('DELETE', `/cases/${log.caseId}/family/${log.mother}`, {}));
    expect((await parent(log.mother).get(`/access-documents/${id}`)).status).toBe(404);
    expect(await town.count('access_document where id = $1 and wrapped is not null', [id])).toBe(0);
  });

  it('ends what a parent has open: the page is told to ask anew, and finds nothing', async () => {
    const page = await LivePage.of(town.api, parent(log.mother));
    await page.hears('session');
    await bars(log.mother);
    await page.hears('again');
    for (const path of ['', '/history', '/plan', '/looks', '/family-page', '/measurements'])
      expect([path, (await parent(log.mother).get(`/cases/${log.caseId}${path}`)).status]).toEqual([
        path,
        404,
      ]);
    expect((await parent(log.mother).get('/cases')).body.items).toEqual([]);
    expect((await parent(log.mother).get('/notices')).body.items).toEqual([]);
    await page.close();
  });

  it('leaves nobody a document to review, nor a deadline, for a parent who may not have it', async () => {
    const id = await asks(log.mother);
    expect(await deadlines()).toHaveLength(1);
    await bars(log.mother);
    const review = await nurse().post(`/access-documents/${id}/review`, { decision: 'release' });
    expect(review.body.code).toBe('ACCESS_REQUEST.DECIDED');
    expect(await town.count('access_document where id = $1 and wrapped is not null', [id])).toBe(0);
    await worker.works();
    expect(await deadlines()).toEqual([]);
    const told = `outbox where payload->>'to' = $1 and payload->>'about' = 'access.answered'`;
    expect(await town.count(told, [`person:${log.mother}`])).toBe(0);
  });

  it('leaves no deadline either when the address is protected, and its guardians read no more', async () => {
    await asks(log.father);
    const facts = { code: 6, readers: [] };
    well(await nurse().records(log.caseId, { type: 'PROTECTION_SET', facts, texts: { reason: 'x' } }));
    await worker.works();
    expect(await deadlines()).toEqual([]);
  });

  it('is over with the guardian’s own, on the day the child comes of age', async () => {
    await town.superuser.query(`update person set birth_date = '2008-09-20' where id = $1`, [log.child]);
    well(
      await nurse().ask('PUT', `/cases/${log.caseId}/family/${log.father}`, {
        parentalResponsibility: false,
      }),
    );
    well(await nurse().records(log.caseId, { type: 'NOTE_WRITTEN', texts: { note: 'Snart atten.' } }));
    const id = await isGiven(log.mother);
    town.api.clock.moveTo('2026-09-20T08:00:00Z');
    expect((await parent(log.mother).get(`/access-documents/${id}`)).status).toBe(404);
  });
});
