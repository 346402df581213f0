import { describe, expect, test } from '@jest/globals';
import { factsSchema, textsSchema } from '../../src/cases/event-schemas.js';
import { formSchema } from '../../src/cases/forms/form-schema.js';
import { EVENTS, type EventType } from '../../workflows/events.js';
import { faultsOf } from '../../web/src/forms/form-answer';
import {
  evaluationFields,
  eventsOfSitting,
  exitFields,
  interventionFields,
  type Sitting,
} from '../../web/src/pages/evaluate/sitting';
import { goalsToScale, scaleAsked } from '../../web/src/pages/evaluate/sitting-scale';

const TODAY = '2026-11-22';
const FIRST = '0198a000-0000-7000-8000-000000000001';
const SECOND = '0198a000-0000-7000-8000-000000000002';
const type = 'INTERVENTION_EVALUATED';

const sitting: Sitting = {
  step: 'carryOut',
  interventions: [FIRST, SECOND],
  evaluation: {
    facts: formSchema(type, factsSchema(type), 'facts'),
    texts: formSchema(type, textsSchema(type), 'texts'),
  },
  nextEvaluation: '2027-01-17',
  exits: ['plan', 'close', 'level2'],
  closingReasons: [{ value: 'goalReached', words: { nb: 'Målet er nådd' } }],
  closingNeedsReason: false,
};
const label = (key: string): string => key;
const answers = {
  intervention: {
    [FIRST]: { facts: { done: 'yes', helped: 'some', next: 'continue', evaluateBy: '2027-01-17' } },
    [SECOND]: { facts: { done: 'no', helped: 'no', next: 'stop', evaluateBy: '2027-01-17' }, texts: {} },
  },
  evaluation: {
    facts: { childVoice: { kind: 'said', askBy: '2026-12-01' } },
    texts: { conclusion: 'Det går bedre.', childSaid: 'Jeg liker det.', whyNotAsked: 'skrevet før' },
  },
  exit: { facts: { reason: 'goalReached' }, texts: { reason: '' } },
};
const sent = (exit: string, more: Partial<Sitting> = {}) =>
  eventsOfSitting({ ...sitting, ...more }, exit, answers, label).map(({ event }) => event);

describe('An evaluation in one sitting', () => {
  test('becomes one command: begun, each intervention, what the child says, and where now', () => {
    expect(sent('plan')).toEqual([
      { type: 'EVALUATION_STARTED' },
      {
        type,
        facts: {
          interventionId: FIRST,
          done: 'yes',
          helped: 'some',
          next: 'continue',
          evaluateBy: '2027-01-17',
        },
      },
      { type, facts: { interventionId: SECOND, done: 'no', helped: 'no', next: 'stop' } },
      {
        type: 'EVALUATION_RECORDED',
        facts: { childVoice: { kind: 'said' } },
        texts: { conclusion: 'Det går bedre.', childSaid: 'Jeg liker det.' },
      },
      { type: 'PLAN_RESUMED' },
    ]);
  });

  test('begins where the case is: an evaluation that has begun is not begun again', () => {
    expect(sent('later', { step: 'evaluate' }).map((one) => one.type)).toEqual([
      type,
      type,
      'EVALUATION_RECORDED',
    ]);
  });

  test('asks why not when the child could not be asked, and by when when it will be', () => {
    const couldNot = { evaluation: { facts: { childVoice: { kind: 'couldNotBeAsked' } }, texts: {} } };
    expect(faultsOf(evaluationFields(label), couldNot, TODAY).map(({ path }) => path)).toEqual([
      'evaluation.texts.whyNotAsked',
      'evaluation.texts.conclusion',
    ]);
  });

  test('an intervention that goes on has a next date, the guide’s own at first', () => {
    const fields = interventionFields(FIRST, sitting);
    expect(fields.find(({ path }) => path.endsWith('evaluateBy'))?.initial).toBe('2027-01-17');
    const goesOn = { intervention: { [FIRST]: { facts: { done: 'yes', helped: 'yes', next: 'continue' } } } };
    expect(faultsOf(fields, goesOn, TODAY).map(({ path }) => path)).toEqual([
      `intervention.${FIRST}.facts.evaluateBy`,
    ]);
  });

  test.each(['EVALUATION_RECORDED', 'CASE_CLOSED', 'CASE_STUCK'] as EventType[])(
    'asks for all that %s must have',
    (asked) => {
      const exits: Partial<Record<EventType, string>> = {
        CASE_CLOSED: 'close',
        CASE_STUCK: 'coordinatingUnit',
      };
      const exit = exits[asked];
      const fields = exit ? exitFields(exit, sitting, label) : evaluationFields(label);
      const names = fields
        .filter(({ required }) => required)
        .map(({ path }) => path.split('.').slice(1).join('.'));
      const texts = Object.entries(EVENTS[asked].texts).flatMap(([name, { required }]) =>
        required ? [`texts.${name}`] : [],
      );
      const facts = ((factsSchema(asked).required ?? []) as string[]).map((name) =>
        name === 'childVoice' ? 'facts.childVoice.kind' : `facts.${name}`,
      );
      expect(names).toEqual(expect.arrayContaining([...facts, ...texts]));
    },
  );

  describe('with the scale of the goals', () => {
    const goal = { goalId: FIRST, status: 'active' as const };
    const dropped = { goalId: SECOND, status: 'dropped' as const };
    const planned = (timePoint: 'start' | 'middle', respondent = 'team') => ({
      instrument: 'gas',
      timePoint,
      respondent,
      dueDate: '2026-11-22',
      status: 'planned' as const,
    });
    const scale = goalsToScale(planned('middle'), [goal, dropped], 'Hvor står det?', String);

    test('asks of each goal that is worked towards, and answers it in the same command', () => {
      expect(scale.fields.map(({ path }) => path)).toEqual([`scale.answer.answers.${FIRST}`]);
      const given = { ...answers, scale: { answer: { answers: { [FIRST]: '-1' } } } };
      const events = eventsOfSitting(sitting, 'plan', given, label, scale).map(({ event }) => event);
      expect(events.map((one) => one.type)).toEqual([
        'EVALUATION_STARTED',
        type,
        type,
        'MEASUREMENT_RECORDED',
        'EVALUATION_RECORDED',
        'PLAN_RESUMED',
      ]);
      expect(events[3]).toEqual({
        type: 'MEASUREMENT_RECORDED',
        answer: { instrument: 'gas', timePoint: 'middle', respondent: 'team', answers: { [FIRST]: -1 } },
      });
    });

    test('nothing answered is nothing measured', () => {
      const events = eventsOfSitting(sitting, 'plan', answers, label, scale);
      expect(events.map(({ event }) => event.type)).not.toContain('MEASUREMENT_RECORDED');
    });

    test('what is wrong with it stands at its goal', () => {
      const given = { ...answers, scale: { answer: { answers: { [FIRST]: '1' } } } };
      const event = eventsOfSitting(sitting, 'plan', given, label, scale)[3];
      expect(`${event?.prefix}answer.answers.${FIRST}`).toBe(scale.fields[0]?.path);
    });

    test('is the one half-way: how it was at the start is not answered by how it is now', () => {
      expect(scaleAsked([planned('start'), planned('middle')])?.timePoint).toBe('middle');
      expect(scaleAsked([planned('start')])).toBeUndefined();
      expect(scaleAsked([planned('middle', 'parent'), planned('middle')])?.respondent).toBe('team');
    });
  });
});
