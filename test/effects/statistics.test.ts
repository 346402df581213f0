import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadInstruments } from '../../src/effects/instruments/instrument.js';
import { classifyChange } from '../../src/effects/statistics/classify-change.js';
import { meanChange } from '../../src/effects/statistics/mean-change.js';
import { standardisedChange } from '../../src/effects/statistics/standardised-change.js';
import { reliableChangeIndex } from '../../src/effects/statistics/reliable-change.js';
import { summariseEffect } from '../../src/effects/statistics/summarise-effect.js';

const instruments = loadInstruments();
const sdq = instruments.get('sdq')!;
const who5 = instruments.get('who-5')!;
const gas = instruments.get('gas')!;

describe('standardised change', () => {
  test("is that of Student's sleep data in standard deviations, corrected for ten people", () => {
    // Mean 1.58, standard deviation of the changes 1.2299955, J = 1 − 3 / 35
    const change = meanChange([1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4])!;
    const { value, low, high } = standardisedChange(change, 10)!;
    expect(value).toBeCloseTo(1.1744526, 6);
    expect([low, high]).toEqual([expect.closeTo(0.520412, 5), expect.closeTo(1.828493, 5)]);
  });

  test('is not told of one, nor where all changed by the same', () => {
    expect(standardisedChange(meanChange([4])!, 1)).toBeNull();
    expect(standardisedChange(meanChange([4, 4, 4])!, 3)).toBeNull();
  });
});

describe('mean change', () => {
  test("bears the confidence interval of Student's own sleep data", () => {
    // Student 1908, extra hours of sleep by the second drug over the first: mean 1.58, 95 % CI 0.70 to 2.46
    const change = meanChange([1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4])!;
    expect(change.mean).toBeCloseTo(1.58, 10);
    expect(change.interval!.low).toBeCloseTo(0.7001142, 6);
    expect(change.interval!.high).toBeCloseTo(2.4598858, 6);
  });

  test('has no interval with one child, and is nothing with none', () => {
    expect(meanChange([4])).toEqual({ mean: 4, interval: null });
    expect(meanChange([])).toBeNull();
  });

  test('lies in the middle of its interval', () => {
    const changes = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(changes, (some) => {
        const { mean, interval } = meanChange(some)!;
        expect((interval!.low + interval!.high) / 2).toBeCloseTo(mean, 8);
        expect(interval!.low).toBeLessThanOrEqual(interval!.high);
      }),
    );
  });
});

describe('the reliable change index', () => {
  test('gives the worked example of Jacobson and Truax 1991', () => {
    // 32.5 before, 47.5 after, SD 7.5, test-retest reliability 0.80: standard error of the difference 4.74
    const index = reliableChangeIndex(47.5 - 32.5, { standardDeviation: 7.5, reliability: 0.8 });
    expect(index).toBeCloseTo(3.16, 2);
  });
});

describe('did it help?', () => {
  test('ten points of well-being up is better, ten down is worse, nine is unchanged', () => {
    expect(classifyChange(10, who5, 'self')).toBe('improved');
    expect(classifyChange(-10, who5, 'self')).toBe('worse');
    expect(classifyChange(9, who5, 'self')).toBe('unchanged');
    expect(classifyChange(0, who5, 'self')).toBe('unchanged');
  });

  test('difficulties that fall are an improvement', () => {
    expect(classifyChange(-7, sdq, 'parent')).toBe('improved');
    expect(classifyChange(7, sdq, 'parent')).toBe('worse');
    expect(classifyChange(-6, sdq, 'parent')).toBe('unchanged');
  });

  test('each respondent has a rule of their own', () => {
    expect(classifyChange(-6, sdq, 'teacher')).toBe('improved');
    expect(classifyChange(-6, sdq, 'self')).toBe('unchanged');
  });

  test('one level up on one goal counts, rounding or not', () => {
    expect(classifyChange(47.3 - 37.3, gas, 'team')).toBe('improved');
    expect(classifyChange(56.31 - 46.31, gas, 'team')).toBe('improved');
  });

  test('an instrument is not judged for a respondent it does not have', () => {
    expect(() => classifyChange(10, who5, 'teacher')).toThrow(RangeError);
  });
});

describe('the effect over several children', () => {
  test('counts those who lack a measurement beside those who have both', () => {
    const self = (before: number | null, after: number | null) => ({
      respondent: 'self' as const,
      before,
      after,
    });
    const pairs = [self(40, 60), self(40, 44), self(60, 40), self(48, null), self(null, 52), self(20, 56)];
    const summary = summariseEffect(who5, pairs);
    expect(summary).toMatchObject({
      n: 4,
      missing: 2,
      classes: { improved: 2, unchanged: 1, worse: 1 },
      change: { mean: 10 },
    });
  });

  test('of nobody is nothing, not zero', () => {
    expect(summariseEffect(who5, [])).toEqual({
      n: 0,
      missing: 0,
      change: null,
      classes: { improved: 0, unchanged: 0, worse: 0 },
    });
  });
});
