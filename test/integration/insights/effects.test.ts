import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HttpTown } from '../../support/http-town.js';
import { caseWithPlan, well } from '../../support/measured-case.js';

/** WHO-5 with every item answered the same: 20 points of 100 for each step. */
const wellBeing = (each: number) => Object.fromEntries([1, 2, 3, 4, 5].map((item) => [String(item), each]));

/** Twenty in poverty, twelve of whom got better, and three others; six have not been asked again. */
const CHILDREN = [
  ...Array.from({ length: 12 }, () => ({ groups: ['poverty'], before: 1, after: 3 })),
  ...Array.from({ length: 8 }, () => ({ groups: ['poverty'], before: 2, after: 2 })),
  ...Array.from({ length: 3 }, () => ({ groups: [], before: 3, after: 1 })),
  ...Array.from({ length: 6 }, () => ({ groups: ['poverty'], before: 2, after: null })),
];

describe('what a manager sees of the effect', () => {
  let town: HttpTown;
  const caseIds: string[] = [];

  beforeAll(async () => {
    town = await HttpTown.open('2026-02-02T08:00:00Z');
    for (const { groups, before, after } of CHILDREN) {
      const { caseId, childId } = await caseWithPlan(town, { groups });
      caseIds.push(caseId);
      const answers = async (timePoint: string, each: number) => {
        const body = { instrument: 'who-5', timePoint, respondent: 'self', answers: wellBeing(each) };
        well(await town.as({ person: childId }).post(`/cases/${caseId}/measurements`, body));
      };
      await answers('start', before);
      if (after !== null) await answers('middle', after);
    }
  }, 60_000);
  afterAll(() => town?.close());

  const ask = async (filter = '') =>
    well(await town.as('manager').get(`/insights/effects?instrument=who-5${filter}`)).body;
  const effect = async (filter = '') => (await ask(filter)).effects[0];

  it('does not change within a month, so that two days do not differ by one child', async () => {
    expect(await ask()).toMatchObject({ countedTo: '2026-01-31', effects: [{ n: 0, missing: 0 }] });
  });

  it('is a mean change with its interval, shares, and how many wait for their second time', async () => {
    town.api.clock.moveTo('2026-03-02T08:00:00Z');
    // 12 · 40 + 8 · 0 + 3 · −40 points over 23 children: mean 15.65; s = 28.89, t(22) = 2.074
    expect(await ask()).toEqual({
      countedTo: '2026-02-28',
      threshold: 5,
      effects: [
        {
          instrument: 'who-5',
          name: { nb: 'WHO-5 trivselsindeks', nn: 'WHO-5 trivselsindeks', en: 'WHO-5 well-being index' },
          respondent: 'self',
          better: 'higher',
          n: 23,
          missing: 0,
          notYetDue: 6,
          meanChange: { mean: 15.65, low: 3.16, high: 28.15 },
          // 15.65 / 28.89 with Hedges' correction for 22 degrees of freedom, 0.9655
          standardised: { value: 0.52, low: 0.11, high: 0.94 },
          improved: { children: 12, share: 0.52 },
          unchanged: null,
          worse: null,
          hidden: {
            fields: ['unchanged', 'worse'],
            code: 'TOO_FEW_CHILDREN',
            why: expect.objectContaining({
              nb: expect.stringContaining('Færre enn 5'),
              en: expect.stringContaining('Fewer than 5'),
            }),
          },
        },
      ],
    });
  });

  it('leaves out what nobody has been measured with, and what nobody is to be', async () => {
    const { effects } = well(await town.as('manager').get('/insights/effects')).body;
    const seen = effects.map(({ n, missing, notYetDue }: Record<string, number>) => [n, missing, notYetDue]);
    expect(effects.map(({ instrument }: { instrument: string }) => instrument)).toContain('who-5');
    expect(seen).not.toContainEqual([0, 0, 0]);
  });

  it('does not give the three children who are in no group away to one who subtracts', async () => {
    expect(await effect('&group=poverty')).toMatchObject({
      n: null,
      meanChange: null,
      hidden: { fields: expect.arrayContaining(['n', 'meanChange']) },
    });
    expect((await effect('&level=1')).n).toBe(23);
    expect((await effect('&level=2')).n).toBe(0);
    expect((await effect('&from=2026-01-01&to=2026-12-31')).n).toBe(23);
  });

  it('shows those who should have been asked again as missing', async () => {
    town.api.clock.moveTo('2026-06-02T08:00:00Z');
    expect(await effect()).toMatchObject({ n: 23, missing: 6, notYetDue: 0 });
  });

  it.each([
    ['from=2026-03-01', 'INSIGHT.FILTER_NOT_ALLOWED', 'from', ['2024-01-01', '2025-01-01', '2026-01-01']],
    ['to=2026-06-30', 'INSIGHT.FILTER_NOT_ALLOWED', 'to', ['2024-12-31', '2025-12-31', '2026-12-31']],
    ['level=7', 'REQUEST.INVALID', 'level', [1, 2, 3]],
    ['group=poor', 'REQUEST.INVALID', 'group', expect.arrayContaining(['poverty'])],
    ['instrument=who-6', 'INSIGHT.FILTER_NOT_ALLOWED', 'instrument', expect.arrayContaining(['who-5'])],
    ['caseId=1', 'REQUEST.INVALID', 'caseId', undefined],
  ])('says what may be asked for instead of %s', async (filter, code, path, allowed) => {
    const { status, body } = await town.as('manager').get(`/insights/effects?${filter}`);
    expect({ status, code: body.code }).toEqual({ status: 400, code });
    expect(body.fields[0]).toMatchObject({ path, ...(allowed ? { allowed } : {}) });
  });

  it('is all that there is: no case, no child, no content', async () => {
    const answers = [await ask(), well(await town.as('manager').get('/insights/levels')).body];
    for (const id of caseIds) expect(JSON.stringify(answers)).not.toContain(id);
    const { status } = await town.as('manager').get(`/cases/${caseIds[0]}/measurements`);
    expect(status).toBe(403);
  });

  it.each(['nurse', 'leader', 'coordinator'] as const)('is not for a %s', async (who) => {
    expect(await town.as(who).get('/insights/effects')).toMatchObject({
      status: 403,
      body: { code: 'ACCESS.ROLE_MAY_NOT' },
    });
  });

  it('tells at which levels the help is given, and not which of them a few came through', async () => {
    const { levels, hidden } = well(await town.as('manager').get('/insights/levels')).body;
    expect(levels[1]).toMatchObject({ level: 1, children: 29, shareClosed: null });
    expect(levels[3]).toMatchObject({ level: 3, children: null });
    expect(hidden.code).toBe('TOO_FEW_CHILDREN');
  });
});
