import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Event, HttpTown } from '../../support/http-town.js';
import { well } from '../../support/measured-case.js';
import { openFamilyLog, type OpenFamilyLog } from '../../support/open-family-log.js';

jest.setTimeout(60_000);

/** From an agreed plan on the guide measures. The mother does not know that there is a plan; the father does. */
describe('what is measured from a plan that is kept from a guardian', () => {
  let town: HttpTown;
  let log: OpenFamilyLog;

  const planned = async (person: string) =>
    well(await town.as({ person }).get(`/cases/${log.caseId}/measurements`)).body.planned as object[];
  const records = async (...events: Event[]) => well(await town.as('nurse').records(log.caseId, ...events));

  beforeAll(async () => {
    town = await HttpTown.open();
    log = await openFamilyLog(town);
    const goalId = newId();
    const intervention = {
      interventionId: newId(),
      goalId,
      kind: 'conversation',
      responsible: { kind: 'staff', id: town.staff.nurse },
      serviceId: town.services.health,
      from: '2026-09-01',
      evaluateBy: '2026-10-01',
    };
    await records(
      { type: 'GOAL_SET', facts: { goalId }, texts: { goal: 'Går inn uten gråt' } },
      { type: 'INTERVENTION_PLANNED', facts: intervention, texts: { what: 'Tar imot i garderoben' } },
      { type: 'MEETING_HELD', facts: { on: '2026-09-01', present: ['child'] } },
    );
    const { entries } = (await records({ type: 'PLAN_AGREED' })).body;
    const keeps = { ground: 'dangerToChild', reviewBy: '2026-11-01', from: [log.mother] };
    await records({
      type: 'ENTRY_KEPT_FROM_GUARDIANS',
      facts: { ...keeps, entry: entries.at(-1).number },
      texts: { reason: 'Mor har truet' },
    });
  });
  afterAll(() => town?.close());

  it('is asked of the other, and of her nothing', async () => {
    expect(await planned(log.father)).toContainEqual(
      expect.objectContaining({ instrument: 'sdq', respondent: 'parent' }),
    );
    expect(await planned(log.mother)).toEqual([]);
  });

  it('is answered by her as where there is no plan', async () => {
    const answers = { emotional: 8, conduct: 4, hyperactivity: 3, peer: 2, prosocial: 9 };
    const answer = { instrument: 'sdq', timePoint: 'start', respondent: 'parent', answers };
    const refused = await town.as({ person: log.mother }).post(`/cases/${log.caseId}/measurements`, answer);
    expect(refused).toMatchObject({ status: 422, body: { code: 'EFFECT.NOT_PLANNED' } });
    expect(refused.body.fields.at(-1)).toMatchObject({ path: 'instrument', allowed: [] });
  });

  it('is not asked of her either where the history is of an older model, and cannot be stepped again', async () => {
    await town.superuser.query('set session_replication_role = replica');
    await town.superuser.query('update case_event set model_version = 1 where case_id = $1', [log.caseId]);
    await town.superuser.query('set session_replication_role = origin');
    expect(await planned(log.father)).not.toEqual([]);
    expect(await planned(log.mother)).toEqual([]);
  });
});
