import { modulo, PRIME } from './prime-field.js';

interface CellSet {
  first: number;
  second: number;
  children: number;
  marks: [number, number];
}

/**
 * Whether there are up to four cells, with fewer than `threshold` children between them, whose marks add up to nothing
 * (modulo the prime). Pairs are set against single cells and other pairs, so that it takes the square of the number of
 * cells and not its fourth power.
 *
 * @param marks two numbers for each cell
 * @param counts children in each cell, at least 1
 */
export function cellsThatEvenOut(
  [marks, moreMarks]: readonly (readonly number[])[] & { length: number },
  counts: readonly number[],
  threshold: number,
): boolean {
  const cells = counts.flatMap((children, cell): CellSet[] =>
    children < threshold
      ? [{ first: cell, second: cell, children, marks: [marks![cell]!, moreMarks![cell]!] }]
      : [],
  );
  const byMarks = new Map<number, CellSet[]>();
  for (const cell of cells) add(byMarks, cell);
  if (byMarks.has(0)) return true;
  const evensOut = (pair: CellSet) =>
    byMarks
      .get(nameOf(modulo(-pair.marks[0]), modulo(-pair.marks[1])))
      ?.some((set) => pair.children + set.children < threshold && areApart(pair, set)) ?? false;
  for (const [index, one] of cells.entries())
    for (let at = index + 1; at < cells.length; at += 1) {
      const other = cells[at]!;
      const children = one.children + other.children;
      if (children >= threshold) continue;
      const sums: [number, number] = [
        modulo(one.marks[0] + other.marks[0]),
        modulo(one.marks[1] + other.marks[1]),
      ];
      if (sums[0] === 0 && sums[1] === 0) return true;
      if (children + 1 >= threshold) continue;
      const pair = { first: one.first, second: other.first, children, marks: sums };
      if (evensOut(pair)) return true;
      if (children + 2 < threshold) add(byMarks, pair);
    }
  return false;
}

function add(sets: Map<number, CellSet[]>, set: CellSet): void {
  const name = nameOf(...set.marks);
  const same = sets.get(name);
  if (same) same.push(set);
  else sets.set(name, [set]);
}

/** Both numbers in one, still whole. */
const nameOf = (one: number, other: number) => one * PRIME + other;

const areApart = (one: CellSet, other: CellSet) =>
  one.first !== other.first &&
  one.first !== other.second &&
  one.second !== other.first &&
  one.second !== other.second;
