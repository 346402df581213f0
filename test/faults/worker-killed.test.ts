import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type Cast, consentUntil, held, hire, inDays } from '../support/courses.js';
import { eventually } from '../support/eventually.js';
import { Town } from '../support/town.js';
import { WorkerProcess } from '../support/worker-process.js';

jest.setTimeout(60_000);

/**
 * A worker is stopped in the middle of what it does by a lock that the test holds, and killed there. No trigger point in
 * the code: the database has enough of them.
 */
describe('a worker that is killed', () => {
  let town: Town;
  let cast: Cast;
  let holder: pg.Client;
  let workers: WorkerProcess[] = [];

  beforeAll(async () => {
    town = await Town.build({ environment: { RECONCILE_SECONDS: '1', JOB_LOCK_SECONDS: '1' } });
    cast = await hire(town);
    holder = new pg.Client({ connectionString: town.database.ownerUrl });
    await holder.connect();
    // The first start makes the tables of the queue.
    await (await WorkerProcess.start(town.environment)).stop();
  });

  beforeEach(async () => {
    await town.superuser.query(`update follow_up set status = 'cancelled', next_at = null`);
    await town.superuser.query('delete from outbox');
    await town.superuser.query('delete from bullmq.job');
  });

  afterEach(async () => {
    await holder.query('rollback');
    await Promise.all(workers.map((worker) => worker.kill()));
    workers = [];
  });

  afterAll(async () => {
    await holder?.end();
    await town?.leave();
  });

  async function work(): Promise<WorkerProcess> {
    const worker = await WorkerProcess.start(town.environment);
    workers.push(worker);
    return worker;
  }

  /** A lock on a whole table: the worker comes as far as that table and waits. */
  async function hold(table: string, mode = 'access exclusive'): Promise<void> {
    await holder.query('begin');
    await holder.query(`lock table ${table} in ${mode} mode`);
  }

  const waiting = async () => {
    const { rows } = await town.superuser.query<{ count: number }>(
      `select count(*)::int as count from pg_locks l join pg_stat_activity a using (pid)
       where not l.granted and a.datname = current_database() and a.usename in ('stafett_worker', 'stafett_queue')`,
    );
    return rows[0]?.count ?? 0;
  };

  async function dueNow(caseId: string, kind: string): Promise<string> {
    const { id } = await town.followUp(caseId, kind);
    await town.superuser.query(`update follow_up set next_at = null where case_id = $1 and id <> $2`, [
      caseId,
      id,
    ]);
    await town.superuser.query(`update follow_up set next_at = now() where id = $1`, [id]);
    return id;
  }

  const receiptsOf = async (id: string) => {
    const { rows } = await town.superuser.query('select key from receipt where key like $1', [
      `follow-up-${id}-%`,
    ]);
    return rows.length;
  };
  /** Sent or not: what is told is told through the outbox. */
  const told = async () => {
    const { rows } = await town.superuser.query<{ to: string }>(
      `select payload->>'to' as "to" from outbox where payload->>'about' like 'followUp.%' order by 1`,
    );
    return rows.map(({ to }) => to);
  };
  const everybody = () =>
    [`leader:${cast.nurse.serviceId}`, `staff:${cast.nurse.id}`, 'unit:coordinating'].sort();

  it('between climbing and telling has done neither; the next one does both, once', async () => {
    const id = await dueNow(await town.concern(cast.nurse), 'concern.decide');
    await town.superuser.query('delete from outbox');
    await hold('outbox');
    const first = await work();
    await eventually(waiting, (count) => count > 0);
    await first.kill();
    await holder.query('commit');
    expect(await receiptsOf(id)).toBe(0);
    expect(await told()).toEqual([]);

    await work();
    await eventually(told, (names) => names.length >= 3);
    expect(await told()).toEqual(everybody());
    expect(await receiptsOf(id)).toBe(1);
  });

  it('after its effect, before the queue knows: the job comes again and does nothing', async () => {
    const id = await dueNow(await town.concern(cast.nurse), 'concern.decide');
    await town.superuser.query('delete from outbox');
    // The job is taken, and its end cannot be written down.
    await holder.query('begin');
    await holder.query('select from follow_up where id = $1 for update', [id]);
    const first = await work();
    await eventually(waiting, (count) => count > 0);
    const job = new pg.Client({ connectionString: town.database.ownerUrl });
    await job.connect();
    await job.query('begin');
    await job.query('lock table bullmq.job in access exclusive mode');
    await holder.query('commit');
    await eventually(
      () => receiptsOf(id),
      (count) => count === 1,
    );
    await first.kill();
    await job.query('commit');
    await job.end();

    await work();
    const left = async () => {
      const { rows } = await town.superuser.query(`select state from bullmq.job where queue = 'follow-ups'`);
      return rows.length;
    };
    await eventually(left, (count) => count === 0);
    expect(await told()).toEqual(everybody());
    expect(await receiptsOf(id)).toBe(1);
  });

  it.each([
    ['and the database with it: the next one records it, once', true],
    ['while the database carries out its last call: there is nothing left to do', false],
  ])('in the middle of recording an event of a case, %s', async (_what, databaseToo) => {
    const caseId = await held(town, cast.nurse, cast.stationLeader);
    await town.says(cast.nurse, caseId, consentUntil(inDays(town, 90), inDays(town, 0)));
    const id = await dueNow(caseId, 'consent.expired');
    const before = await town.history(caseId);
    await hold('case_event', 'exclusive');
    const first = await work();
    await eventually(waiting, (count) => count > 0);
    await first.kill();
    if (databaseToo) await endSessionsOfWorkers();
    await holder.query('commit');
    // Effect and receipt are there together or not at all.
    if (databaseToo) expect([await town.history(caseId), await receiptsOf(id)]).toEqual([before, 0]);

    await work();
    await eventually(
      () => town.followUp(caseId, 'consent.expired'),
      ({ status }) => status !== 'open',
    );
    expect(await town.history(caseId)).toEqual([...before, 'CONSENT_EXPIRED']);
    expect(await receiptsOf(id)).toBe(1);
  });

  const endSessionsOfWorkers = () =>
    eventually(
      () =>
        town.superuser.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and usename = 'stafett_worker'`,
        ),
      ({ rows }) => rows.length === 0,
    );
});
