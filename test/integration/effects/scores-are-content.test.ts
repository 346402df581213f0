import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { HttpTown } from '../../support/http-town.js';
import { caseWithPlan, type MeasuredCase, well } from '../../support/measured-case.js';

jest.setTimeout(60_000);

/** How far the goals of a girl of fourteen have come, which is kept from her mother. */
describe('what somebody scored', () => {
  let town: HttpTown;
  let child: MeasuredCase;
  let entry: number;
  const girl = () => town.as({ person: child.childId });
  const mother = () => town.as({ person: child.guardianId });
  const nurse = () => town.as('nurse');
  const answered = async (who: ReturnType<HttpTown['as']>) =>
    well(await who.get(`/cases/${child.caseId}/measurements`)).body.answered as { scores: object }[];

  beforeAll(async () => {
    town = await HttpTown.open();
    child = await caseWithPlan(town, { birthDate: '2012-03-01' });
    const answer = { instrument: 'gas', timePoint: 'start', respondent: 'team', answers: {} };
    well(await nurse().post(`/cases/${child.caseId}/measurements`, answer));
    const { items } = well(await nurse().get(`/cases/${child.caseId}/history`)).body;
    entry = items.at(-1).number;
  });
  afterAll(() => town?.close());

  it('is shown to who reads the entry, with the entry and with the measurements', async () => {
    const [first] = await answered(girl());
    expect(first!.scores).toEqual({ t: 33.94 });
    const { items } = well(await girl().get(`/cases/${child.caseId}/history?limit=500`)).body;
    const said = items.at(-1);
    expect(said).toMatchObject({
      type: 'MEASUREMENT_RECORDED',
      facts: { instrument: 'gas', scores: { t: 33.94 } },
    });
    expect(Object.keys(said.texts)).toEqual(['answers']);
  });

  it('stands in clear in no row of the case: neither in its history nor in its plan', async () => {
    const { rows } = await town.superuser.query(
      `select facts, texts, to_jsonb(m) as planned from case_event e
       join measurement m on m.case_id = e.case_id and m.answered_entry = e.number
       where e.case_id = $1 and e.number = $2`,
      [child.caseId, entry],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].texts).toEqual(['answers', 'scores']);
    expect(Object.keys(rows[0].facts).sort()).toEqual([
      'instrument',
      'measurementId',
      'respondent',
      'timePoint',
    ]);
    expect(Object.keys(rows[0].planned)).not.toContain('scores');
  });

  it('is counted all the same, where no case is named', async () => {
    expect(await town.count(`measurement_fact where status = 'answered' and scores is not null`)).toBe(1);
  });

  it('is not the mother’s when it is kept from her, and the key that opens it is not either', async () => {
    expect(await answered(mother())).toHaveLength(1);
    const keeps = {
      type: 'ENTRY_KEPT_FROM_GUARDIANS',
      facts: { entry, ground: 'dangerToChild', reviewBy: '2026-11-01' },
      texts: { reason: 'Fare for barnet' },
    };
    well(await nurse().records(child.caseId, keeps));
    expect(await answered(mother())).toEqual([]);
    expect(await answered(girl())).toHaveLength(1);
    const history = well(await mother().get(`/cases/${child.caseId}/history?limit=500`)).text;
    expect(history).not.toContain('"instrument":"gas"');
  });

  it('goes with the entry when that is erased, and the chain holds', async () => {
    const reason = { texts: { reason: 'feil barn' } };
    well(await nurse().records(child.caseId, { type: 'ENTRY_RESTRICTED', facts: { entry }, ...reason }));
    expect(await answered(nurse())).toEqual([]);
    well(
      await town.as('leader').records(child.caseId, { type: 'ENTRY_ERASED', facts: { entry }, ...reason }),
    );
    expect(await town.count('entry_key where case_id = $1 and number = $2', [child.caseId, entry])).toBe(0);
    expect(await town.verifies()).toMatch(/everything holds/);
  });
});
