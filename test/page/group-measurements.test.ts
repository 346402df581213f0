import { describe, expect, test } from '@jest/globals';
import { groupMeasurements } from '../../web/src/pages/my-day/group-measurements';
import type { DayItem } from '../../web/src/pages/my-day/my-day-queries';

const item = (id: string, kind: string, caseId: string, when: DayItem['when'] = 'overdue'): DayItem =>
  ({ id, kind, caseId, when, asDeputy: false, do: { page: 'measure' } }) as DayItem;

describe('My day', () => {
  test('says once that several measurements of a child wait, where the first of them stood', () => {
    const rows = groupMeasurements([
      item('1', 'measurement.answer', 'oda'),
      item('2', 'concern.decide', 'maja'),
      item('3', 'measurement.answer', 'oda'),
      item('4', 'measurement.answer', 'eskil'),
    ]);
    expect(rows.map(({ id, measurements, do: { page } }) => [id, measurements, page])).toEqual([
      ['1', 2, 'measurements'],
      ['2', undefined, 'measure'],
      ['4', undefined, 'measure'],
    ]);
  });

  test('keeps what is overdue apart from what comes', () => {
    const rows = groupMeasurements([
      item('1', 'measurement.answer', 'oda'),
      item('2', 'measurement.answer', 'oda', 'thisWeek'),
      item('3', 'intervention.evaluate', 'oda'),
      item('4', 'intervention.evaluate', 'oda'),
    ]);
    expect(rows.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  });
});
