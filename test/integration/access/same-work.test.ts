import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { HttpTown } from '../../support/http-town.js';
import { withClient } from '../../support/postgres.js';

/** Time is measured by `npm run bench -- --only hidden`; here what the database does is counted. */
describe('A case that exists and one that does not', () => {
  let town: HttpTown;
  let hidden: string;

  beforeAll(async () => {
    town = await HttpTown.open();
    const { health } = town.services;
    const nurse = town.as('nurse');
    hidden = (await nurse.logs(health)).body.caseId;
    const asked = { kind: 'noNationalId', birthDate: '1988-05-05', serviceId: health };
    for (let guardian = 0; guardian < 2; guardian += 1) {
      const { id } = (await nurse.post('/people', asked)).body;
      expect((await nurse.ask('PUT', `/cases/${hidden}/family/${id}`, {})).status).toBe(200);
    }
  });
  afterAll(() => town?.close());

  /** How often each function of ours is called to read a case for somebody, and whether it is there. */
  function workOf(actor: string, caseId: string): Promise<{ isThere: boolean; calls: object }> {
    const asked = { municipality: town.arranged.id, actor, today: '2026-09-01', caseId, key: newId() };
    // A connection keeps what it has counted.
    return withClient(town.api.database.ownerUrl, async (client) => {
      await client.query(`begin; set local track_functions = 'all'; set local role stafett_app`);
      const read = await client.query<{ answer: { case: object | null } }>('select read_case($1) as answer', [
        { ...asked, withPeople: true, withHistory: true },
      ]);
      await client.query('reset role');
      const { rows } = await client.query<{ name: string; calls: number }>(
        'select funcname as name, sum(calls)::int as calls from pg_stat_xact_user_functions group by 1 order by 1',
      );
      const calls = Object.fromEntries(rows.map(({ name, calls: count }) => [name, count]));
      return { isThere: read.rows[0]!.answer.case !== null, calls };
    });
  }

  it('takes the database the same work to refuse to whoever has nothing to do with it', async () => {
    for (const who of ['teacher', 'colleague', 'head', 'coordinator', 'manager', 'auditor'] as const) {
      const actor = `staff:${town.staff[who]}`;
      const there = await workOf(actor, hidden);
      expect([who, there]).toEqual([who, await workOf(actor, newId())]);
      expect([who, there.isThere]).toEqual([who, false]);
    }
  });

  it('takes it more to answer whose it is, which the count would show', async () => {
    const nurse = `staff:${town.staff.nurse}`;
    const [theirs, nowhere] = [await workOf(nurse, hidden), await workOf(nurse, newId())];
    expect(theirs.isThere).toBe(true);
    expect(theirs.calls).not.toEqual(nowhere.calls);
    expect(Object.keys(theirs.calls)).toEqual(expect.arrayContaining(['read_case', 'people_of_case']));
  });
});
