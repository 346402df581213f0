import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Cast, hire } from '../support/courses.js';
import { eventually } from '../support/eventually.js';
import { hasRedis, type RedisServer, startRedis } from '../support/redis-server.js';
import { Town } from '../support/town.js';
import { WorkerProcess } from '../support/worker-process.js';

jest.setTimeout(90_000);

const FOLLOW_UPS = 40;

for (const { backend, there } of [
  { backend: 'postgresql', there: true },
  { backend: 'redis', there: hasRedis() },
]) {
  (there ? describe : describe.skip)(`a queue on ${backend} that is emptied again and again`, () => {
    let town: Town;
    let cast: Cast;
    let redis: RedisServer | undefined;
    let workers: WorkerProcess[] = [];

    beforeAll(async () => {
      if (backend === 'redis') redis = await startRedis();
      const queues = redis ? { REDIS_URL: redis.url } : {};
      town = await Town.build({ environment: { RECONCILE_SECONDS: '1', JOB_LOCK_SECONDS: '1', ...queues } });
      cast = await hire(town);
    });

    afterAll(async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      await town?.leave();
      await redis?.stop();
    });

    const empty = () =>
      redis
        ? redis.command('flushall')
        : town.superuser.query('truncate bullmq.job cascade').catch(() => undefined);

    const climbed = async () => {
      const { rows } = await town.superuser.query<{ count: number }>(
        `select count(*)::int as count from follow_up where kind = 'concern.decide' and stage = 'coordinatingUnit'`,
      );
      return rows[0]?.count ?? 0;
    };

    it('loses nothing, and two workers do nothing twice', async () => {
      for (let count = 0; count < FOLLOW_UPS; count += 1) await town.concern(cast.nurse);
      await town.superuser.query('delete from outbox');
      await town.superuser.query(`update follow_up set next_at = null`);
      // Spread over some seconds, so that some are delayed, some waiting and some being done when it happens.
      await town.superuser.query(
        `update follow_up set next_at = now() + make_interval(secs => random() * 6) where kind = 'concern.decide'`,
      );
      workers = await Promise.all([1, 2].map(() => WorkerProcess.start(town.environment)));
      for (let share = 0.15; share < 0.9; share += 0.15) {
        await eventually(climbed, (count) => count >= FOLLOW_UPS * share);
        await empty();
      }
      await eventually(climbed, (count) => count === FOLLOW_UPS);
      const { rows } = await town.superuser.query(
        `select count(*)::int as told, count(distinct payload->>'followUpId' || (payload->>'to'))::int as different
         from outbox where payload->>'about' like 'followUp.%'`,
      );
      expect(rows[0]).toEqual({ told: FOLLOW_UPS * 3, different: FOLLOW_UPS * 3 });
      expect(workers.map(({ isRunning }) => isRunning)).toEqual([true, true]);
    });
  });
}
