import { describe, expect, it } from '@jest/globals';
import { answersOf, questionsOf, wrongAmong } from '../../web/src/pages/case-measure/measure-questions';

const scale = [{ id: 'total', min: 0, max: 40 }];
const items = [
  { id: '1', min: -2, max: 2 },
  { id: '2', min: -2, max: 2 },
];
const instrument = { scales: scale, items } as never;

describe('an answer on paper that staff put in', () => {
  it('is sums where the instrument takes them, else one number a question', () => {
    expect(questionsOf(instrument, [])).toEqual(scale);
    expect(questionsOf({ scales: [], items } as never, [])).toEqual(items);
  });

  it('is each active goal, in the family’s own words, where the instrument is goals', () => {
    const goals = [
      { goalId: 'a', status: 'active', texts: { goal: 'Ut av garderoben' } },
      { goalId: 'b', status: 'dropped', texts: {} },
    ];
    expect(questionsOf({ goals: { min: -2, max: 2 } } as never, goals as never)).toEqual([
      { id: 'a', min: -2, max: 2, text: 'Ut av garderoben' },
    ]);
  });

  it('takes whole numbers between the ends, with either minus sign, and what is left open as not answered', () => {
    expect(wrongAmong(items, { 1: '−2', 2: '' })).toEqual([]);
    expect(answersOf(items, { 1: '−2', 2: ' ' })).toEqual({ 1: -2, 2: null });
  });

  it('refuses what is no whole number, and what is outside', () => {
    for (const text of ['3', '-3', '1,5', 'to', '1e1'])
      expect(wrongAmong(items, { 1: text }).map(({ id }) => id)).toEqual(['1']);
  });
});
