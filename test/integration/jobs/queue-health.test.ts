import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { QueueServerHandle } from '../../../src/jobs/queue/queue-server-handle.js';
import { eventually } from '../../support/eventually.js';
import { HttpTown } from '../../support/http-town.js';
import { startWorker } from '../../support/worker.js';

jest.setTimeout(60_000);

const QUIET = { waiting: 0, active: 0, delayed: 0, failed: 0, oldestWaitingSince: null };

describe('what keeps the installation running', () => {
  let town: HttpTown;
  const administrator = () => town.as('administrator' as keyof HttpTown['staff']);
  const health = async () => (await administrator().get('/queues')).body;
  const ofFollowUps = async () =>
    (await health()).queues.find(({ name }: { name: string }) => name === 'follow-ups');

  beforeAll(async () => {
    town = await HttpTown.open('2026-09-01T08:00:00Z', { RECONCILE_SECONDS: '60' });
    const roles = [{ role: 'administrator', serviceId: null }];
    Object.assign(town.staff, { administrator: await town.arranged.staff({ name: 'administrator', roles }) });
  });
  afterAll(() => town?.close());

  it('is seen by the administrator in numbers: queues, and workers that are alive', async () => {
    expect(await health()).toEqual({
      at: '2026-09-01T08:00:00.000Z',
      server: 'postgresql',
      answers: true,
      queues: [
        { name: 'follow-ups', ...QUIET },
        { name: 'outbox', ...QUIET },
      ],
      workers: { alive: 0, lost: 0, reconciledAt: null, reconcileFailedAt: null },
    });
    const worker = await startWorker(town.api.environment, town.api.clock);
    const { workers } = await eventually(health, (one) => one.workers.alive === 1);
    expect(workers).toEqual({ alive: 1, lost: 0, reconciledAt: expect.any(String), reconcileFailedAt: null });
    await worker.close();
    expect((await health()).workers.alive).toBe(0);
  });

  it('tells of a worker that was killed, for it did not say that it stops', async () => {
    await town.superuser.query(
      `insert into worker_sign (id, seen_at, next_within_seconds) values (gen_random_uuid(), now() - interval '1 hour', 90)`,
    );
    expect((await health()).workers).toMatchObject({ alive: 0, lost: 1 });
  });

  it('shows how many have failed, and has them tried again without saying what they were', async () => {
    const queue = town.api.app.get(QueueServerHandle, { strict: false }).server.queue('follow-ups');
    const ofMunicipality = (municipalityId: string) =>
      queue.add('nobody.handles', { municipalityId }, { attempts: 1 });
    await ofMunicipality(newId());
    await ofMunicipality(town.arranged.id);
    await ofMunicipality(newId());
    const worker = await startWorker(town.api.environment, town.api.clock);
    await eventually(
      () => queue.getJobCounts('failed'),
      ({ failed }) => failed === 3,
    );
    // Two are another municipality's.
    expect(await ofFollowUps()).toMatchObject({ failed: 1 });
    await worker.close();
    expect(JSON.stringify(await health())).not.toContain('nobody');
    expect(await administrator().post('/queues/follow-ups/retries', {})).toMatchObject({
      status: 200,
      body: { retried: 1 },
    });
    expect(await ofFollowUps()).toMatchObject({
      failed: 0,
      waiting: 1,
      oldestWaitingSince: expect.any(String),
    });
    expect(await queue.getJobCounts('failed')).toEqual({ failed: 2 });
    expect((await administrator().post('/queues/outbox/retries', {})).body).toEqual({ retried: 0 });
    expect((await administrator().post('/queues/nonsense/retries', {})).status).toBe(404);
    await queue.close();
  });

  it.each(['nurse', 'leader', 'coordinator', 'manager', 'auditor'] as const)(
    'is not for a %s',
    async (who) => {
      expect((await town.as(who).get('/queues')).status).toBe(403);
      expect((await town.as(who).post('/queues/outbox/retries', {})).status).toBe(403);
    },
  );
});
