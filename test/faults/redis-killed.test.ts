import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Cast, hire } from '../support/courses.js';
import { eventually } from '../support/eventually.js';
import { KilledWorkers } from '../support/killed-workers.js';
import { hasRedis, type RedisServer, startRedis } from '../support/redis-server.js';
import { Town } from '../support/town.js';

jest.setTimeout(90_000);

const FOLLOW_UPS = 40;

(hasRedis() ? describe : describe.skip)('with the queues on Redis', () => {
  let town: Town;
  let cast: Cast;
  let redis: RedisServer;
  let workers: KilledWorkers;

  beforeAll(async () => {
    redis = await startRedis();
    const settings = { RECONCILE_SECONDS: '1', JOB_LOCK_SECONDS: '1', REDIS_URL: redis.url };
    town = await Town.build({ nudge: true, environment: settings });
    cast = await hire(town);
    workers = await KilledWorkers.in(town);
  });

  beforeEach(async () => {
    await town.superuser.query(`update follow_up set status = 'cancelled', next_at = null`);
    await town.superuser.query('delete from outbox');
    await redis.command('flushall');
  });

  afterEach(() => workers.end());

  afterAll(async () => {
    await workers?.leave();
    await town?.leave();
    await redis?.stop();
  });

  /** A concern whose decision is not due yet. @returns the id of its follow-up */
  async function undecided(): Promise<string> {
    const { id } = await town.followUp(await town.concern(cast.nurse), 'concern.decide');
    await town.superuser.query('update follow_up set next_at = null where id = $1', [id]);
    await town.superuser.query('delete from outbox');
    return id;
  }

  const count = async (query: string) =>
    (await town.superuser.query<{ count: number }>(query)).rows[0]?.count ?? 0;
  const receipts = () =>
    count(`select count(*)::int as count from receipt where key like any
      (select 'follow-up-' || id || '-%' from follow_up where status = 'open')`);
  const climbed = () =>
    count(`select count(*)::int as count from follow_up where kind = 'concern.decide' and status = 'open'
      and stage = 'coordinatingUnit'`);
  /** Each of the three who are to know of a climb, for each follow-up. */
  const told = async () => {
    const { rows } = await town.superuser.query(
      `select count(*)::int as told, count(distinct payload->>'followUpId' || (payload->>'to'))::int as different
       from outbox where payload->>'followUpId' in (select id::text from follow_up where kind = 'concern.decide')`,
    );
    return rows[0];
  };
  const jobsIn = (list: string) => redis.command('llen', `{stafett}:follow-ups:${list}`);

  it('a worker killed after its effect, before Redis knows: the job comes again and does nothing', async () => {
    const id = await undecided();
    await town.superuser.query('update follow_up set next_at = now() where id = $1', [id]);
    await workers.holdBy('select from follow_up where id = $1 for update', [id]);
    const first = await workers.work();
    await eventually(
      () => workers.waiting(),
      (all) => all.length > 0,
    );
    // Nothing is written down in Redis from here on.
    await redis.command('client', 'pause', '60000', 'WRITE');
    await workers.letGo();
    await eventually(receipts, (number) => number === 1);
    await first.kill();
    await redis.command('client', 'unpause');
    // Beside it, perhaps, the one that the concern itself left in the queue.
    expect(await jobsIn('active')).toBeGreaterThan(0);

    await workers.work();
    await eventually(
      async () => [await jobsIn('active'), await jobsIn('wait')],
      ([active, wait]) => active === 0 && wait === 0,
    );
    expect(await told()).toEqual({ told: 3, different: 3 });
    expect(await receipts()).toBe(1);
  });

  it('Redis killed in the middle of the work, and back with nothing: all of it is done, and once', async () => {
    for (let made = 0; made < FOLLOW_UPS; made += 1) await undecided();
    await town.superuser.query(
      `update follow_up set next_at = now() + make_interval(secs => random() * 4)
       where kind = 'concern.decide' and status = 'open'`,
    );
    const working = await Promise.all([workers.work(), workers.work()]);
    for (const share of [0.2, 0.6]) {
      await eventually(climbed, (number) => number >= FOLLOW_UPS * share);
      await redis.kill();
      // Nobody is kept from recording a concern, and what it leaves to be done is found later.
      await town.concern(cast.nurse);
      await redis.startAgain();
    }
    const all = FOLLOW_UPS + 2;
    await eventually(climbed, (number) => number === all);
    expect(await told()).toEqual({ told: all * 3, different: all * 3 });
    expect(working.map(({ isRunning }) => isRunning)).toEqual([true, true]);
  });
});
