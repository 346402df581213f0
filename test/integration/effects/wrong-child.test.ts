import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { HttpTown } from '../../support/http-town.js';
import { caseWithPlan, type MeasuredCase, well } from '../../support/measured-case.js';

jest.setTimeout(60_000);

describe('an answer in the log of the wrong child', () => {
  let town: HttpTown;
  let measured: MeasuredCase;
  const scores = { instrument: 'gas', timePoint: 'start', respondent: 'team', answers: {} };
  const answers = () => town.as('nurse').post(`/cases/${measured.caseId}/measurements`, scores);
  const whatIsKept = async () => {
    const { rows } = await town.superuser.query(
      `select m.status, m.answered_entry as entry, f.status as counted, f.scores as "countedScores",
         f.answered_on as "countedOn"
       from measurement m join measurement_fact f using (instrument, time_point, respondent)
       where m.case_id = $1 and m.instrument = 'gas' and m.time_point = 'start'`,
      [measured.caseId],
    );
    return rows;
  };

  beforeAll(async () => {
    town = await HttpTown.open();
    measured = await caseWithPlan(town);
  });
  afterAll(() => town?.close());

  it('counts nowhere once it is out of view, and the place for it is open again', async () => {
    well(await answers());
    const [kept] = await whatIsKept();
    expect(kept).toMatchObject({ status: 'answered', counted: 'answered', countedScores: { t: 33.94 } });
    const restrict = {
      type: 'ENTRY_RESTRICTED',
      facts: { entry: kept.entry },
      texts: { reason: 'feil barn' },
    };
    well(await town.as('nurse').records(measured.caseId, restrict));
    expect(await whatIsKept()).toEqual([
      {
        status: 'planned',
        entry: null,
        counted: 'planned',
        countedScores: null,
        countedOn: null,
      },
    ]);
    const { body } = await town.as('nurse').get(`/cases/${measured.caseId}/measurements`);
    expect(body.answered).toEqual([]);
  });

  it('can be given anew by the one it is about', async () => {
    well(await answers());
    expect(await whatIsKept()).toMatchObject([{ status: 'answered', counted: 'answered' }]);
  });

  it('that was a goal or a consent is not shown either', async () => {
    const { body } = await town.as('nurse').get(`/cases/${measured.caseId}/history`);
    const entryOf = (type: string) =>
      body.items.find((one: { type: string }) => one.type === type).number as number;
    const restrict = (type: string) => ({
      type: 'ENTRY_RESTRICTED',
      facts: { entry: entryOf(type) },
      texts: { reason: 'feil barn' },
    });
    const nurse = town.as('nurse');
    well(await nurse.records(measured.caseId, restrict('GOAL_SET'), restrict('CONSENT_GIVEN')));
    const plan = (await nurse.get(`/cases/${measured.caseId}/plan`)).body;
    expect(plan.goals.map(({ goalId }: { goalId: string }) => goalId)).toEqual([measured.goals[1]]);
    expect((await nurse.get(`/cases/${measured.caseId}`)).body.consents).toEqual([]);
  });

  it('nobody is to ask the child who does not work here', async () => {
    const voice = { kind: 'willBeAsked', askBy: '2026-09-20', askedBy: measured.guardianId };
    const rise = {
      type: 'LEVEL_2_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'Haster' },
    };
    const evaluated = {
      type: 'ACUTE_RISE_EVALUATED',
      facts: { wasRight: true, childVoice: voice },
      texts: { conclusion: 'Ja' },
    };
    expect(await town.as('nurse').records(measured.caseId, rise, evaluated)).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'events[1].facts.childVoice.askedBy', code: 'REFERENCE.UNKNOWN' }] },
    });
  });
});
