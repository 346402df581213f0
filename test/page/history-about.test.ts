import { describe, expect, test } from '@jest/globals';
import { aboutIn, levelIn } from '../../web/src/pages/family/history-about';

const planned = {
  number: 1,
  restricted: false,
  type: 'INTERVENTION_PLANNED',
  facts: { interventionId: 'i1', goalId: 'g1' },
  texts: { what: 'Fast følgevenn' },
};
const goal = {
  number: 2,
  restricted: false,
  type: 'GOAL_SET',
  facts: { goalId: 'g1' },
  texts: { goal: 'En venn' },
};
const about = aboutIn([goal, planned], (instrument) => (instrument === 'who-5' ? 'Trivsel (WHO-5)' : ''));

describe('What an entry is about, as a family reads it', () => {
  test('is the intervention that was evaluated, and the goal that was reached', () => {
    const evaluated = {
      number: 3,
      restricted: false,
      type: 'INTERVENTION_EVALUATED',
      facts: { interventionId: 'i1' },
    };
    expect(about(evaluated)).toBe('Fast følgevenn');
    expect(about({ number: 4, restricted: false, type: 'GOAL_REACHED', facts: { goalId: 'g1' } })).toBe(
      'En venn',
    );
  });

  test('is the instrument that was answered', () => {
    const answered = {
      number: 5,
      restricted: false,
      type: 'MEASUREMENT_RECORDED',
      facts: { instrument: 'who-5' },
    };
    expect(about(answered)).toBe('Trivsel (WHO-5)');
  });

  test('is not said twice where its own words say it, nor guessed where nothing does', () => {
    expect(about(planned)).toBe('');
    expect(
      about({ number: 6, restricted: false, type: 'NOTE_WRITTEN', texts: { note: 'Ringte hjem' } }),
    ).toBe('');
    expect(about({ number: 7, restricted: false, type: 'CASE_CLOSED', facts: {} })).toBe('');
  });

  test('tells to which level the case went', () => {
    expect(levelIn({ type: 'LEVEL_2_DECIDED' })).toBe('2');
    expect(levelIn({ type: 'LEVEL_3_STARTED_ACUTELY' })).toBe('3');
    expect(levelIn({ type: 'GOAL_SET' })).toBeUndefined();
  });
});
