import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { ArrangedAccessLog } from '../../support/access-log.js';

jest.setTimeout(60_000);

describe('the chain of the access log', () => {
  let town: ArrangedAccessLog;
  beforeEach(async () => {
    town = await ArrangedAccessLog.open();
  });
  afterEach(() => town?.close());

  it('holds what was looked at, segment by segment, and what is looked at later', async () => {
    await town.looks(5);
    const first = await town.sealed(5);
    expect(first[0]).toMatchObject({ number: 1, fromXact: '0' });
    expect(await town.sealing().seal(town.system)).toEqual([]);
    await town.looks(3);
    const second = await town.sealed(3);
    expect(second[0]).toMatchObject({ number: first.length + 1, fromXact: first.at(-1)!.toXact });
    await town.looks(2);
    const last = second.at(-1)!;
    expect(await town.verifying().verify(town.system)).toEqual({
      segments: first.length + second.length,
      looks: 8,
      disposed: 0,
      unsealed: 2,
      problems: [],
      head: `${last.number}:${last.link.toString('hex')}`,
    });
  });

  it('misses nothing that was written early and committed late', async () => {
    await town.looks(1);
    let written!: () => void;
    let goOn!: () => void;
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    const late = town.app.runInTransaction(town.staff(), async (transaction) => {
      await town.log.look(transaction, { part: 'case', caseId: newId(), outcome: 'shown' });
      written();
      await mayGoOn;
    });
    await isWritten;
    await town.looks(4);
    const before = await town.sealed(1);
    expect(before.reduce((sum, { looks }) => sum + looks, 0)).toBe(1);
    expect(await town.sealing().seal(town.system)).toEqual([]);
    goOn();
    await late;
    const after = await town.sealed(5);
    expect(after.reduce((sum, { looks }) => sum + looks, 0)).toBe(5);
    expect(await town.verifying().verify(town.system)).toMatchObject({ looks: 6, unsealed: 0, problems: [] });
  });

  it('is cut into segments of a bounded size, never within a transaction', async () => {
    await town.looks(3);
    await town.app.runInTransaction(town.staff(), async (transaction) => {
      for (let n = 0; n < 5; n += 1)
        await town.log.look(transaction, { part: 'case', caseId: newId(), outcome: 'shown' });
    });
    await town.looks(3);
    const sizes = (await town.sealed(11, { most: 2 })).map(({ looks }) => looks);
    expect(Math.max(...sizes)).toBe(5);
    expect(sizes.filter((size) => size > 2)).toEqual([5]);
    expect((await town.verifying().verify(town.system)).problems).toEqual([]);
  });

  it('is made by one worker when several try at once', async () => {
    await town.looks(6);
    const all = (await Promise.all([1, 2, 3].map(() => town.sealing().seal(town.system)))).flat();
    const sealed = all.reduce((sum, { looks }) => sum + looks, 0);
    if (sealed < 6) all.push(...(await town.sealed(6 - sealed)));
    expect(all.reduce((sum, { looks }) => sum + looks, 0)).toBe(6);
    expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
    expect((await town.verifying().verify(town.system)).problems).toEqual([]);
  });

  it('cannot be made anew without the key', async () => {
    await town.looks(4);
    await town.sealed(4);
    await town.tamper(`delete from access_log_segment`);
    await town.tamper(`update access_log set part = 'plan'`);
    await town.sealed(4, { secret: 'of somebody else' });
    expect((await town.verifying().verify(town.system)).problems).toEqual(['the chain breaks at segment 1']);
  });

  it('shows by its head that its end was cut off', async () => {
    await town.looks(4);
    await town.sealed(4);
    await town.looks(4);
    const cut = await town.sealed(4);
    const last = cut.at(-1)!;
    await town.tamper('delete from access_log_segment where number >= $1', [cut[0]!.number]);
    await town.tamper('delete from access_log where written_in >= $1', [cut[0]!.fromXact]);
    const { problems, head } = await town.verifying().verify(town.system);
    expect(problems).toEqual([]);
    expect(head).not.toBe(`${last.number}:${last.link.toString('hex')}`);
  });

  it('goes on in another server, whose transactions count from the beginning', async () => {
    await town.looks(2);
    await town.sealed(2);
    await town.looks(1);
    // As a restore leaves it: the segments speak of transactions that this server has not had.
    await town.tamper('update access_log set written_in = written_in + 1000000');
    await town.tamper('delete from access_log_segment');
    await town.tamper(
      `insert into access_log_segment select municipality_id, 1, 1, 0, max(written_in), 0, '', '', now()
       from access_log group by 1`,
    );
    const era = async () =>
      (await town.superuser.query<{ era: number }>('select access_log_months.keep_era() as era')).rows[0]!
        .era;
    expect([await era(), await era()]).toEqual([2, 2]);
    await town.looks(3);
    const sealed = await town.sealed(4);
    expect(sealed.map(({ era, looks }) => [era, looks])).toEqual([
      [1, 1],
      [2, 3],
    ]);
    expect((await town.verifying().verify(town.system)).unsealed).toBe(0);
  });
});

describe('a verified access log', () => {
  const TABLES = ['access_log', 'access_log_segment'];
  let town: ArrangedAccessLog;

  beforeAll(async () => {
    town = await ArrangedAccessLog.open();
    await town.looks(4);
    await town.sealed(4);
    await town.looks(2);
    await town.sealed(2);
    await town.tamper('create schema as_it_was');
    for (const table of TABLES) await town.tamper(`create table as_it_was.${table} as table ${table}`);
    expect(await problems()).toEqual([]);
  });
  /** As it was before somebody changed it. */
  afterEach(async () => {
    await town.tamper(`truncate ${TABLES.join()}`);
    for (const table of TABLES) await town.tamper(`insert into ${table} table as_it_was.${table}`);
    expect(await problems()).toEqual([]);
  });
  afterAll(() => town?.close());

  const problems = async () => (await town.verifying().verify(town.system)).problems;

  it.each([
    [
      'a changed look',
      `update access_log set part = 'plan' where id = (select min(id) + 2 from access_log)`,
      /look in segment \d was changed/,
    ],
    [
      'another time',
      `update access_log set at = at - interval '1 minute' where id = (select max(id) from access_log)`,
      /look in segment \d was changed/,
    ],
    [
      'another address',
      `update access_log set address = null where id = (select max(id) from access_log)`,
      /look in segment \d was changed/,
    ],
    [
      'a look that is gone',
      `delete from access_log where id = (select min(id) from access_log)`,
      /segment \d has \d looks, and was sealed with \d/,
    ],
    [
      'a look put in afterwards',
      `insert into access_log select (l).* from (select jsonb_populate_record(l, '{"id": 900}') as l from access_log l limit 1) one`,
      /segment \d has \d looks, and was sealed with \d/,
    ],
    [
      'a look of a time that is to come',
      `insert into access_log select (l).* from (select jsonb_populate_record(l, '{"written_in": 9000000000}') as l from access_log l limit 1) one`,
      /1 looks stand outside every segment/,
    ],
    [
      'a look of an era that never was',
      `insert into access_log select (l).* from (select jsonb_populate_record(l, '{"era": 0}') as l from access_log l limit 1) one`,
      /1 looks stand outside every segment/,
    ],
    ['a segment that is gone', `delete from access_log_segment where number = 1`, /segment 1 is missing/],
    [
      'a segment made shorter',
      `update access_log_segment set to_xact = to_xact - 1 where number = 1`,
      /chain breaks at segment 1/,
    ],
    [
      'a segment of another day',
      `update access_log_segment set sealed_at = now() where number = 2`,
      /chain breaks at segment 2/,
    ],
    [
      'a look and the count of it',
      `with gone as (delete from access_log where id = (select min(id) from access_log))
       update access_log_segment set looks = looks - 1 where number = 1`,
      /chain breaks at segment 1/,
    ],
  ])('finds %s', async (_what, statement, found) => {
    await town.tamper(statement);
    expect((await problems()).join('\n')).toMatch(found);
  });
});
