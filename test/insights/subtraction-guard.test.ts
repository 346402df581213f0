import { describe, expect, test } from '@jest/globals';
import { SubtractionGuard } from '../../src/insights/subtraction-guard.js';

/** Which of the sums are published, one after the other. */
function published(counts: number[], sums: number[][]): boolean[] {
  const guard = new SubtractionGuard(counts, 5);
  return sums.map((sum) => {
    const permission = guard.ask(sum);
    if (permission) guard.publish(permission);
    return permission !== null;
  });
}

describe('sums over the levels 1, 2 and 3', () => {
  test('are all published when every level has five children', () => {
    const sums = [
      [1, 1, 1],
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(published([5, 6, 7], sums)).toEqual([true, true, true, true]);
  });

  test('hide the level with three children, and the sum of the others, from which it follows', () => {
    const sums = [
      [1, 1, 1],
      [1, 0, 0],
      [0, 1, 1],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(published([3, 20, 20], sums)).toEqual([true, false, false, true, false]);
  });

  test('hide the level that leaves four children in two others', () => {
    const sums = [
      [1, 1, 1],
      [0, 0, 1],
    ];
    expect(published([2, 2, 20], sums)).toEqual([true, false]);
  });

  test('are seen through when it takes three of them', () => {
    // (1 + 2) + (1 + 3) − (2 + 3) is level 1 twice
    const sums = [
      [1, 1, 0],
      [1, 0, 1],
      [0, 1, 1],
    ];
    expect(published([3, 20, 20], sums)).toEqual([true, true, false]);
  });

  test('may tell that there is nobody', () => {
    const sums = [
      [1, 1, 1],
      [0, 1, 0],
      [1, 0, 0],
    ];
    expect(published([20, 0, 0], sums)).toEqual([true, true, true]);
  });
});
