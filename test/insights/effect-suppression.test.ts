import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadInstruments } from '../../src/effects/instruments/instrument.js';
import { type EffectPair, EffectSuppression } from '../../src/insights/effect-suppression.js';
import { type Slice, SliceSpace } from '../../src/insights/slice-space.js';

const who5 = loadInstruments().get('who-5')!;
const THRESHOLD = 5;
const space = new SliceSpace([2025, 2026], ['earlyYears', 'poverty']);
const EVERYBODY: Slice = { firstYear: 0, lastYear: 2, level: null, group: null };

type Child = Partial<EffectPair> & { change?: number };
const child = ({ change = 12, ...more }: Child = {}): EffectPair => ({
  year: 2026,
  level: 1,
  groups: [],
  before: 40,
  after: 40 + change,
  overdue: false,
  ...more,
});
const times = (count: number, more?: Child) => Array.from({ length: count }, () => child(more));
const suppression = (pairs: EffectPair[], threshold = THRESHOLD) =>
  new EffectSuppression(space, who5, 'self', pairs, threshold);
const ask = (pairs: EffectPair[], slice: Partial<Slice> = {}) =>
  suppression(pairs).publish({ ...EVERYBODY, ...slice });

describe('what a manager is shown of an effect', () => {
  test('is everything when nobody stands alone', () => {
    expect(ask([...times(12), ...times(8, { change: 0 }), ...times(6, { change: -15 })])).toEqual({
      n: 26,
      missing: 0,
      notYetDue: 0,
      change: expect.objectContaining({ mean: expect.closeTo(54 / 26, 10) }),
      classes: { improved: 12, unchanged: 8, worse: 6 },
    });
  });

  test('is neither a count nor a mean of four children', () => {
    expect(ask(times(4))).toMatchObject({ n: null, change: null, classes: { improved: null, worse: null } });
  });

  test('of nobody is no secret', () => {
    expect(ask([])).toMatchObject({ n: 0, missing: 0, change: null });
  });

  test('hides those who are unchanged and those who are worse when only two are worse', () => {
    const { n, classes } = ask([...times(12), ...times(8, { change: 0 }), ...times(2, { change: -15 })]);
    expect(n).toBe(22);
    expect(classes).toEqual({ improved: 12, unchanged: null, worse: null });
  });

  test('counts who lacks a measurement, and who only waits for it', () => {
    const without = (overdue: boolean) => ({ after: null, overdue });
    const { missing, notYetDue } = ask([
      ...times(9),
      ...times(6, without(true)),
      ...times(3, without(false)),
    ]);
    expect({ missing, notYetDue }).toEqual({ missing: 6, notYetDue: null });
  });
});

describe('one who asks twice with different filters', () => {
  test('does not get the three children of level 2 from all and level 1', () => {
    const pairs = [...times(20), ...times(3, { level: 2 })];
    expect(ask(pairs).n).toBe(23);
    expect(ask(pairs, { level: 2 }).n).toBeNull();
    expect(ask(pairs, { level: 1 })).toMatchObject({ n: null, change: null });
  });

  test('does not get four children of two levels from all and the third level', () => {
    const pairs = [...times(20), ...times(2, { level: 2 }), ...times(2, { level: 3 })];
    expect(ask(pairs).n).toBe(24);
    expect(ask(pairs, { level: 1 }).n).toBeNull();
  });

  test('does not get those outside a group from all and the group', () => {
    const pairs = [...times(20, { groups: ['poverty'] }), ...times(3)];
    expect(ask(pairs, { group: 'poverty' }).n).toBeNull();
  });

  test('does not get a year from the years around it', () => {
    const pairs = [...times(20, { year: 2019 }), ...times(2, { year: 2025 }), ...times(20)];
    const n = (firstYear: number, lastYear: number) => ask(pairs, { firstYear, lastYear }).n;
    expect(n(0, 2)).toBe(42);
    expect(n(1, 1)).toBeNull();
    expect([n(0, 0), n(2, 2)]).toContain(null);
    expect([n(0, 0), n(0, 1)]).toContain(null);
    expect([n(2, 2), n(1, 2)]).toContain(null);
  });

  test('does not get the few of a level who are worse', () => {
    const worse = { change: -15 };
    const pairs = [
      ...times(20),
      ...times(6, worse),
      ...times(20, { level: 2 }),
      ...times(2, { ...worse, level: 2 }),
    ];
    expect(ask(pairs)).toMatchObject({ n: 48, classes: { worse: 8 } });
    expect(ask(pairs, { level: 1 })).toMatchObject({ n: 26, classes: { worse: null } });
  });

  test('does not get them with any other threshold either', () => {
    const pairs = [...times(20), ...times(8, { level: 2 })];
    const level1 = { ...EVERYBODY, level: 1 };
    expect(suppression(pairs, 5).publish(level1).n).toBe(20);
    expect(suppression(pairs, 10).publish(level1).n).toBeNull();
  });

  test('never gets one to four children by taking up to two published slices from a third', () => {
    const anyChild = fc.record({
      year: fc.constantFrom(2020, 2025, 2026),
      level: fc.constantFrom(1, 1, 1, 2, 2, 3),
      groups: fc.subarray(['earlyYears', 'poverty']),
      change: fc.constantFrom(-15, 0, 12, 12),
    });
    fc.assert(
      fc.property(fc.array(anyChild, { minLength: 5, maxLength: 90 }), (children) => {
        const guarded = suppression(children.map(child));
        const shown = space.askable().map((slice) => ({ slice, ...guarded.publish(slice) }));
        const numbers = {
          n: (one: (typeof shown)[number]) => one.n,
          improved: (one: (typeof shown)[number]) => one.classes.improved,
          worse: (one: (typeof shown)[number]) => one.classes.worse,
        };
        for (const numberOf of Object.values(numbers)) expect(attack(shown, numberOf)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Slices within a slice, by the definition of what is asked, not by how they are counted. */
function isWithin(inner: Slice, outer: Slice): boolean {
  return (
    outer.firstYear <= inner.firstYear &&
    inner.lastYear <= outer.lastYear &&
    (outer.level === null || outer.level === inner.level) &&
    (outer.group === null || outer.group === inner.group)
  );
}

function areApart(a: Slice, b: Slice): boolean {
  return (
    a.lastYear < b.firstYear ||
    b.lastYear < a.firstYear ||
    (a.level !== null && b.level !== null && a.level !== b.level)
  );
}

function attack<Shown extends { slice: Slice }>(
  all: Shown[],
  numberOf: (one: Shown) => number | null,
): string[] {
  const known = all.flatMap((one) => {
    const number = numberOf(one);
    return number === null ? [] : [{ slice: one.slice, number }];
  });
  const isFound = (number: number) => number > 0 && number < THRESHOLD;
  return known.flatMap((outer) => {
    const inside = known.filter(({ slice }) => isWithin(slice, outer.slice));
    const less = inside.filter(({ number }) => isFound(outer.number - number));
    const lessTwo = inside.flatMap((a, index) =>
      inside
        .slice(index + 1)
        .filter((b) => areApart(a.slice, b.slice) && isFound(outer.number - a.number - b.number)),
    );
    return [...(isFound(outer.number) ? [outer] : []), ...less, ...lessTwo].map((one) =>
      JSON.stringify([outer, one]),
    );
  });
}
