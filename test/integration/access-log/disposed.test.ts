import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SealAccessLogService } from '../../../src/access/access-log/seal-access-log.service.js';
import { SegmentChain } from '../../../src/access/access-log/segment-chain.js';
import { VerifyAccessLogService } from '../../../src/access/access-log/verify-access-log.service.js';
import { runCli } from '../../../src/cli.js';
import { newId } from '../../../src/common/ids.js';
import { systemContext } from '../../../src/common/request-context.js';
import { Database } from '../../../src/database/database.js';
import { MasterKeys } from '../../../src/database/sealing/master-keys.js';
import { eventually } from '../../support/eventually.js';
import { HttpTown } from '../../support/http-town.js';

jest.setTimeout(60_000);

/** What was looked at in January 2019, and in the first moment of February; another municipality has looked in January too. */
describe('the account of looks, when its time is over', () => {
  let town: HttpTown;
  let worker: Database;
  let caseId: string;

  const system = () => systemContext(town.arranged.id, 'access-log', { clock: town.api.clock });
  const chain = () => new SegmentChain(town.api.app.get(MasterKeys, { strict: false }));
  const verified = () => new VerifyAccessLogService(worker, chain()).verify(system());
  const looked = (municipalityId: string, at: string) =>
    town.superuser.query(
      `insert into access_log (municipality_id, at, actor, stream, part, outcome, case_id)
       values ($1, $2, 'staff:' || $3, 'case', 'case', 'shown', $4)`,
      [municipalityId, at, town.staff.nurse, caseId],
    );
  const looks = async (...at: string[]) => {
    for (const one of at) await looked(town.arranged.id, one);
    const sealing = new SealAccessLogService(worker, chain());
    await eventually(
      async () => {
        await sealing.seal(system());
        return (await verified()).unsealed;
      },
      (unsealed) => unsealed === 0,
    );
  };
  const disposes = async (
    before: string,
    more: string[] = [],
    env: NodeJS.ProcessEnv = { LOOKS_KEPT_YEARS: '5' },
  ) => {
    const said: string[] = [];
    const { ownerUrl, masterKey } = town.api.database;
    const out = (line: string) => void said.push(line);
    const code = await runCli(['looks', 'dispose', '--municipality', 'Bærum', '--before', before, ...more], {
      out,
      err: out,
      env: { DATABASE_URL: ownerUrl, STAFETT_MASTER_KEY: masterKey, ...env },
    });
    return { code, said: said.join('\n') };
  };
  const decided = (before: string) => disposes(before, ['--decision', '2026/117-4']);
  const tampers = async (statement: string) => {
    await town.superuser.query('set session_replication_role = replica');
    await town.superuser.query(statement);
    await town.superuser.query('set session_replication_role = origin');
  };

  beforeAll(async () => {
    town = await HttpTown.open();
    worker = await Database.connect({ url: town.api.database.url('stafett_worker'), poolSize: 2 });
    await town.superuser.query(`select access_log_months.make('2019-01-01', 2)`);
    caseId = (await town.as('nurse').logs(town.services.health)).body.caseId;
    await looked(newId(), '2019-01-20');
    await looks('2019-01-10', '2019-01-11', '2019-01-31T22:59:59Z');
    await looks('2019-01-31T23:00:00Z');
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  it('stays where the municipality has not said for how long it is kept, or that time is not over', async () => {
    expect(await disposes('2019-02', [], {})).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^Not over/),
    });
    const nextYear = String(new Date().getFullYear() - 4);
    expect((await disposes(`${nextYear}-12`)).said).toMatch(/^Not over/);
    expect((await disposes('2019')).code).toBe(2);
  });

  it('stays for as long as a case that was looked at', async () => {
    expect(await decided('2019-02')).toEqual({
      code: 1,
      said: '1 cases or reports that were looked at are kept still, and the looks with them.',
    });
    expect(await verified()).toMatchObject({ looks: 4, disposed: 0, problems: [] });
  });

  it('goes by a decision, whole segments of what is before the month, and the chain holds', async () => {
    await town.superuser.query('update bti_case set disposed_at = now() where id = $1', [caseId]);
    const { head } = await verified();
    expect((await disposes('2019-02')).said).toMatch(/^3 looks of Bærum before 2019-02-01, .* would go/);
    expect(await verified()).toMatchObject({ looks: 4, disposed: 0 });
    expect(await decided('2019-02')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/are gone by decision 2026\/117-4\.$/),
    });
    expect(await verified()).toMatchObject({ looks: 1, disposed: 3, problems: [], head });
    expect((await decided('2019-02')).said).toBe('There is nothing before that.');
  });

  it('leaves what others have looked at in the month, as unchangeable as it was', async () => {
    expect(await town.count(`access_log_months.y2019m01`)).toBe(1);
    const { rows } = await town.superuser.query(
      `select relname from pg_class where relnamespace = 'access_log_months'::regnamespace and relkind = 'r'
         and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
    for (const table of ['access_log_months.y2019m01', 'access_log', 'access_log_disposal'])
      await expect(town.superuser.query(`delete from ${table}`)).rejects.toThrow();
  });

  it('is a decision of nobody who has only the database', async () => {
    await tampers(`insert into access_log_disposal
      select municipality_id, max(number), '2019-04-01', 1, 'forged', now(), '' from access_log_segment group by 1`);
    await tampers(`delete from access_log where at >= '2019-01-31T23:00:00Z'`);
    const { problems } = await verified();
    expect(problems.join('\n')).toMatch(/was not made by this installation/);
    expect(problems.join('\n')).toMatch(/has 0 looks, and was sealed with 1/);
  });
});
