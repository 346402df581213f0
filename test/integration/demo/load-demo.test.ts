import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { verifyCommand } from '../../../src/cases/verify/verify.command.js';
import { MovableClock } from '../../../src/common/clock.js';
import { A_DAYS_WORK } from '../../../src/demo/lives/a-days-work.js';
import { loadDemo } from '../../../src/demo/load-demo.js';
import { BEING_LOADED } from '../../../src/common/being-loaded.js';
import { environmentFor } from '../../support/api.js';
import { createTestDatabase, type TestDatabase, withClient } from '../../support/postgres.js';

jest.setTimeout(180_000);

const TODAY = '2026-11-20T12:00:00Z';
const CHILDREN = 20;

describe('a small demo', () => {
  let test: TestDatabase;
  let again: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
    again = await createTestDatabase();
    expect(await load(test)).toBeGreaterThanOrEqual(CHILDREN);
  });
  afterAll(async () => {
    await test?.drop();
    await again?.drop();
  });

  it('has open and closed cases on every level', async () => {
    const levels = await ask(test, 'select distinct level from level_spell order by level');
    expect(levels).toEqual([{ level: 0 }, { level: 1 }, { level: 2 }, { level: 3 }]);
    const [row] = await ask<{ open: number; closed: number }>(
      test,
      `select count(*) filter (where status = 'open')::int as open,
              count(*) filter (where status = 'closed')::int as closed from bti_case`,
    );
    expect(row?.open).toBeGreaterThan(2);
    // Beside what lies open on the desk of whoever one can log in as, most have come to their end.
    expect(row?.closed).toBeGreaterThan(row!.open - A_DAYS_WORK.length);
  });

  it('was lived over two years: every entry in its own time, none later than today', async () => {
    const [row] = await ask<{ first: Date; last: Date }>(
      test,
      'select min(at) as first, max(at) as last from case_event',
    );
    expect(row!.first.getTime()).toBeLessThan(Date.parse('2025-03-01'));
    expect(row!.last.getTime()).toBeGreaterThan(Date.parse('2026-10-20'));
    expect(row!.last.getTime()).toBeLessThanOrEqual(Date.parse(TODAY));
  });

  it('has every open case with a next date, or shows that it lacks one', async () => {
    const wrong = await ask(
      test,
      `select c.id from bti_case c
       where status = 'open' and missing_next_date = exists (
         select from follow_up f where f.case_id = c.id and f.status = 'open' and f.kind not in (
           'nextDate.set', 'contact.make', 'consent.expiring', 'consent.expired', 'consent.paper', 'consent.renewAtAge', 'sharing.tidyUp', 'access.answer', 'baton.unanswered', 'measurement.answer'))`,
    );
    expect(wrong).toEqual([]);
  });

  it('gives the coordinating unit a stuck case, in which its advice is due these days', async () => {
    const waiting = await ask(
      test,
      `select distinct f.kind, f.owner, f.due_date > '2026-11-10' as recent
       from bti_case c join follow_up f on f.case_id = c.id and f.status = 'open'
       where c.stuck and c.status = 'open' and f.kind = 'coordinatingUnit.advise'`,
    );
    expect(waiting).toEqual([{ kind: 'coordinatingUnit.advise', owner: 'unit:coordinating', recent: true }]);
  });

  it('does not bury the work of today under what was left unanswered long ago in closed cases', async () => {
    const [row] = await ask(
      test,
      `select count(*)::int as late from follow_up f join bti_case c on c.id = f.case_id
       where c.status = 'closed' and f.status = 'open' and f.due_date < '2026-11-20'::date - 60`,
    );
    expect(row).toEqual({ late: 0 });
  });

  it('holds: verify finds no broken chain, no other snapshot and no other projection', async () => {
    const said: string[] = [];
    const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
    const env = { ...environmentFor(test) } as unknown as NodeJS.ProcessEnv;
    expect([await verifyCommand.run([], { ...io, env }), said]).toEqual([
      0,
      [expect.stringContaining('everything holds')],
    ]);
  });

  it('has nothing left to do that was due before today', async () => {
    const late = await ask(
      test,
      `select kind from follow_up where status = 'open' and next_at <= '${TODAY}'`,
    );
    expect(late).toEqual([]);
  });

  it('sends nobody the notices of two years', async () => {
    const waiting = await ask(
      test,
      `select id from outbox where done_at is null and parked_at is null and created_at < '2026-11-20'`,
    );
    expect(waiting).toEqual([]);
  });

  it('has two whose sharing ended lately, which their service has not yet tidied up after', async () => {
    const ended = await ask(
      test,
      `select o.payload ->> 'why' as why, s.name, f.due_date < '2026-11-20' as overdue
       from follow_up f
         join outbox o on o.intent = 'sharing.ended' and o.case_id = f.case_id and o.done_at is null
         join service s on f.owner = 'service:' || s.id
       where f.status = 'open' and f.kind = 'sharing.tidyUp' and f.due_date > '2026-11-01' order by overdue`,
    );
    const name = 'Helsesykepleier i barneskolen';
    expect(ended).toEqual([
      { why: 'withdrawn', name, overdue: false },
      { why: 'withdrawn', name, overdue: true },
    ]);
  });

  it('has a file of staff waiting for its worker, which the administrator has said yes to', async () => {
    const asked = await ask(test, 'select kind, state from long_work');
    expect(asked).toEqual([{ kind: 'staffImport', state: 'waiting' }]);
  });

  it('keeps the second municipality apart, with its own guide', async () => {
    const guides = await ask(
      test,
      `select m.name, array_agg(distinct c.guide_id) as guides
       from bti_case c join municipality m on m.id = c.municipality_id group by 1 order by 1`,
    );
    expect(guides).toEqual([
      { name: 'Bærum', guides: ['baerum'] },
      { name: 'Kåfjord', guides: ['kafjord'] },
    ]);
  });

  it('is there already, so a second load does nothing', async () => {
    const [before] = await ask(test, 'select count(*) from case_event');
    expect(await load(test)).toBeNull();
    expect(await ask(test, 'select count(*) from case_event')).toEqual([before]);
  });

  it('begins anew when it was broken off, and gives the same cases for the same seed and day', async () => {
    let day = 0;
    const broken = load(again, () => {
      if (++day === 5) throw new Error('the power went');
    });
    await expect(broken).rejects.toThrow('the power went');
    const names = await ask<{ name: string }>(again, 'select name from municipality');
    expect(names.every(({ name }) => name.endsWith(BEING_LOADED))).toBe(true);
    expect(await load(again)).toBe(await count(test));
    expect(await told(again)).toEqual(await told(test));
  });

  it('never clears away a municipality that is not its own', async () => {
    await withClient(again.ownerUrl, (client) =>
      client.query(`insert into municipality (id, name) values (gen_random_uuid(), 'Ekte kommune')`),
    );
    await withClient(again.ownerUrl, (client) =>
      client.query(`update municipality set name = name || $1 where name <> 'Ekte kommune'`, [BEING_LOADED]),
    );
    expect(await load(again)).toBeNull();
    expect(await count(again)).toBeGreaterThan(0);
  });
});

function load(test: TestDatabase, say: (line: string) => void = () => undefined): Promise<number | null> {
  return loadDemo({
    environment: environmentFor(test, { DATABASE_POOL: '12' }),
    clock: new MovableClock(TODAY),
    say,
    children: CHILDREN,
  });
}

function ask<Row extends object>(test: TestDatabase, sql: string): Promise<Row[]> {
  return withClient(test.ownerUrl, async (client) => (await client.query<Row>(sql)).rows);
}

async function count(test: TestDatabase): Promise<number> {
  return Number((await ask<{ count: string }>(test, 'select count(*) from bti_case'))[0]?.count);
}

/** What happened when, by whom and on which level, without the ids that the register of people gives out. */
function told(test: TestDatabase): Promise<object[]> {
  return ask(
    test,
    `select string_agg(e.at || ' ' || e.type || ' ' || e.actor_kind, ', ' order by e.number) as history,
            c.status, c.level, c.step, c.next_due
     from bti_case c join case_event e on e.case_id = c.id group by c.id order by 1`,
  );
}
