import { describe, expect, it } from '@jest/globals';
import { trendLayout, withRoom } from '../../web/src/blocks/trend-layout';

const sdq = (values: readonly [number, number][]) =>
  trendLayout({
    points: values.map(([at, value]) => ({ at, value })),
    range: [0, 40],
    width: 320,
    height: 84,
    right: 40,
  });

describe('a small chart of answers', () => {
  it('shows at least half of the instrument’s scale, so a small change looks small', () => {
    const { dots, yOf } = sdq([
      [0, 17],
      [60, 16],
    ]);
    const [first, second] = dots;
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo((yOf(0) - yOf(20)) / 20);
    expect(yOf(26.5)).toBeCloseTo(20);
    expect(yOf(6.5)).toBeCloseTo(74);
  });

  it('shows the whole of it when the answers need it, and never more', () => {
    const { yOf } = sdq([
      [0, 40],
      [60, 2],
    ]);
    expect([yOf(40), yOf(2)]).toEqual([20, 74]);
  });

  it('keeps the distance in time, and leaves room at the right for the name of the border', () => {
    const { dots, to } = sdq([
      [0, 17],
      [30, 15],
      [120, 12],
    ]);
    const [first, second, third] = dots.map(({ x }) => x) as [number, number, number];
    expect((second - first) * 3).toBeCloseTo(third - second);
    expect(third).toBeLessThanOrEqual(320 - 40);
    expect(to).toBe(third);
  });

  it('spreads answers evenly where their numbers would stand on each other', () => {
    const { dots } = sdq([
      [0, 3],
      [1, 4],
      [200, 6],
    ]);
    const [first, second, third] = dots.map(({ x }) => x) as [number, number, number];
    expect(second - first).toBeCloseTo(third - second);
  });

  it('one answer is a dot without a line, and none is nothing', () => {
    expect(sdq([[0, 17]])).toMatchObject({ path: '', dots: [{ isLast: true }] });
    expect(sdq([])).toMatchObject({ path: '', dots: [] });
  });

  it('leaves out dates that have no room, never the last', () => {
    const dots = [{ x: 0 }, { x: 30 }, { x: 90 }, { x: 100 }];
    expect([...withRoom(dots, 60)].sort()).toEqual([1, 3]);
    expect([...withRoom(dots, 10)].sort()).toEqual([0, 1, 2, 3]);
  });
});
