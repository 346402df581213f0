import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { MovableClock } from '../../../src/common/clock.js';
import { followUpDue, outboxSend } from '../../../src/jobs/catalogue.js';
import { JobQueues } from '../../../src/jobs/job-queues.js';
import { QueueServerHandle } from '../../../src/jobs/queue/queue-server-handle.js';
import { ReconcileService } from '../../../src/jobs/reconcile.service.js';
import { Metrics } from '../../../src/observability/metrics.js';
import { type Cast, hire, note } from '../../support/courses.js';
import { eventually } from '../../support/eventually.js';
import { hasRedis, type RedisServer, startRedis } from '../../support/redis-server.js';
import { Town } from '../../support/town.js';
import { startProducer, startWorker } from '../../support/worker.js';

/** A Tuesday long after the test is run, when people are at work: whatever the database says is due has come. */
const LATER = '2046-05-08T10:00:00Z';

jest.setTimeout(30_000);

/** The same promises on both: PostgreSQL is the default, Redis is for load. */
const BACKENDS = [
  { backend: 'postgresql', there: true },
  { backend: 'redis', there: hasRedis() },
];

for (const { backend, there } of BACKENDS) {
  (there ? describe : describe.skip)(`queues on ${backend}`, () => {
    let town: Town;
    let cast: Cast;
    let redis: RedisServer | undefined;
    let producer: INestApplicationContext;
    let mail: string;
    let workers: INestApplicationContext[] = [];

    beforeAll(async () => {
      mail = await mkdtemp(join(tmpdir(), 'stafett-queues-'));
      if (backend === 'redis') redis = await startRedis();
      town = await Town.build({ environment: environmentOf() });
      cast = await hire(town);
      producer = await startProducer(town.environment);
    });

    afterAll(async () => {
      await producer?.close();
      await town?.leave();
      await redis?.stop();
      await rm(mail, { recursive: true, force: true });
    });

    beforeEach(async () => {
      await town.superuser.query(`update follow_up set status = 'cancelled', next_at = null`);
      await town.notices();
      await emptyQueues();
    });

    afterEach(async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      workers = [];
    });

    function environmentOf(): NodeJS.ProcessEnv {
      return {
        STAFETT_DATA_DIR: mail,
        RECONCILE_SECONDS: '3600',
        JOB_LOCK_SECONDS: '1',
        ...(redis && { REDIS_URL: redis.url }),
      };
    }

    async function emptyQueues(): Promise<void> {
      if (redis) await redis.command('flushall');
      else await town.superuser.query('delete from bullmq.job');
    }

    async function work(): Promise<INestApplicationContext> {
      const worker = await startWorker(town.environment, new MovableClock(LATER));
      workers.push(worker);
      return worker;
    }

    /** A concern to be decided, so many seconds from now by the database's clock. */
    async function dueIn(seconds: number): Promise<string> {
      const caseId = await town.concern(cast.nurse);
      await town.notices();
      const { id } = await town.followUp(caseId, 'concern.decide');
      await town.superuser.query(
        `update follow_up set next_at = now() + make_interval(secs => $2) where id = $1`,
        [id, seconds],
      );
      return id;
    }

    const waiting = async () => {
      const [{ counts } = { counts: {} }] = await producer
        .get(JobQueues, { strict: false })
        .counts(['follow-ups']);
      return counts as Record<string, number>;
    };
    const told = async (id: string) => {
      const { rows } = await town.superuser.query(`select id from outbox where payload->>'followUpId' = $1`, [
        id,
      ]);
      return rows.length;
    };
    const stageOf = async (id: string) => {
      const { rows } = await town.superuser.query('select stage from follow_up where id = $1', [id]);
      return rows[0]?.stage as string | null;
    };

    it('hold what is due within 24 hours, and not what comes later', async () => {
      for (const seconds of [3_600, 86_000, 100_000]) await dueIn(seconds);
      const worker = await work();
      await eventually(waiting, ({ delayed }) => delayed === 2);
      await worker.get(ReconcileService, { strict: false }).reconcile();
      expect(await waiting()).toMatchObject({ delayed: 2, waiting: 0, failed: 0 });
    });

    it('deliver at the time, by the clock of the database', async () => {
      const id = await dueIn(2);
      await work();
      await eventually(waiting, ({ delayed }) => delayed === 1);
      expect(await stageOf(id)).toBeNull();
      await eventually(
        () => stageOf(id),
        (stage) => stage !== null,
      );
    });

    it('deliver at once what came due while no worker ran', async () => {
      const id = await dueIn(-3_600);
      await work();
      await eventually(
        () => stageOf(id),
        (stage) => stage === 'coordinatingUnit',
      );
    });

    it('do nothing wrong with a job that is there twice', async () => {
      const id = await dueIn(-60);
      const payload = { municipalityId: town.id, followUpId: id };
      const twice = ['first', 'second', 'third'].map((key) => ({ payload, key, delayMs: 0 }));
      await producer.get(JobQueues, { strict: false }).add(followUpDue, twice);
      await work();
      await eventually(waiting, (counts) => Object.values(counts).every((count) => count === 0));
      expect(await stageOf(id)).toBe('coordinatingUnit');
      const { rows } = await town.superuser.query(`select key from receipt where key like $1`, [
        `follow-up-${id}-%`,
      ]);
      expect(rows).toHaveLength(1);
    });

    it('are full again after they were emptied', async () => {
      for (let count = 0; count < 5; count += 1) await dueIn(3_600);
      const worker = await work();
      await eventually(waiting, ({ delayed }) => delayed === 5);
      await emptyQueues();
      expect(await waiting()).toMatchObject({ delayed: 0 });
      await worker.get(ReconcileService, { strict: false }).reconcile();
      expect(await waiting()).toMatchObject({ delayed: 5 });
    });

    it('hold each once when several processes reconcile at the same time', async () => {
      for (let count = 0; count < 8; count += 1) await dueIn(3_600);
      const both = await Promise.all([work(), work()]);
      await Promise.all(
        both.flatMap((worker) =>
          [1, 2, 3].map(() => worker.get(ReconcileService, { strict: false }).reconcile()),
        ),
      );
      expect(await waiting()).toMatchObject({ delayed: 8 });
    });

    it('are shared by several workers, and everything is done once', async () => {
      const ids: string[] = [];
      for (let count = 0; count < 12; count += 1) ids.push(await dueIn(-10));
      await Promise.all([work(), work()]);
      for (const id of ids)
        await eventually(
          () => stageOf(id),
          (stage) => stage === 'coordinatingUnit',
        );
      const { rows } = await town.superuser.query(
        `select count(*)::int as receipts from receipt where key like any ($1)`,
        [ids.map((id) => `follow-up-${id}-%`)],
      );
      expect(rows[0]).toEqual({ receipts: 12 });
    });

    it('try again what failed', async () => {
      const id = await dueIn(-10);
      await town.superuser.query('revoke update on follow_up from stafett_worker');
      await work();
      await eventually(waiting, ({ delayed }) => delayed === 1);
      expect([await stageOf(id), await told(id)]).toEqual([null, 0]);
      await town.superuser.query('grant update on follow_up to stafett_worker');
      await eventually(
        () => stageOf(id),
        (stage) => stage === 'coordinatingUnit',
      );
    });

    it('are told at once what a write left, without waiting for the reconcile', async () => {
      const office = await Town.build({ nudge: true, environment: environmentOf() });
      const { nurse, stationLeader } = await hire(office);
      const caseId = await office.concern(nurse);
      await office.says(
        nurse,
        caseId,
        note('LEVEL_1_STARTED_ACUTELY', { evaluateBy: '2026-09-15' }, 'reason'),
      );
      const worker = await startWorker(office.environment, office.clock);
      const { id: staffId, serviceId } = nurse;
      await office.says(stationLeader, caseId, note('RELAY_HOLDER_NAMED', { staffId, serviceId }));
      const mails = () => readdir(join(mail, 'mail')).catch(() => []);
      await eventually(mails, (files) => files.some((file) => file.endsWith(`.${nurse.id}.eml`)));
      await worker.close();
      await office.leave();
    });

    it('hold ids and nothing else', async () => {
      const id = await dueIn(3_600);
      await work();
      await eventually(waiting, ({ delayed }) => delayed === 1);
      const queue = producer.get(QueueServerHandle, { strict: false }).server.queue('follow-ups');
      const [job] = await queue.getDelayed();
      expect(job?.name).toBe('followUp.due');
      expect(job?.data).toEqual({ municipalityId: town.id, followUpId: id });
      await queue.close();
      expect(() =>
        outboxSend.payload.parse({ municipalityId: town.id, outboxId: 'Kari Nordmann' }),
      ).toThrow();
    });

    it('are counted: what became of the jobs, and how many wait', async () => {
      for (const seconds of [3_600, -10]) await dueIn(seconds);
      const worker = await work();
      const { registry } = worker.get(Metrics, { strict: false });
      const numbers = await eventually(
        () => registry.metrics(),
        // The job may be done before the round that found it is.
        (text) =>
          text.includes('stafett_jobs_total{job="followUp.due",outcome="climbed"} 1') &&
          text.includes('stafett_reconciles_total{outcome="done"} 1'),
      );
      expect(numbers).toContain('stafett_queue_jobs{queue="follow-ups",state="delayed"} 1');
      expect(numbers).toContain('stafett_due_rows{kind="followUps"} 2');
      expect(numbers).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    });

    it('let a worker stop in time, whatever it is in the middle of', async () => {
      const id = await dueIn(-10);
      await town.superuser.query('begin');
      await town.superuser.query('select from follow_up where id = $1 for update', [id]);
      const worker = await work();
      await eventually(waiting, ({ active }) => active === 1);
      const begun = performance.now();
      const closing = worker.close();
      // What holds the job up is let go a little before the process would be ended.
      await eventually(
        async () => performance.now() - begun,
        (ms) => ms > 3_200,
      );
      await town.superuser.query('commit');
      await closing;
      expect(performance.now() - begun).toBeLessThan(5_000);
      workers = [];
      await work();
      await eventually(
        () => stageOf(id),
        (stage) => stage === 'coordinatingUnit',
      );
    });
  });
}

(hasRedis() ? describe : describe.skip)('Redis', () => {
  it('that may throw jobs away is refused at start', async () => {
    const redis = await startRedis('allkeys-lru');
    try {
      await expect(Town.build({ nudge: true, environment: { REDIS_URL: redis.url } })).rejects.toThrow(
        'REDIS_URL: maxmemory-policy is allkeys-lru; jobs are safe with noeviction only',
      );
    } finally {
      await redis.stop();
    }
  });

  it('that is not there is refused at start', async () => {
    await expect(
      Town.build({ nudge: true, environment: { REDIS_URL: 'redis://127.0.0.1:1' } }),
    ).rejects.toThrow('REDIS_URL: nobody answers there (ECONNREFUSED)');
  });

  it('that goes away later does not keep anybody from working', async () => {
    const redis = await startRedis();
    const town = await Town.build({ nudge: true, environment: { REDIS_URL: redis.url } });
    const { nurse } = await hire(town);
    const caseId = await town.concern(nurse);
    await redis.stop();
    const begun = performance.now();
    await town.says(nurse, caseId, note('LEVEL_1_STARTED_ACUTELY', { evaluateBy: '2026-09-15' }, 'reason'));
    expect(performance.now() - begun).toBeLessThan(1_000);
    await town.leave();
  });
});
