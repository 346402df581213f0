import { describe, expect, it } from '@jest/globals';
import { countOf, hindrancesOf } from '../../web/src/pages/board/bulk-words';
import { ageOn, childLabel } from '../../web/src/pages/board/child-label';
import { chooseCases, howManyChosen } from '../../web/src/pages/board/selection';

const row = (id: string, caseId: string | null = id) => ({ id, caseId });

describe('choosing cases of the board', () => {
  const rows = [row('a'), row('b'), row('x', null), row('c'), row('d')];

  it('ticks one, and takes it away again', () => {
    const one = chooseCases(new Set(), rows, { caseId: 'b', on: true });
    expect([...one]).toEqual(['b']);
    expect([...chooseCases(one, rows, { caseId: 'b', on: false })]).toEqual([]);
  });

  it('ticks everything between two with the shift key, and passes over what cannot be chosen', () => {
    const range = chooseCases(new Set(['a']), rows, { caseId: 'c', on: true, last: 'a' });
    expect([...range].sort()).toEqual(['a', 'b', 'c']);
    expect([...chooseCases(range, rows, { caseId: 'a', on: false, last: 'c' })]).toEqual([]);
  });

  it('ticks one alone when the one before stands on another page', () => {
    expect([...chooseCases(new Set(['z']), rows, { caseId: 'd', on: true, last: 'z' })]).toEqual(['z', 'd']);
  });

  it('tells whether all, some or none of a page are chosen', () => {
    expect(howManyChosen(new Set(['z']), rows)).toBe('none');
    expect(howManyChosen(new Set(['a']), rows)).toBe('some');
    expect(howManyChosen(new Set(['a', 'b', 'c', 'd']), rows)).toBe('all');
    expect(howManyChosen(new Set(), [row('x', null)])).toBe('none');
  });
});

describe('what stands in the way of a bulk assignment', () => {
  const answers = [
    { outcome: 'possible', reasons: [] },
    { outcome: 'refused', reasons: [{ code: 'SHARING.NO_BASIS' }, { code: 'RELAY.ALREADY_HOLDS' }] },
    { outcome: 'changed', reasons: [] },
    { outcome: 'refused', reasons: [{ code: 'SHARING.NO_BASIS' }] },
    { outcome: 'unknown', reasons: [] },
  ];

  it('is counted once a case, by the first reason, the most common first', () => {
    expect(hindrancesOf(answers)).toEqual([
      { code: 'SHARING.NO_BASIS', howMany: 2 },
      { code: 'CASE.STALE', howMany: 1 },
      { code: 'REQUEST.NOT_FOUND', howMany: 1 },
    ]);
    expect(countOf(answers)).toBe(1);
  });
});

describe('a child in a list', () => {
  const words = { unborn: 'Ufødt barn', unnamed: 'Barn uten navn ennå', years: (n: number) => `${n} år` };
  const now = new Date('2026-11-24T10:00:00Z');
  const label = (child: object) =>
    childLabel({ name: null, birthDate: null, unborn: false, ...child }, now, words);

  it('has first name, initial and age', () => {
    expect(label({ name: 'Adam Ravn Regnbue', birthDate: '2014-11-24' })).toBe('Adam R., 12 år');
    expect(label({ name: 'Adam', birthDate: '2014-11-25' })).toBe('Adam, 11 år');
  });

  it('is told without what nobody knows', () => {
    expect(label({ name: 'Ida Lind' })).toBe('Ida L.');
    expect(label({ birthDate: '2021-01-01' })).toBe('Barn uten navn ennå, 5 år');
    expect(label({ unborn: true })).toBe('Ufødt barn');
  });

  it('grows older in Norway, not in Greenwich', () => {
    expect(ageOn('2014-11-25', new Date('2026-11-24T23:30:00Z'))).toBe(12);
  });
});
