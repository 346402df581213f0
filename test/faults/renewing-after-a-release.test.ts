import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Cast, hire } from '../support/courses.js';
import { eventually } from '../support/eventually.js';
import { KilledWorkers } from '../support/killed-workers.js';
import { Town } from '../support/town.js';

jest.setTimeout(180_000);

/** More than a worker looks at before it keeps its place. */
const CASES = 60;
/** Among those after the first place that is kept. */
const HELD_AT = 55;

describe('a worker that is killed while it renews rows after a release', () => {
  let town: Town;
  let cast: Cast;
  let workers: KilledWorkers;
  let cases: string[];

  beforeAll(async () => {
    town = await Town.build({ environment: { RECONCILE_SECONDS: '1' } });
    cast = await hire(town);
    for (let one = 0; one < CASES; one += 1) await town.concern(cast.nurse);
    const { rows } = await town.superuser.query<{ id: string }>('select id from bti_case order by id');
    cases = rows.map(({ id }) => id);
    // As a program before this one left them.
    await town.superuser.query(
      `update follow_up set due_date = due_date + 7, next_at = null where kind = 'concern.decide'`,
    );
    await town.superuser.query(
      `insert into rows_renewal (municipality_id, derived_by, finished_at) values ($1, 'the release before', now())`,
      [town.id],
    );
    workers = await KilledWorkers.in(town);
  });

  afterEach(() => workers?.end());

  afterAll(async () => {
    await workers?.leave();
    await town?.leave();
  });

  const place = async () =>
    (
      await town.superuser.query<{ after: string | null; isFinished: boolean; renewed: number }>(
        `select after_case as after, finished_at is not null as "isFinished", renewed from rows_renewal`,
      )
    ).rows[0]!;
  const timesRenewed = async () => {
    const { rows } = await town.superuser.query<{ caseId: string; times: number }>(
      `select case_id as "caseId", count(*)::int as times from case_event where type = 'ROWS_RENEWED' group by 1`,
    );
    return new Map(rows.map(({ caseId, times }) => [caseId, times]));
  };

  it('goes on where its place was kept, and writes no case twice', async () => {
    await workers.holdBy('select from bti_case where id = $1 for update', [cases[HELD_AT]]);
    const first = await workers.work();
    await eventually(
      () => workers.waiting(),
      (all) => all.length > 0,
      60_000,
    );
    await first.kill();
    await endSessionsOfWorkers();
    await workers.letGo();

    const kept = await place();
    expect(kept).toEqual({ after: cases[49], isFinished: false, renewed: 50 });
    expect((await timesRenewed()).size).toBe(HELD_AT);

    // As if it had not been heard of for a minute.
    await town.superuser.query('update rows_renewal set taken_until = now()');
    await workers.work();
    await eventually(place, ({ isFinished }) => isFinished, 60_000);
    const times = await timesRenewed();
    expect(cases.map((id) => times.get(id))).toEqual(cases.map(() => 1));
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
