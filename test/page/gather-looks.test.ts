import { describe, expect, it } from '@jest/globals';
import { gatherLooks } from '../../web/src/pages/case-access/gather-looks';

const look = (at: string, part: string, staff = 'nurse', more: object = {}) => ({
  at: `2026-11-20T${at}:00.000Z`,
  staff: { id: staff, name: staff },
  role: 'practitioner',
  service: 'Helsestasjonen',
  part,
  what: { nb: part, nn: part, en: part },
  outcome: 'shown' as 'shown' | 'refused',
  relation: 'holder',
  case: 'ref',
  ...more,
});
const told = (looks: ReturnType<typeof look>[]) =>
  gatherLooks(looks).map(({ latest, parts }) => [latest.staff.id, ...parts.map(({ nb }) => nb)]);

describe('looks at a case', () => {
  it('of one person in one sitting are one line, with each part once in the order it was opened', () => {
    const looks = [
      look('10:05', 'plan'),
      look('10:04', 'historikk'),
      look('10:00', 'plan'),
      look('09:59', 'sak'),
    ];
    expect(told(looks)).toEqual([['nurse', 'sak', 'historikk', 'plan']]);
  });

  it('of another, another time, in another way, are another line', () => {
    const looks = [
      look('12:00', 'sak'),
      look('11:00', 'sak'),
      look('10:59', 'sak', 'teacher'),
      look('10:58', 'sak', 'teacher', { outcome: 'refused' }),
      look('10:57', 'sak', 'teacher', { relation: 'emergency', outcome: 'refused' }),
    ];
    expect(told(looks)).toHaveLength(5);
    expect(gatherLooks([])).toEqual([]);
  });
});
