import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { HttpTown } from '../../support/http-town.js';
import { caseWithPlan, type MeasuredCase, well } from '../../support/measured-case.js';
import { rightsWorker } from '../../support/rights-worker.js';

jest.setTimeout(60_000);

describe('access by the rules of whoever asks', () => {
  let town: HttpTown;
  let worker: Awaited<ReturnType<typeof rightsWorker>>;
  let child: MeasuredCase;
  const nurse = () => town.as('nurse');
  const fileOf = async (person: string): Promise<string> => {
    well(await town.as({ person }).post(`/cases/${child.caseId}/access-requests`, {}));
    await worker.works();
    const { body } = await nurse().get('/access-requests');
    const { id } = body.toReview[0];
    const review = { decision: 'release' };
    expect((await nurse().post(`/access-documents/${id}/review`, review)).status).toBe(204);
    return well(await town.as({ person }).get(`/access-documents/${id}`)).text;
  };

  beforeAll(async () => {
    town = await HttpTown.open();
    worker = await rightsWorker(town.api);
    child = await caseWithPlan(town, { birthDate: '2012-03-01' });
    const written = well(
      await nurse().records(child.caseId, { type: 'NOTE_WRITTEN', texts: { note: 'Holdt fra foresatte.' } }),
    );
    const keeps = {
      type: 'ENTRY_KEPT_FROM_GUARDIANS',
      facts: {
        entry: written.body.entries[0].number,
        ground: 'dangerToChild',
        reviewBy: '2026-11-01',
      },
      texts: { reason: 'Fare for barnet.' },
    };
    well(await nurse().records(child.caseId, keeps));
    well(await nurse().records(child.caseId, { type: 'NOTE_WRITTEN', texts: { note: 'Åpent for alle.' } }));
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  it('gives a guardian what guardians read', async () => {
    const file = await fileOf(child.guardianId);
    expect(file).toContain('Åpent for alle.');
    expect(file).not.toMatch(/Holdt fra foresatte|Fare for barnet|ENTRY_KEPT/);
  });

  it('gives the young person what is kept from the guardians', async () => {
    const file = await fileOf(child.childId);
    expect(file).toContain('Åpent for alle.');
    expect(file).toContain('Holdt fra foresatte.');
    expect(JSON.parse(file).asker).toEqual({ personId: child.childId, relation: 'child' });
  });

  it('is not given to another of the family than who asked', async () => {
    const documents = (await town.as({ person: child.childId }).get('/access-requests')).body.mine[0]
      .documents;
    const { id } = documents[0];
    for (const url of [`/access-documents/${id}`, `/access-documents/${id}/pdf`])
      expect((await town.as({ person: child.guardianId }).get(url)).status).toBe(404);
  });

  it('is written down by staff for who asks on paper, and only for who has insight', async () => {
    const asked = await nurse().post(`/cases/${child.caseId}/access-requests`, {
      onBehalfOf: child.guardianId,
      how: 'onPaper',
    });
    expect(asked.status).toBe(201);
    await worker.works();
    const { body } = await nurse().get('/access-requests');
    expect(body.mine[0]).toMatchObject({ id: asked.body.id, isPrepared: true });
    const nobody = await nurse().post(`/cases/${child.caseId}/access-requests`, {});
    expect(nobody.body.code).toBe('ACCESS_REQUEST.NO_INSIGHT');
  });
});
