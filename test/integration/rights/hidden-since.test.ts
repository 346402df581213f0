import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Event, HttpTown } from '../../support/http-town.js';
import { caseWithPlan, type MeasuredCase, well } from '../../support/measured-case.js';
import { rightsWorker } from '../../support/rights-worker.js';

jest.setTimeout(120_000);

const SECRET = 'Bare barnet og helsesykepleieren.';

describe('a document of access, when something is hidden after it was made', () => {
  let town: HttpTown;
  let worker: Awaited<ReturnType<typeof rightsWorker>>;
  let child: MeasuredCase;
  let entry: number;
  const nurse = () => town.as('nurse');
  const mother = () => town.as({ person: child.guardianId });
  const says = async (who: 'nurse' | 'leader', event: Event) =>
    well(await town.as(who).records(child.caseId, event)).body.entries[0].number as number;
  const of = (type: string, facts: object = {}): Event => ({
    type,
    facts: { entry, ...facts },
    texts: { reason: 'hensyn til barnet' },
  });
  const kept = () => of('ENTRY_KEPT_FROM_GUARDIANS', { ground: 'dangerToChild', reviewBy: '2026-12-01' });
  const drafts = async (): Promise<string[]> =>
    (await nurse().get('/access-requests')).body.toReview
      .filter(({ caseId }: { caseId: string }) => caseId === child.caseId)
      .map(({ id }: { id: string }) => id);
  const release = (id: string) =>
    nurse().post(`/access-documents/${id}/review`, { decision: 'release', omissions: [] });
  const draft = async (): Promise<string> => {
    const [id, ...others] = await drafts();
    expect(others).toEqual([]);
    return id!;
  };

  beforeAll(async () => {
    town = await HttpTown.open();
    worker = await rightsWorker(town.api);
  });
  beforeEach(async () => {
    child = await caseWithPlan(town);
    entry = await says('nurse', { type: 'NOTE_WRITTEN', texts: { note: SECRET } });
    well(await mother().post(`/cases/${child.caseId}/access-requests`, {}));
    await worker.works();
    expect((await nurse().get(`/access-documents/${await draft()}`)).text).toContain(SECRET);
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  it.each(['ENTRY_KEPT_FROM_GUARDIANS', 'ENTRY_RESTRICTED'])(
    'is prepared anew while it waits for its review: %s',
    async (type) => {
      const before = await draft();
      await says('nurse', type === 'ENTRY_RESTRICTED' ? of(type) : kept());
      expect((await release(before)).status).toBe(404);
      expect(await drafts()).toEqual([]);
      await worker.works();
      expect((await release(await draft())).status).toBe(204);
      const [{ documents }] = (await mother().get('/access-requests')).body.mine;
      const given = well(await mother().get(`/access-documents/${documents[0].id}`));
      expect(given.text).not.toContain(SECRET);
    },
  );

  it('is gone when the address is protected, and not made again for a guardian who reads no more', async () => {
    const before = await draft();
    const facts = { code: 6, readers: [] };
    await says('nurse', { type: 'PROTECTION_SET', facts, texts: { reason: 'x' } });
    expect((await release(before)).status).toBe(404);
    await worker.works();
    expect(await drafts()).toEqual([]);
  });

  it.each(['ENTRY_KEPT_FROM_GUARDIANS', 'ENTRY_RESTRICTED'])(
    'can no longer be fetched when it has been released: %s',
    async (type) => {
      const id = await draft();
      expect((await release(id)).status).toBe(204);
      expect((await mother().get(`/access-documents/${id}`)).text).toContain(SECRET);
      await says('nurse', type === 'ENTRY_RESTRICTED' ? of(type) : kept());
      for (const path of ['', '/pdf'])
        expect((await mother().get(`/access-documents/${id}${path}`)).body.code).toBe(
          'ACCESS_REQUEST.EXPIRED',
        );
      expect(await town.count('access_document where id = $1 and wrapped is not null', [id])).toBe(0);
    },
  );

  it('is not released when it was being prepared in the same moment, and is made again', async () => {
    await says('nurse', kept());
    await worker.works();
    const id = await draft();
    // As if it had been read before the entry, and written too late for the entry to find it.
    await town.superuser.query('update access_document set prepared_from = 1 where id = $1', [id]);
    expect(await release(id)).toMatchObject({ status: 409, body: { code: 'ACCESS_REQUEST.PREPARED_ANEW' } });
    // The worker of this test takes what the sweep finds, not the outbox, which asks for the same.
    expect(await town.count(`outbox where intent = 'access.advance'`)).toBeGreaterThan(0);
    await town.superuser.query('update access_request set prepared_at = null');
    await worker.works();
    const again = await draft();
    expect(again).not.toBe(id);
    expect((await release(again)).status).toBe(204);
  });
});
