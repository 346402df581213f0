import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCli } from '../../../src/cli.js';
import { HttpTown } from '../../support/http-town.js';

jest.setTimeout(60_000);

describe('stafett sessions end', () => {
  let town: HttpTown;

  beforeAll(async () => {
    town = await HttpTown.open();
  });
  afterAll(() => town?.close());

  async function stafett(...args: string[]) {
    const said: string[] = [];
    const { ownerUrl: DATABASE_URL, masterKey: STAFETT_MASTER_KEY } = town.api.database;
    const say = (line: string) => void said.push(line);
    const code = await runCli(['sessions', 'end', ...args], {
      out: say,
      err: say,
      env: { DATABASE_URL, STAFETT_MASTER_KEY },
    });
    return { code, said: said.join('\n') };
  }

  it('ends those of somebody, whose next request is refused, and nobody else’s', async () => {
    const [nurse, teacher] = [town.as('nurse'), town.as('teacher')];
    expect([(await nurse.get('/services')).status, (await teacher.get('/services')).status]).toEqual([
      200, 200,
    ]);
    expect(await stafett(town.staff.nurse)).toEqual({ code: 0, said: '1 sessions have ended.' });
    expect(await nurse.get('/services')).toMatchObject({
      status: 401,
      body: { code: 'ACCESS.SESSION_ENDED' },
    });
    expect((await teacher.get('/services')).status).toBe(200);
    expect(await stafett('--everybody')).toEqual({ code: 0, said: '1 sessions have ended.' });
    expect((await teacher.get('/services')).status).toBe(401);
  });

  it.each([[[]], [['nurse']], [['--everybody', 'nurse']], [['--all']]])(
    'ends none where it is not said whose: %j',
    async (args) => {
      const nurse = town.as('nurse');
      expect((await nurse.get('/services')).status).toBe(200);
      expect(await stafett(...args)).toEqual({ code: 2, said: expect.stringContaining('Usage') });
      expect((await nurse.get('/services')).status).toBe(200);
    },
  );
});
