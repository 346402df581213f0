import { describe, expect, test } from '@jest/globals';
import { reportYears } from '../../web/src/pages/effects/report-years';

describe('The years of which the yearly status can be made', () => {
  test('are this one and the two before it', () => {
    expect(reportYears('2026-11-22')).toEqual([2026, 2025, 2024]);
  });

  test('are those before it in January, when no month of it is whole', () => {
    expect(reportYears('2027-01-31')).toEqual([2026, 2025]);
    expect(reportYears('2027-02-01')).toEqual([2027, 2026, 2025]);
  });
});
