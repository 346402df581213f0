import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, HttpTown } from '../../support/http-town.js';
import { caseWithPlan, type MeasuredCase, well } from '../../support/measured-case.js';

const WELL_BEING = (...answers: number[]) =>
  Object.fromEntries(answers.map((answer, item) => [String(item + 1), answer]));
const SDQ = { emotional: 8, conduct: 4, hyperactivity: 3, peer: 2, prosocial: 9 };

describe('measuring in a case', () => {
  let town: HttpTown;
  let measured: MeasuredCase;
  beforeAll(async () => {
    town = await HttpTown.open();
    measured = await caseWithPlan(town);
  });
  afterAll(() => town?.close());

  type Who = Parameters<HttpTown['as']>[0];
  const answer = (who: Who, body: object, headers: object = {}): Promise<Answer> =>
    town.as(who).post(`/cases/${measured.caseId}/measurements`, body, headers);
  const read = async (who: Who) => (await town.as(who).get(`/cases/${measured.caseId}/measurements`)).body;
  const whoFive = (timePoint: string, answers: object) => ({
    instrument: 'who-5',
    timePoint,
    respondent: 'self',
    answers,
  });

  it('is planned by the guide when the plan is agreed', async () => {
    const { planned, answered } = await read('nurse');
    expect(answered).toEqual([]);
    expect(planned).toEqual(
      expect.arrayContaining([
        {
          instrument: 'gas',
          timePoint: 'start',
          respondent: 'team',
          dueDate: '2026-09-15',
          status: 'planned',
        },
        expect.objectContaining({ instrument: 'sdq', timePoint: 'middle', respondent: 'teacher' }),
        expect.objectContaining({ instrument: 'who-5', timePoint: 'start', respondent: 'self' }),
      ]),
    );
  });

  it('starts the goals where they were set', async () => {
    const { body, status } = await answer('nurse', {
      instrument: 'gas',
      timePoint: 'start',
      respondent: 'team',
      answers: {},
    });
    // Kiresuk and Sherman: 50 + 10·(2·−1 + 1·−2) / √(0.7·(4 + 1) + 0.3·3²) = 50 − 40/√6.2
    expect(status).toBe(201);
    expect(body).toMatchObject({ scores: { t: 33.94 }, change: null, recordedBy: 'staff' });
  });

  it('says how far the goals have come, and whether that is far enough to count', async () => {
    const [first, second] = measured.goals;
    const { body } = await answer('nurse', {
      instrument: 'gas',
      timePoint: 'middle',
      respondent: 'team',
      answers: { [first]: 0, [second]: 1 },
    });
    // 50 + 10/√6.2 = 54.02
    expect(body).toMatchObject({
      scores: { t: 54.02 },
      change: { points: 20.08, leastPoints: 10, isLargeEnough: true, outcome: 'improved' },
    });
  });

  it('lets the young person answer, scores it, and keeps the answers themselves sealed', async () => {
    const { body, status } = await answer(
      { person: measured.childId },
      whoFive('start', WELL_BEING(2, 2, 3, 2, 2)),
    );
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { scores: { raw: 11, index: 44 }, band: 'wellBeing:poor', recordedBy: 'person' },
    });
    const { rows } = await town.superuser.query(
      `select facts, texts, sealed is not null as sealed from case_event
       where case_id = $1 and facts ->> 'instrument' = 'who-5'`,
      [measured.caseId],
    );
    expect(rows).toEqual([
      {
        facts: expect.not.objectContaining({ answers: expect.anything(), scores: expect.anything() }),
        texts: ['answers', 'scores'],
        sealed: true,
      },
    ]);
  });

  it("does not show guardians the young person's own well-being", async () => {
    const { answered } = await read({ person: measured.guardianId });
    expect(answered.map((one: { instrument: string }) => one.instrument)).toEqual(['gas', 'gas']);
    expect((await read({ person: measured.childId })).answered).toHaveLength(3);
  });

  it('keeps them out of the history that guardians read, but not that it was answered', async () => {
    const wellBeingIn = async (who: Who) => {
      const { body } = await town.as(who).get(`/cases/${measured.caseId}/history`);
      return body.items.find((one: Answer['body']) => one.facts?.instrument === 'who-5');
    };
    const forGuardian = await wellBeingIn({ person: measured.guardianId });
    expect(forGuardian.facts).toEqual({ instrument: 'who-5', timePoint: 'start', respondent: 'self' });
    expect(forGuardian.texts).toEqual({});
    const forChild = await wellBeingIn({ person: measured.childId });
    expect(forChild.facts.scores).toEqual({ raw: 11, index: 44 });
    expect(Object.keys(forChild.texts)).toEqual(['answers']);
  });

  it('shows the same answers in the history as among the measurements: about the child to all, about oneself to oneself', async () => {
    for (const who of [{ person: measured.guardianId }, { person: measured.childId }, 'nurse' as const]) {
      const { body } = await town.as(who).get(`/cases/${measured.caseId}/history`);
      const inHistory = body.items.filter((one: Answer['body']) => one.facts?.scores !== undefined);
      const { answered } = await read(who);
      expect(inHistory.map((one: Answer['body']) => one.number)).toEqual(
        answered.map((one: Answer['body']) => one.entry),
      );
    }
  });

  it('counts once, however often it is sent', async () => {
    const body = { instrument: 'sdq', timePoint: 'start', respondent: 'parent', answers: SDQ };
    const key = { 'idempotency-key': newId() };
    const first = well(await answer({ person: measured.guardianId }, body, key));
    expect((await answer({ person: measured.guardianId }, body, key)).body).toEqual(first.body);
    expect(first.body).toMatchObject({ scores: { total: 17 }, band: 'three:abnormal' });
    expect(await answer({ person: measured.guardianId }, body)).toMatchObject({
      status: 409,
      body: { code: 'EFFECT.ALREADY_ANSWERED' },
    });
    const other = { ...body, answers: { ...SDQ, emotional: 9 } };
    expect((await answer({ person: measured.guardianId }, other, key)).body.code).toBe('CASE.KEY_REUSED');
  });

  it('keeps facts without a way back to the case', async () => {
    const { rows } = await town.superuser.query(
      `select * from measurement_fact where instrument = 'gas' and status = 'answered' order by time_point desc`,
    );
    expect(rows).toEqual([
      expect.objectContaining({
        time_point: 'start',
        scores: { t: 33.94 },
        answered_on: '2026-09-01',
        level: 1,
      }),
      expect.objectContaining({
        time_point: 'middle',
        age_band: '6-12',
        intervention_kinds: ['conversation'],
      }),
    ]);
    const text = JSON.stringify(rows);
    for (const id of [measured.caseId, measured.childId, town.staff.nurse]) expect(text).not.toContain(id);
    expect(rows[0].pair_key).toEqual(rows[1].pair_key);
  });

  describe('is refused, with nothing stored,', () => {
    const refusals: [string, Who | 'child' | 'guardian', object, object][] = [
      [
        'for an answer out of range, by item',
        'nurse',
        whoFive('middle', WELL_BEING(6, 1, 1, 1, 1)),
        {
          status: 422,
          code: 'EFFECT.ANSWERS_NOT_ALLOWED',
          field: ['answers.1', 'OUT_OF_RANGE', [{ minimum: 0, maximum: 5 }]],
        },
      ],
      [
        'for too few answers',
        'nurse',
        whoFive('middle', { 1: 3 }),
        {
          status: 422,
          code: 'EFFECT.ANSWERS_NOT_ALLOWED',
          field: [
            'answers',
            'TOO_FEW_ANSWERS',
            [{ scale: 'raw', minItems: 5, of: ['1', '2', '3', '4', '5'] }],
          ],
        },
      ],
      [
        'for an instrument there is not',
        'nurse',
        { instrument: 'who-6', timePoint: 'start', respondent: 'self', answers: {} },
        { status: 422, code: 'EFFECT.INSTRUMENT_UNKNOWN' },
      ],
      [
        'for goals rated by somebody whom the guide does not ask',
        'nurse',
        { instrument: 'gas', timePoint: 'start', respondent: 'self', answers: { x: 1 } },
        { status: 422, code: 'EFFECT.NOT_PLANNED' },
      ],
      [
        'for a time that has not come',
        'nurse',
        whoFive('closing', WELL_BEING(1, 1, 1, 1, 1)),
        { status: 422, code: 'EFFECT.NOT_PLANNED' },
      ],
      [
        'from a guardian who answers as the young person',
        'guardian',
        whoFive('middle', WELL_BEING(5, 5, 5, 5, 5)),
        { status: 403, code: 'EFFECT.NOT_YOURS' },
      ],
      [
        'from the young person who answers as a parent',
        'child',
        { instrument: 'sdq', timePoint: 'middle', respondent: 'parent', answers: SDQ },
        { status: 403, code: 'EFFECT.NOT_YOURS' },
      ],
      [
        'from a colleague who has nothing to do with the case',
        'colleague',
        whoFive('middle', WELL_BEING(1, 1, 1, 1, 1)),
        { status: 404, code: 'REQUEST.NOT_FOUND' },
      ],
      [
        'from a manager',
        'manager',
        whoFive('middle', WELL_BEING(1, 1, 1, 1, 1)),
        { status: 403, code: 'ACCESS.ROLE_MAY_NOT' },
      ],
      [
        'for a word where a number belongs',
        'nurse',
        whoFive('middle', { ...WELL_BEING(1, 1, 1, 1, 1), 3: 'mye' }),
        {
          status: 422,
          code: 'EFFECT.ANSWERS_NOT_ALLOWED',
          field: ['answers.3', 'OUT_OF_RANGE', [{ minimum: 0, maximum: 5 }]],
        },
      ],
    ];
    it.each(refusals)('%s', async (_why, who, body, expected) => {
      const before = await town.count('case_event');
      const family: Record<string, Who> = {
        child: { person: measured.childId },
        guardian: { person: measured.guardianId },
      };
      const { status, body: problem } = await answer(
        typeof who === 'string' ? (family[who] ?? (who as Who)) : who,
        body,
      );
      const { field, ...rest } = expected as { field?: unknown[] };
      expect({ status, code: problem.code }).toEqual(rest);
      if (field) {
        const [path, code, allowed] = field;
        expect(problem.fields).toContainEqual(expect.objectContaining({ path, code, allowed }));
      }
      expect(await town.count('case_event')).toBe(before);
    });

    it('without a key that makes it happen once', async () => {
      const { status, body } = await town
        .as('nurse')
        .ask('POST', `/cases/${measured.caseId}/measurements`, whoFive('middle', WELL_BEING(1, 1, 1, 1, 1)));
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'CASE.IDEMPOTENCY_KEY_REQUIRED' });
    });

    it('of a child too young for the instrument, in a case that plans it no more than that', async () => {
      const young = await caseWithPlan(town, { birthDate: '2020-01-01' });
      const { body } = await town
        .as('nurse')
        .post(`/cases/${young.caseId}/measurements`, whoFive('start', WELL_BEING(1, 1, 1, 1, 1)));
      expect(body).toMatchObject({
        code: 'EFFECT.NOT_PLANNED',
        fields: [
          { path: 'instrument', code: 'AGE_OUTSIDE_INSTRUMENT', allowed: [{ fromAge: 9 }] },
          { path: 'instrument', code: 'NOT_PLANNED' },
        ],
      });
    });

    it('for the goal of another case', async () => {
      const other = await caseWithPlan(town);
      const rated = { instrument: 'gas', timePoint: 'middle', respondent: 'team' };
      const answers = { [measured.goals[0]]: 1, [other.goals[0]]: 3 };
      const first = await town.as('nurse').post(`/cases/${other.caseId}/measurements`, { ...rated, answers });
      expect(first.body.fields).toMatchObject([
        { path: `answers.${measured.goals[0]}`, code: 'UNKNOWN_ITEM', allowed: other.goals },
      ]);
      const second = await town.as('nurse').post(`/cases/${other.caseId}/measurements`, {
        ...rated,
        answers: { [other.goals[0]]: 3 },
      });
      expect(second.body.fields).toMatchObject([
        { path: `answers.${other.goals[0]}`, code: 'OUT_OF_RANGE', allowed: [{ minimum: -2, maximum: 2 }] },
      ]);
    });
  });

  it('is done with instruments that show numbers and never the words of an item', async () => {
    const { body } = await town.as('nurse').get('/instruments');
    const sdq = body.find(({ id }: { id: string }) => id === 'sdq');
    expect(body.map(({ id }: { id: string }) => id)).toEqual(['gas', 'own-school-day', 'sdq', 'who-5']);
    expect(sdq).toMatchObject({
      items: expect.arrayContaining([{ id: '25', min: 0, max: 2 }]),
      scales: expect.arrayContaining([{ id: 'conduct', min: 0, max: 10 }]),
      respondents: [
        { who: 'parent', fromAge: 4, toAge: 17 },
        { who: 'teacher', fromAge: 4, toAge: 17 },
        { who: 'self', fromAge: 11, toAge: 17 },
      ],
      // 1.96 · 5.8 · √2 · √(1 − 0.82)
      change: expect.arrayContaining([expect.objectContaining({ respondents: ['parent'], points: 6.82 })]),
    });
  });
});
