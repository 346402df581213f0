import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';
import { caseWithPlan, type MeasuredCase, well } from '../../support/measured-case.js';

const SAID = { childVoice: { kind: 'said' } };
const TOLD = { conclusion: 'Skrevet i en test.', childSaid: 'Det går bedre.' };

describe('An evaluation in one sitting', () => {
  let town: HttpTown;
  let measured: MeasuredCase;
  beforeAll(async () => {
    town = await HttpTown.open();
  });
  beforeEach(async () => {
    measured = await caseWithPlan(town);
  });
  afterAll(() => town?.close());

  const inCase = (path = '') => `/cases/${measured.caseId}${path}`;
  const read = async (path: string) => well(await town.as('nurse').get(inCase(path)));
  const numbers = async () => (await read('/history')).body.items.length as number;
  const evaluated = (interventionId: string): Event => ({
    type: 'INTERVENTION_EVALUATED',
    facts: { interventionId, done: 'yes', helped: 'some', next: 'stop' },
  });
  const goals = (answers: object, more: object = {}) =>
    ({
      type: 'MEASUREMENT_RECORDED',
      answer: { instrument: 'gas', timePoint: 'middle', respondent: 'team', answers },
      ...more,
    }) as unknown as Event;

  async function send(scale: Event, key = newId()): Promise<Answer> {
    const { etag } = await read('');
    const { interventions } = (await read('/plan')).body;
    const events: Event[] = [
      { type: 'EVALUATION_STARTED' },
      ...interventions.map(({ interventionId }: { interventionId: string }) => evaluated(interventionId)),
      scale,
      { type: 'EVALUATION_RECORDED', facts: SAID, texts: TOLD },
      { type: 'PLAN_RESUMED' },
    ];
    return town.as('nurse').post(inCase('/events'), { events }, { 'if-match': etag, 'idempotency-key': key });
  }

  it('records where the goals stand together with everything else', async () => {
    const [first, second] = measured.goals;
    const { status, body } = await send(goals({ [first]: 0, [second]: 1 }));
    expect({ status, body }).toMatchObject({ status: 200, body: { step: 'plan' } });
    expect(body.entries.map(({ type }: { type: string }) => type)).toContain('MEASUREMENT_RECORDED');
    const { answered, planned } = (await read('/measurements')).body;
    expect(answered).toEqual([
      expect.objectContaining({ instrument: 'gas', timePoint: 'middle', scores: { t: 54.02 } }),
    ]);
    expect(planned).not.toContainEqual(expect.objectContaining({ instrument: 'gas', timePoint: 'middle' }));
  });

  it('records nothing at all when an answer is wrong, and says at which goal', async () => {
    const [first] = measured.goals;
    const before = await numbers();
    expect(await send(goals({ [first]: 7 }))).toMatchObject({
      status: 422,
      body: {
        code: 'EFFECT.ANSWERS_NOT_ALLOWED',
        fields: [
          {
            path: `events[2].answer.answers.${first}`,
            code: 'OUT_OF_RANGE',
            allowed: [{ minimum: -2, maximum: 2 }],
          },
        ],
      },
    });
    expect(await numbers()).toBe(before);
  });

  it('measures nothing when another event of it is refused', async () => {
    const [first] = measured.goals;
    const { etag } = await read('');
    const events = [goals({ [first]: 0 }), { type: 'PLAN_RESUMED' }];
    const refused = await town.as('nurse').post(inCase('/events'), { events }, { 'if-match': etag });
    expect(refused).toMatchObject({ status: 409, body: { event: 'PLAN_RESUMED', index: 1 } });
    expect((await read('/measurements')).body.answered).toEqual([]);
  });

  it('has one effect and one answer when it is sent twice', async () => {
    const [first] = measured.goals;
    const key = newId();
    const { etag } = await read('');
    const again = { events: [goals({ [first]: 0 })] };
    const headers = { 'if-match': etag, 'idempotency-key': key };
    const one = await town.as('nurse').post(inCase('/events'), again, headers);
    const two = await town.as('nurse').post(inCase('/events'), again, headers);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(two.text).toBe(one.text);
    expect((await read('/measurements')).body.answered).toHaveLength(1);
  });

  it.each([
    ['scores of its own', { facts: { scores: { t: 99 } } }, 'events[0].facts'],
    ['an answer in another event', { type: 'NOTE_WRITTEN' }, 'events[0].answer'],
  ])('takes no %s', async (_what, more, path) => {
    const [first] = measured.goals;
    const { etag } = await read('');
    const events = [goals({ [first]: 0 }, more)];
    expect(await town.as('nurse').post(inCase('/events'), { events }, { 'if-match': etag })).toMatchObject({
      status: 422,
      body: { code: 'CASE.EVENT_INVALID', fields: [{ path, code: 'FIELD.UNKNOWN' }] },
    });
  });

  it('takes no answer from one who may not answer', async () => {
    const { etag } = await town.as({ person: measured.guardianId }).get(inCase());
    const events = [goals({ [measured.goals[0]]: 0 })];
    expect(
      await town
        .as({ person: measured.guardianId })
        .post(inCase('/events'), { events }, { 'if-match': etag }),
    ).toMatchObject({ status: 403, body: { code: 'EFFECT.NOT_YOURS' } });
  });

  it('goes in one command for a plan of four hundred interventions', async () => {
    const [goalId] = measured.goals;
    const interventions = Array.from({ length: 400 }, () => newId());
    const planned = (interventionId: string): Event => ({
      type: 'INTERVENTION_PLANNED',
      facts: {
        interventionId,
        goalId,
        kind: 'conversation',
        responsible: { kind: 'staff', id: town.staff.nurse },
        serviceId: town.services.health,
        from: '2026-09-01',
        evaluateBy: '2026-10-01',
      },
      texts: { what: 'Skrevet i en test.' },
    });
    const { etag } = await read('');
    const events = interventions.map(planned);
    well(await town.as('nurse').post(inCase('/events'), { events }, { 'if-match': etag }));
    const before = performance.now();
    const { body } = well(await send(goals({ [goalId]: 1 })));
    const took = performance.now() - before;
    expect(body.entries).toHaveLength(405);
    expect(took).toBeLessThan(10_000);
  });
});
