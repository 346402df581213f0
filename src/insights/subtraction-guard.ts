import { cellsThatEvenOut } from './cells-that-even-out.js';
import { inverse, modulo } from './prime-field.js';

/** Whether each cell belongs to a sum, 1 or 0. */
export type Membership = readonly number[];

/** What publishing a sum would change; to be handed back to `publish`. */
export type Permission = { spent: number; changes: number[]; marks: number[][] } | 'follows';

/**
 * Keeps which sums over cells of children have been published, and says of one more whether all of them together would
 * give away a set of 1 to `threshold` − 1 children, by any adding and subtracting.
 *
 * Method: a freedom is a way in which the numbers of the cells could change without any published sum changing. A set of
 * cells is given away when its number is the same in all freedoms. Only cells with children count, for cells known to be
 * empty can be added to any set. So the few of a set stand in cells of their own: for up to 4 cells every set is looked
 * at, which for thresholds up to 5 is every set there can be.
 */
export class SubtractionGuard {
  private readonly held: readonly number[];
  private readonly counts: readonly number[];
  private freedoms: number[][];
  /** All freedoms of a cell mixed into one number, twice: what evens out in both evens out in all, all but surely. */
  private marks: number[][];

  constructor(
    counts: readonly number[],
    private readonly threshold: number,
  ) {
    this.held = counts.flatMap((count, cell) => (count > 0 ? [cell] : []));
    this.counts = this.held.map((cell) => counts[cell]!);
    this.freedoms = this.held.map((_, at) => this.held.map((__, other) => Number(at === other)));
    this.marks = [7919, 104_729].map((seed) => mixture(seed, this.held.length));
  }

  /** Permission to publish the sum too; null when too few children would be given away. */
  ask(sum: Membership): Permission | null {
    const cells = this.held.flatMap((cell, at) => (sum[cell] ? [at] : []));
    const children = cells.reduce((all, at) => all + this.counts[at]!, 0);
    if (children > 0 && children < this.threshold) return null;
    const changeIn = (numbers: readonly number[]) => modulo(cells.reduce((all, at) => all + numbers[at]!, 0));
    const spent = this.freedoms.findIndex((freedom) => changeIn(freedom) !== 0);
    if (spent < 0) return 'follows';
    const fixed = this.freedoms[spent]!;
    const perChange = inverse(changeIn(fixed));
    const marks = this.marks.map((mark) => minus(mark, modulo(changeIn(mark) * perChange), fixed));
    if (cellsThatEvenOut(marks, this.counts, this.threshold)) return null;
    const changes = this.freedoms.map((freedom) => modulo(changeIn(freedom) * perChange));
    return { spent, changes, marks };
  }

  publish(permission: Permission): void {
    if (permission === 'follows') return;
    const { spent, changes, marks } = permission;
    const fixed = this.freedoms[spent]!;
    this.freedoms = this.freedoms.flatMap((freedom, index) =>
      index === spent ? [] : [minus(freedom, changes[index]!, fixed)],
    );
    this.marks = marks;
  }
}

function minus(numbers: number[], factor: number, others: readonly number[]): number[] {
  if (factor === 0) return numbers;
  return numbers.map((number, at) => {
    const other = others[at]!;
    return other === 0 ? number : modulo(number - factor * other);
  });
}

/** Numbers without a pattern, and the same every time: what is published must not change from one answer to the next. */
function mixture(seed: number, length: number): number[] {
  let number = seed;
  return Array.from({ length }, () => (number = modulo(number * 48_271 + 11)));
}
