import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { suppressSmallCells, type CountTable, type PublishedTable } from '../../src/insights/suppression.js';

const table = (...counts: number[][]): CountTable => ({
  rows: counts.map((_, i) => `service ${i + 1}`),
  columns: (counts[0] ?? []).map((_, i) => `level ${i}`),
  counts,
});

describe('what a manager sees', () => {
  test('is everything, when no count is small', () => {
    expect(suppressSmallCells(table([10, 20], [30, 40]))).toEqual({
      rows: ['service 1', 'service 2'],
      columns: ['level 0', 'level 1'],
      counts: [
        [10, 20],
        [30, 40],
      ],
      rowTotals: [30, 70],
      columnTotals: [40, 60],
      total: 100,
    });
  });

  test('lacks a count of four, and enough beside it that the four cannot be worked out', () => {
    const seen = suppressSmallCells(table([4, 20, 30], [10, 21, 31], [40, 22, 32]));
    expect(seen.counts).toEqual([
      [null, null, 30],
      [null, null, 31],
      [40, 22, 32],
    ]);
    expect(seen.rowTotals).toEqual([54, 62, 94]);
  });

  test('lacks zeros too: that nobody got better is also something about somebody', () => {
    const seen = suppressSmallCells(table([0, 20], [10, 21]));
    expect(seen.counts[0]![0]).toBeNull();
  });

  test('keeps a count of four where the municipality has set the threshold to three', () => {
    expect(suppressSmallCells(table([4, 20], [10, 21]), { threshold: 3 }).counts).toEqual([
      [4, 20],
      [10, 21],
    ]);
  });

  test('is never loosened below three', () => {
    expect(() => suppressSmallCells(table([4, 20]), { threshold: 2 })).toThrow(RangeError);
    expect(() => suppressSmallCells(table([4, 20]), { threshold: NaN })).toThrow(RangeError);
  });

  test('has no sums down the columns where a child may stand in several rows', () => {
    const seen = suppressSmallCells(table([12, 2, 9], [10, 20, 30]), { totals: 'rows' });
    expect(seen).toEqual({
      rows: ['service 1', 'service 2'],
      columns: ['level 0', 'level 1', 'level 2'],
      counts: [
        [12, null, null],
        [10, 20, 30],
      ],
      rowTotals: [23, 60],
    });
  });

  test('is nothing at all where there are hardly any children', () => {
    const seen = suppressSmallCells(table([1, 0], [0, 1]));
    expect([...seen.counts.flat(), ...seen.rowTotals, ...seen.columnTotals!, seen.total]).toEqual(
      Array(9).fill(null),
    );
  });

  test('is empty for an empty table', () => {
    expect(suppressSmallCells(table())).toMatchObject({ counts: [], rowTotals: [], total: null });
  });

  test('is refused when the counts are none', () => {
    expect(() => suppressSmallCells(table([1.5]))).toThrow(RangeError);
    expect(() => suppressSmallCells(table([-1]))).toThrow(RangeError);
    expect(() => suppressSmallCells({ rows: ['a'], columns: ['b', 'c'], counts: [[1]] })).toThrow(RangeError);
  });
});

describe('someone who wants to know more than is published', () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }));
  const counts = (most: number) =>
    fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })).chain(([rows, columns]) =>
      fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  const totals = fc.constantFrom('both' as const, 'rows' as const);
  const threshold = fc.integer({ min: 3, max: 10 });

  test('finds no suppressed number by solving the sums of all rows and columns', () => {
    fc.assert(
      fc.property(counts(6), threshold, totals, (cells, least, which) => {
        const seen = suppressSmallCells(table(...cells), { threshold: least, totals: which });
        expect(solvable(seen)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('finds none by trying every table with these sums, either', () => {
    const row = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 2 }), totals, (cells, which) => {
        const seen = suppressSmallCells(table(...cells), { threshold: 3, totals: which });
        expect(certainByTrying(seen, 8)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('does not get two zeros from a row whose other number gives its whole total', () => {
    const seen = suppressSmallCells(table([0, 0, 9], [8, 8, 9]));
    expect(seen.counts[0]![2] === null || seen.rowTotals[0] === null).toBe(true);
    expect(certainByTrying(seen, 10)).toEqual([]);
  });

  test('sees nothing below the threshold, and no number that is not the true one', () => {
    fc.assert(
      fc.property(counts(6), threshold, totals, (cells, least, which) => {
        const seen = suppressSmallCells(table(...cells), { threshold: least, totals: which });
        const whole = [...cells.map((row) => [...row, sum(row)])];
        for (const [i, row] of gridOf(seen).slice(0, cells.length).entries())
          for (const [j, shown] of row.entries())
            expect(shown === null || (shown === whole[i]![j] && shown >= least)).toBe(true);
        for (const one of [...(seen.columnTotals ?? []), seen.total ?? null])
          expect(one === null || one >= least).toBe(true);
      }),
    );
  });

  test('would have found one by subtraction, had only the small counts been taken out', () => {
    const careless: PublishedTable = {
      ...table([4, 20], [10, 21]),
      counts: [
        [null, 20],
        [10, 21],
      ],
      rowTotals: [24, 31],
      columnTotals: [14, 41],
      total: 55,
    };
    expect(solvable(careless)).toEqual(['0,0']);
    expect(certainByTrying(careless, 25)).toEqual(['0,0']);
  });
});

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** The published table with its totals as last row and column; null = suppressed or not published. */
function gridOf({ counts, rowTotals, columnTotals, total }: PublishedTable): (number | null)[][] {
  const last = columnTotals ? [...columnTotals] : Array<null>(counts[0]!.length).fill(null);
  return [...counts.map((row, i) => [...row, rowTotals[i]!]), [...last, total ?? null]];
}

/** Which suppressed entries have one value only under the linear system of all sums (Gauss–Jordan elimination). */
function solvable(seen: PublishedTable): string[] {
  const grid = gridOf(seen);
  const unknown = grid.flatMap((row, i) => row.flatMap((one, j) => (one === null ? [`${i},${j}`] : [])));
  const lines = [
    ...grid.map((row, i) => row.map((_, j) => `${i},${j}`)),
    ...grid[0]!.map((_, j) => grid.map((__, i) => `${i},${j}`)),
  ];
  // the last entry of each line is the sum of the others
  const system = lines.map((line) =>
    unknown.map((entry) => (line.includes(entry) ? (line.at(-1) === entry ? -1 : 1) : 0) as number),
  );
  let rank = 0;
  for (let column = 0; column < unknown.length; column++) {
    const pivot = system.findIndex((row, i) => i >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [system[rank], system[pivot]] = [system[pivot]!, system[rank]!];
    const scale = system[rank]![column]!;
    system[rank] = system[rank]!.map((x) => x / scale);
    for (const [i, row] of system.entries())
      if (i !== rank && Math.abs(row[column]!) > 1e-9)
        system[i] = row.map((x, j) => x - row[column]! * system[rank]![j]!);
    rank += 1;
  }
  const published = unknown.filter((entry) => seen.columnTotals || !entry.startsWith(`${seen.rows.length},`));
  return published.filter((entry) => {
    const at = unknown.indexOf(entry);
    return system.some(
      (row) => Math.abs(row[at]!) > 1e-9 && row.every((x, j) => j === at || Math.abs(x) < 1e-9),
    );
  });
}

/** The same by trying every table of two rows with counts up to `most`, until each entry has shown two values. */
function certainByTrying(seen: PublishedTable, most: number): string[] {
  const shown = gridOf(seen);
  const fits = (row: readonly number[], i: number) =>
    row.every((x, j) => shown[i]![j] === null || shown[i]![j] === x);
  const rowsLike = (i: number) =>
    seen.columns
      .reduce<number[][]>(
        (rows) => rows.flatMap((row) => Array.from({ length: most + 1 }, (__, x) => [...row, x])),
        [[]],
      )
      .map((row) => [...row, sum(row)])
      .filter((row) => fits(row, i));
  const open = new Map<string, number | undefined>();
  for (const [i, row] of shown.entries())
    for (const [j, x] of row.entries())
      if (x === null && (i < 2 || seen.columnTotals)) open.set(`${i},${j}`, undefined);
  const seconds = rowsLike(1);
  for (const first of rowsLike(0))
    for (const second of seconds) {
      const last = first.map((x, j) => x + second[j]!);
      if (!fits(last, 2)) continue;
      for (const [entry, value] of open) {
        const [i, j] = entry.split(',').map(Number);
        const x = [first, second, last][i!]![j!]!;
        if (value === undefined) open.set(entry, x);
        else if (value !== x) open.delete(entry);
      }
      if (open.size === 0) return [];
    }
  return [...open.keys()];
}
