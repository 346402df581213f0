import { describe, expect, test } from '@jest/globals';
import { answeredSince, keptSittingOf, withAnswered } from '../../web/src/pages/evaluate/kept-sitting';
import { landingStep } from '../../web/src/pages/evaluate/landing-step';

const FIRST = '0198a000-0000-7000-8000-000000000001';
const SECOND = '0198a000-0000-7000-8000-000000000002';

const initial = {
  intervention: {
    [FIRST]: { facts: { next: 'continue', evaluateBy: '2027-01-17' } },
    [SECOND]: { facts: { next: 'continue', evaluateBy: '2027-01-17' } },
  },
};

describe('What is kept of a sitting', () => {
  test('is what was said, and not what usually is or what nobody has touched', () => {
    const answers = {
      intervention: {
        [FIRST]: { facts: { ...initial.intervention[FIRST].facts, done: 'yes', helped: null }, texts: {} },
        [SECOND]: { facts: { ...initial.intervention[SECOND].facts, done: '' } },
      },
      evaluation: { texts: { conclusion: '', childSaid: undefined } },
    };
    expect(answeredSince(initial, answers)).toEqual({
      intervention: { [FIRST]: { facts: { done: 'yes' } } },
    });
  });

  test('is also that a date was taken out', () => {
    const answers = { intervention: { [FIRST]: { facts: { next: 'continue', evaluateBy: '' } } } };
    const said = answeredSince(initial, answers);
    expect(said).toEqual({ intervention: { [FIRST]: { facts: { evaluateBy: '' } } } });
    expect(withAnswered(initial, said).intervention).toMatchObject({
      [FIRST]: { facts: { next: 'continue', evaluateBy: '' } },
    });
  });

  test('stands in the form again with the dates of the day on which it is opened', () => {
    const tomorrow = { intervention: { [FIRST]: { facts: { next: 'continue', evaluateBy: '2027-01-18' } } } };
    const said = { intervention: { [FIRST]: { facts: { done: 'yes' } } }, evaluation: { texts: { x: 'y' } } };
    expect(withAnswered(tomorrow, said)).toEqual({
      intervention: { [FIRST]: { facts: { next: 'continue', evaluateBy: '2027-01-18', done: 'yes' } } },
      evaluation: { texts: { x: 'y' } },
    });
  });

  test('is nothing where the draft is of another form', () => {
    expect(keptSittingOf(undefined)).toEqual({ exit: '', answers: {} });
    expect(keptSittingOf({ exit: 3, answers: ['x'] })).toEqual({ exit: '', answers: {} });
  });
});

describe('A way on', () => {
  const step = (id: string, ...canonical: ('convene' | 'plan' | 'decide')[]) => ({ id, name: {}, canonical });
  const steps = (level: number) => [
    step(`meet${level}`, 'convene'),
    step(`plan${level}`, 'plan'),
    step(`end${level}`, 'decide'),
  ];
  const levels = ([1, 2, 3] as const).map((level) => ({
    level,
    mark: `${level}`,
    name: {},
    steps: steps(level),
  }));

  test.each([
    ['plan', 'plan2'],
    ['later', 'end2'],
    ['level3', 'meet3'],
    ['level1', 'plan1'],
    ['close', undefined],
    ['coordinatingUnit', undefined],
  ])('from level 2: %s lands at %s', (exit, landed) => {
    expect(landingStep(levels, 2, exit)?.id).toBe(landed);
  });

  test('down from level 3 begins level 2 by its first meeting, and a concern goes to the first step of level 1', () => {
    expect(landingStep(levels, 3, 'level2')?.id).toBe('meet2');
    expect(landingStep(levels, 0, 'level1')?.id).toBe('meet1');
  });
});
