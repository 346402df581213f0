import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AccessLogMonthsService } from '../../../src/access/access-log/access-log-months.service.js';
import { MovableClock } from '../../../src/common/clock.js';
import { newId } from '../../../src/common/ids.js';
import { ArrangedAccessLog } from '../../support/access-log.js';

jest.setTimeout(60_000);

describe('a row of the access log', () => {
  let town: ArrangedAccessLog;
  beforeAll(async () => {
    town = await ArrangedAccessLog.open();
  });
  afterAll(() => town?.close());

  const asApp = (sql: string, values: unknown[] = []) =>
    town.app.runInTransaction(town.staff(), ({ client }) => client.query(sql, values));

  it.each([
    `update access_log set part = 'plan'`,
    'delete from access_log',
    'truncate access_log',
    'update access_log_months.other set part = part',
    'insert into access_log_months.other select * from access_log',
    `select access_log_months.make('2030-01-01', 1)`,
    'insert into access_log_segment select * from access_log_segment',
  ])('cannot be touched by those who look: %s', async (sql) => {
    await town.looks();
    await expect(asApp(sql)).rejects.toThrow(/permission denied/);
  });

  it.each([
    'update access_log set part = part',
    'delete from access_log',
    'truncate access_log',
    'delete from access_log_segment',
  ])('cannot be changed by its owner either: %s', async (sql) => {
    await town.superuser.query('set role stafett_owner');
    await expect(town.superuser.query(sql)).rejects.toThrow(/history cannot be changed/);
    await town.superuser.query('reset role');
  });

  it('cannot be written in the name of another, of another municipality, or of another time of the server', async () => {
    const columns = 'municipality_id, at, actor, stream, part, outcome';
    const row = (municipality: string, actor: string) =>
      asApp(`insert into access_log (${columns}) values ($1, now(), $2, 'case', 'case', 'shown')`, [
        municipality,
        actor,
      ]);
    await expect(row(town.municipalityId, `staff:${newId()}`)).rejects.toThrow(/row-level security/);
    await expect(row(newId(), `staff:${newId()}`)).rejects.toThrow(/row-level security/);
    await expect(
      asApp(
        `insert into access_log (${columns}, written_in) values ($1, now(), 'x', 'case', 'case', 'shown', 1)`,
        [town.municipalityId],
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('stands in the month of the look as the clock in Oslo has it', async () => {
    const service = new AccessLogMonthsService(town.worker, new MovableClock('2031-05-20T10:00:00Z'));
    expect(await service.makeAhead()).toEqual(['y2031m05', 'y2031m06', 'y2031m07', 'y2031m08']);
    expect(await service.makeAhead()).toEqual([]);
    for (const at of ['2031-05-31T21:59:59.999Z', '2031-05-31T22:00:00.000Z', '2031-09-01T08:00:00Z']) {
      town.clock.moveTo(at);
      await town.looks(1, { part: 'plan' });
    }
    const { rows } = await town.superuser.query(
      `select tableoid::regclass::text as month from access_log where at > '2031-01-01' order by at`,
    );
    expect(rows.map(({ month }) => month)).toEqual([
      'access_log_months.y2031m05',
      'access_log_months.y2031m06',
      'access_log_months.other',
    ]);
  });

  it('keeps its place when its month comes after it, and the months after that are made', async () => {
    const service = new AccessLogMonthsService(town.worker, new MovableClock('2031-09-20T10:00:00Z'));
    expect(await service.makeAhead()).toEqual(['y2031m10', 'y2031m11', 'y2031m12']);
    const { rows } = await town.superuser.query(
      `select count(*)::int as n from access_log where at >= '2031-09-01'`,
    );
    expect(rows[0].n).toBe(1);
  });

  it('has walls in every month', async () => {
    const { rows } = await town.superuser.query(
      `select relname from pg_class c where relnamespace = 'access_log_months'::regnamespace and relkind = 'r'
         and (not (relrowsecurity and relforcerowsecurity)
           or not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'unchangeable')
           or has_table_privilege('stafett_app', c.oid, 'select, insert, update, delete')
           or has_table_privilege('stafett_worker', c.oid, 'select, insert, update, delete'))`,
    );
    expect(rows).toEqual([]);
  });

  it('goes with its transaction: what was not shown was not looked at', async () => {
    const ctx = town.staff();
    const caseId = newId();
    await expect(
      town.app.runInTransaction(ctx, async (transaction) => {
        await town.log.look(transaction, { part: 'case', caseId, outcome: 'shown' });
        throw new Error('the answer never went');
      }),
    ).rejects.toThrow('never went');
    expect(ctx.looking).toMatchObject({ written: 0 });
    const { rows } = await town.superuser.query('select from access_log where case_id = $1', [caseId]);
    expect(rows).toEqual([]);
  });
});
