import { describe, expect, test } from '@jest/globals';
import { csvOf } from '../../web/src/pages/effects/csv';
import { mostAt, shareClosedAt, surelyBetter } from '../../web/src/pages/effects/effect-rows';

describe('A table taken away as CSV', () => {
  test('opens in a spreadsheet set to Norwegian: semicolons, decimal commas, its mark first', () => {
    const file = csvOf(
      [
        ['Måling', 'barn', 'endring'],
        ['WHO-5', 47, -2.5],
      ],
      'skjult',
    );
    expect(file).toBe('\uFEFFMåling;barn;endring\r\nWHO-5;47;-2,5\r\n');
  });

  test('says «skjult» where a number is hidden, and never leaves the cell empty', () => {
    expect(csvOf([['KIDSCREEN-10', null, 0]], 'skjult')).toContain('KIDSCREEN-10;skjult;0');
  });

  test.each(['=1+1', '+47', '-2', '@SUM(A1)', '\t=1', ' =1+1', '\u00A0@A1', '＝1+1', '－2'])(
    'gives %j as words, not as a formula',
    (words) => {
      expect(csvOf([[words]], 'skjult')).toBe(`\uFEFF'${words}\r\n`);
    },
  );

  test('keeps a cell whole that holds what parts cells, quotes and lines', () => {
    expect(csvOf([['a;b', 'say "x"', 'one\ntwo']], '')).toBe('\uFEFF"a;b";"say ""x""";"one\ntwo"\r\n');
  });
});

describe('What the numbers of a manager answer', () => {
  const row = (low: number | null) =>
    ({ n: 20, standardised: low === null ? null : { value: low + 0.2, low, high: low + 0.4 } }) as never;

  test('an interval that crosses zero is no improvement, and a hidden one is not counted', () => {
    expect(surelyBetter([row(0.1), row(-0.1), row(null)])).toEqual({ better: 1, shown: 2 });
  });

  test('where most get help is a level of help, and never one whose number is hidden', () => {
    const levels = [
      { level: 0, children: 900 },
      { level: 1, children: null },
      { level: 2, children: 20 },
      { level: 3, children: 6 },
    ];
    expect(mostAt({ levels } as never)).toMatchObject({ level: 2 });
    expect(mostAt({ levels: levels.slice(0, 2) } as never)).toBeNull();
    expect(mostAt({ levels: [...levels, { level: 3, children: 20 }] } as never)).toBeNull();
  });

  test('a share that may not be told is hidden, and is not the same as that nobody is done', () => {
    const at = (children: number | null, closed: number | null, still: number | null) =>
      shareClosedAt({ children, ended: { closed, still }, shareClosed: null } as never);
    expect(at(29, null, 7)).toBe('hidden');
    expect(at(29, 8, null)).toBe('hidden');
    expect(at(null, null, null)).toBe('hidden');
    expect(at(9, 0, 9)).toBe('nobody');
    expect(shareClosedAt({ children: 20, ended: { closed: 0, still: 5 }, shareClosed: 0 } as never)).toBe(0);
  });
});
