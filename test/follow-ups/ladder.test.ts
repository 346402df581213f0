import { describe, expect, test } from '@jest/globals';
import { climb, type Standing } from '../../src/follow-ups/climb.js';
import { ALWAYS_OPEN, dueTimesOf, followUpIdOf } from '../../src/follow-ups/due-times.js';
import { loadServiceCalendars } from '../../src/follow-ups/service-calendars.js';
import type { FollowUpRow, LadderRung } from '../../workflows/projection.js';

const school = loadServiceCalendars().get('baerum-school')!;

/** The ladder that guides follow where they say nothing. */
const STANDARD: LadderRung[] = [
  { stage: 'before', amount: -3, unit: 'workingDays' },
  { stage: 'due', amount: 0, unit: 'calendarDays' },
  { stage: 'leader', amount: 5, unit: 'workingDays' },
  { stage: 'coordinatingUnit', amount: 15, unit: 'workingDays' },
];

const followUp = (more: Partial<FollowUpRow> = {}) => ({
  kind: 'intervention.evaluate' as const,
  due: { anchor: '2026-09-15', amount: 0, unit: 'calendarDays' as const },
  ladder: STANDARD,
  event: null,
  ...more,
});
const days = (times: { stages: { stage: string; at: string }[] }) =>
  Object.fromEntries(times.stages.map(({ stage, at }) => [stage, at.slice(0, 10)]));

describe('the ladder of a follow-up', () => {
  test('reminds before and on the day, then tells the leader and the coordinating unit, on working days', () => {
    const times = dueTimesOf(followUp(), ALWAYS_OPEN, '2026-09-01T10:00:00.000Z');
    expect(times.dueDate).toBe('2026-09-15');
    expect(days(times)).toEqual({
      before: '2026-09-10',
      due: '2026-09-15',
      leader: '2026-09-22',
      coordinatingUnit: '2026-10-06',
    });
    expect(times.nextAt).toBe('2026-09-10T06:00:00.000Z');
  });

  test('keeps to eight in the morning when summer time ends between its rungs', () => {
    const times = dueTimesOf(
      followUp({ due: { anchor: '2026-10-23', amount: 0, unit: 'calendarDays' } }),
      ALWAYS_OPEN,
      '2026-10-01T10:00:00.000Z',
    );
    expect(times.stages.map(({ at }) => at)).toEqual([
      '2026-10-20T06:00:00.000Z',
      '2026-10-23T06:00:00.000Z',
      '2026-10-30T07:00:00.000Z',
      '2026-11-13T07:00:00.000Z',
    ]);
  });

  test('does not wait for a school where the law gives a month: a request of June is due in July', () => {
    const request = followUp({
      kind: 'access.answer',
      due: { anchor: '2026-06-20', amount: 1, unit: 'months', exact: true },
    });
    const times = dueTimesOf(request, school, '2026-06-20T10:00:00.000Z');
    expect(times.dueDate).toBe('2026-07-20');
    expect(days(times)).toMatchObject({ before: '2026-07-15', leader: '2026-07-27' });
    const parent = { ...request, kind: 'information.answer' as const };
    const asked = { ...parent, due: { anchor: '2026-06-25', amount: 14, unit: 'calendarDays' as const } };
    expect(dueTimesOf(asked, school, '2026-06-25T10:00:00.000Z').dueDate).toBe('2026-07-09');
  });

  test('tells the leader of the closed school beside whoever is to answer', () => {
    const standing: Standing = {
      ...{ kind: 'access.answer', owner: 'staff:kari', serviceId: 'school', stage: null },
      stages: [{ stage: 'due', at: '2026-07-20T06:00:00.000Z' }],
    };
    expect(climb(standing, '2026-07-20T06:00:00.000Z', true)?.notices.map(({ to }) => to)).toEqual([
      'staff:kari',
      'leader:school',
    ]);
  });

  test('does not climb while a school is closed: what is due in June reaches the leader in August', () => {
    const june = followUp({ due: { anchor: '2026-06-18', amount: 0, unit: 'calendarDays' } });
    expect(days(dueTimesOf(june, school, '2026-06-01T10:00:00.000Z'))).toEqual({
      before: '2026-06-15',
      due: '2026-06-18',
      leader: '2026-08-20',
      coordinatingUnit: '2026-09-03',
    });
  });

  test('climbs in July for what cannot wait', () => {
    const acute = followUp({
      kind: 'evaluation.afterAcuteRise',
      due: { anchor: '2026-07-01', amount: 0, unit: 'calendarDays' },
    });
    expect(days(dueTimesOf(acute, school, '2026-06-20T10:00:00.000Z'))).toMatchObject({
      due: '2026-07-01',
      leader: '2026-07-08',
    });
  });

  test('leaves out a reminder whose time had passed before there was anything to remind of', () => {
    const times = dueTimesOf(followUp(), ALWAYS_OPEN, '2026-09-14T10:00:00.000Z');
    expect(times.nextAt).toBe('2026-09-15T06:00:00.000Z');
  });

  test('has no rungs where the due time itself is an event of the case', () => {
    const expiry = followUp({
      kind: 'consent.expired',
      due: { anchor: '2026-03-28', amount: 0, unit: 'calendarDays', exact: true },
      ladder: [],
      event: { type: 'CONSENT_EXPIRED', facts: {} },
    });
    // midnight in Oslo in the night when summer time begins, on a Saturday before Easter
    expect(dueTimesOf(expiry, school, '2026-03-01T10:00:00.000Z')).toEqual({
      dueDate: '2026-03-28',
      dueAt: '2026-03-28T23:00:00.000Z',
      stages: [],
      nextAt: '2026-03-28T23:00:00.000Z',
    });
  });

  test('belongs to an id that follows from case and need', () => {
    const one = '0190f5f0-0000-7000-8000-000000000001';
    const other = '0190f5f0-0000-7000-8000-000000000002';
    expect(followUpIdOf(one, 'contact.make')).toBe(followUpIdOf(one, 'contact.make'));
    expect(followUpIdOf(one, 'contact.make')).not.toBe(followUpIdOf(other, 'contact.make'));
    expect(followUpIdOf(one, 'contact.make')).not.toBe(followUpIdOf(one, 'nextDate.set'));
  });
});

describe('climbing', () => {
  const { stages } = dueTimesOf(followUp(), ALWAYS_OPEN, '2026-09-01T10:00:00.000Z');
  const standing = (more: Partial<Standing> = {}): Standing => ({
    kind: 'intervention.evaluate',
    owner: 'staff:nurse',
    serviceId: 'station',
    stages,
    stage: null,
    ...more,
  });

  test('does nothing before its time, and nothing the second time', () => {
    expect(climb(standing(), '2026-09-10T05:59:59.999Z', false)).toBeNull();
    expect(climb(standing({ stage: 'before' }), '2026-09-10T06:00:00.000Z', false)).toBeNull();
  });

  test.each([
    [null, '2026-09-10T06:00:00.000Z', 'before', 'staff:nurse', 'followUp.soon'],
    ['before', '2026-09-15T06:00:00.000Z', 'due', 'staff:nurse', 'followUp.due'],
    ['due', '2026-09-22T06:00:00.000Z', 'leader', 'leader:station', 'followUp.overdue'],
    ['leader', '2026-10-06T06:00:00.000Z', 'coordinatingUnit', 'unit:coordinating', 'followUp.escalated'],
  ] as const)('from %s at %s reaches %s and tells %s', (from, now, stage, to, about) => {
    const next = climb(standing({ stage: from }), now, false);
    expect(next).toMatchObject({ stage, notices: [{ to, about }] });
  });

  test('ends at the coordinating unit', () => {
    expect(climb(standing({ stage: 'leader' }), '2026-12-01T08:00:00.000Z', false)?.nextAt).toBeNull();
    expect(climb(standing({ stage: 'coordinatingUnit' }), '2026-12-01T08:00:00.000Z', false)).toBeNull();
  });

  test('after a standstill tells each once, of the latest', () => {
    expect(climb(standing(), '2026-09-25T08:00:00.000Z', false)).toEqual({
      stage: 'leader',
      nextAt: stages[3]!.at,
      notices: [
        { to: 'staff:nurse', about: 'followUp.due' },
        { to: 'leader:station', about: 'followUp.overdue' },
      ],
    });
  });

  test('while the service is closed tells its leader too of what cannot wait, and of nothing else', () => {
    const now = '2026-09-10T06:00:00.000Z';
    const told = (kind: string) => climb(standing({ kind }), now, true)?.notices.map(({ to }) => to);
    expect(told('evaluation.afterAcuteRise')).toEqual(['staff:nurse', 'leader:station']);
    expect(told('intervention.evaluate')).toEqual(['staff:nurse']);
  });
});
