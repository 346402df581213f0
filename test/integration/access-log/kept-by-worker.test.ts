import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { runCli } from '../../../src/cli.js';
import { eventually } from '../../support/eventually.js';
import { HttpTown } from '../../support/http-town.js';
import { startWorker } from '../../support/worker.js';

jest.setTimeout(60_000);

describe('a worker', () => {
  let town: HttpTown;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    town = await HttpTown.open();
    const { caseId } = (await town.as('nurse').logs(town.services.health)).body;
    for (const path of ['', '/history', '/plan']) await town.as('nurse').get(`/cases/${caseId}${path}`);
    worker = await startWorker({ ...town.api.environment, RECONCILE_SECONDS: 1 }, town.api.clock);
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  async function verify() {
    const said: string[] = [];
    const { DATABASE_URL, STAFETT_MASTER_KEY } = town.api.environment;
    const io = {
      out: (line: string) => void said.push(line),
      err: (line: string) => void said.push(line),
      env: { DATABASE_URL, STAFETT_MASTER_KEY },
    };
    return { code: await runCli(['verify'], io), said: said.join('\n') };
  }

  it('seals what was looked at, and makes the months ahead', async () => {
    await eventually(
      async () =>
        (await town.superuser.query<Sealed>('select sum(looks)::int as looks from access_log_segment')).rows,
      ([sealed]) => sealed?.looks === 3,
    );
    const { rows } = await town.superuser.query(
      `select relname as name from pg_class where relnamespace = 'access_log_months'::regnamespace and relkind = 'r'`,
    );
    // Of September there are looks already, beside the months; those that come have their own.
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['y2026m10', 'y2026m11', 'y2026m12']),
    );
  });

  it('leaves what verify holds against the chain', async () => {
    const { code, said } = await verify();
    expect(said).toMatch(
      /access log of Bærum: 3 looks in \d segments hold, 0 wait to be sealed; head \d:[0-9a-f]{64}/,
    );
    expect(code).toBe(0);
  });

  it('and what somebody changed by hand is found by it', async () => {
    await town.superuser.query('set session_replication_role = replica');
    await town.superuser.query(
      `update access_log set actor = 'staff:' || gen_random_uuid() where part = 'plan'`,
    );
    await town.superuser.query('set session_replication_role = origin');
    expect(await verify()).toMatchObject({
      code: 1,
      said: expect.stringMatching(/access log of Bærum: a look in segment \d was changed/),
    });
  });
});

interface Sealed {
  looks: number | null;
}
