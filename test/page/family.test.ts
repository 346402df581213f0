import { describe, expect, it } from '@jest/globals';
import type { FamilyPage, Instrument, Look } from '../../web/src/pages/family/family-queries';
import { lastDay } from '../../web/src/pages/family/last-day';
import { lastOfEach } from '../../web/src/pages/family/looks';
import { answersAs, isOwnQuestion, numbersOf, questionsOf } from '../../web/src/pages/family/measuring';
import { firstName, withService } from '../../web/src/pages/family/names';

const look = (name: string, at: string, more: object = {}) =>
  ({ at, who: { kind: 'staff', name, service: 'Solvik skole', role: null, ...more } }) as unknown as Look;
const page = (relation: string, goals: object[] = []) =>
  ({ me: { relation }, goals }) as unknown as FamilyPage;
const instrument = (more: object) => ({ method: 'items', items: [], ...more }) as unknown as Instrument;

describe('who has read', () => {
  it('is each of the others once, whoever read last at the top', () => {
    const looks = [
      look('Marte', '2026-11-20T10:00:00Z'),
      look('Anders', '2026-11-19T10:00:00Z'),
      look('Line', '2026-11-18T10:00:00Z', { kind: 'you' }),
      look('Marte', '2026-11-17T10:00:00Z'),
    ];
    expect(lastOfEach(looks).map(({ who, at }) => [who.name, at.slice(0, 10)])).toEqual([
      ['Marte', '2026-11-20'],
      ['Anders', '2026-11-19'],
    ]);
  });

  it('is told by first name and service', () => {
    expect(withService(firstName('Marte Lie'), 'Solvik skole')).toBe('Marte (Solvik skole)');
    expect(firstName(null)).toBe('');
  });
});

describe('the questions to somebody of the family', () => {
  it('are answered by a child as itself, by others as a parent', () => {
    expect(['child', 'guardian', 'fosterParent'].map((one) => answersAs(page(one)))).toEqual([
      'self',
      'parent',
      'parent',
    ]);
  });

  it('are those of the form, or the goals in the family’s own words', () => {
    const items = [{ id: '1', min: 0, max: 5 }];
    expect(questionsOf(instrument({ items }), page('child'))).toEqual(items);
    const goals = [{ goalId: 'a', goal: 'Sove bedre' }];
    expect(
      questionsOf(instrument({ method: 'goals', goals: { min: -2, max: 2 } }), page('child', goals)),
    ).toEqual([{ id: 'a', min: -2, max: 2, text: 'Sove bedre' }]);
    expect(numbersOf({ id: 'a', min: -2, max: 2 })).toEqual([-2, -1, 0, 1, 2]);
  });

  it('of the municipality’s own has its words in its name', () => {
    expect(isOwnQuestion(instrument({ items: [{ id: '1', min: 0, max: 10 }] }))).toBe(true);
    expect(isOwnQuestion(instrument({ items: [1, 2].map((id) => ({ id, min: 0, max: 5 })) }))).toBe(false);
  });
});

describe('a yes for some months', () => {
  it.each([
    ['2026-11-22', 12, '2027-11-21'],
    ['2026-11-30', 3, '2027-02-27'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2026-12-01', 3, '2027-02-28'],
  ])('from %s for %i months lasts to the end of %s', (today, months, last) => {
    expect(lastDay(today, months)).toBe(last);
  });
});
