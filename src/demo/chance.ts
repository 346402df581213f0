import { v7 } from 'uuid';

/**
 * Chance that falls the same way each time: the same seed gives the same draws. Every child has a stream of their own
 * (`of`), so that one more draw in one life moves nothing in another.
 */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(private readonly seed: string) {
    [this.a, this.b, this.c] = threeWordsOf(seed);
    for (let i = 0; i < 12; i += 1) this.number();
  }

  /** A stream of its own, named by what it is for. */
  of(name: string): Chance {
    return new Chance(`${this.seed}/${name}`);
  }

  /** From 0 up to, not including, 1. The generator is sfc32 (Chris Doty-Humphrey, PractRand, public domain). */
  number(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.number() * (to - from + 1));
  }

  happens(probability: number): boolean {
    return this.number() < probability;
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.number() * items.length)];
    if (item === undefined) throw new Error(`nothing to choose from (${this.seed})`);
    return item;
  }

  /** Some of the items, in an order of chance, each at most once. */
  someOf<Item>(items: readonly Item[], count: number): Item[] {
    return this.shuffled(items).slice(0, count);
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const left = [...items];
    for (let i = left.length - 1; i > 0; i -= 1) {
      const j = this.whole(0, i);
      [left[i], left[j]] = [left[j]!, left[i]!];
    }
    return left;
  }

  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    let left = this.number() * items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return this.oneOf(items);
  }

  /** Normally distributed, by Box and Muller. */
  around(mean: number, standardDeviation: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.number()));
    return mean + standardDeviation * radius * Math.cos(2 * Math.PI * this.number());
  }

  /** An id of the same form as real ones (uuid v7), made at `instant`. */
  id(instant: string): string {
    const random = Uint8Array.from({ length: 16 }, () => this.whole(0, 255));
    return v7({ msecs: new Date(instant).getTime(), random, seq: this.whole(0, 2 ** 31 - 1) });
  }
}

/** 96 bits from a text: FNV-1a, three times from different beginnings. */
function threeWordsOf(text: string): [number, number, number] {
  const word = (hash: number) => {
    for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
    return hash ^ (hash >>> 15);
  };
  return [word(0x811c9dc5), word(0x9e3779b9), word(0x85ebca6b)];
}
