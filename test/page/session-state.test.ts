import { describe, expect, test } from '@jest/globals';
import { placeOf } from '../../web/src/live/notice-place';
import { isWorthExtending, type SessionTimes, stageAt } from '../../web/src/live/session-state';

const MINUTE = 60_000;
const HERE = 1_000_000_000_000;

/** The clock of this machine is an hour wrong: only the server's counts. */
const times = (endsInMinutes: number, atTheLatest = 600): SessionTimes => {
  const now = HERE + 60 * MINUTE;
  return {
    now: new Date(now).toISOString(),
    endsAt: new Date(now + endsInMinutes * MINUTE).toISOString(),
    endsAtTheLatest: new Date(now + atTheLatest * MINUTE).toISOString(),
    toldAt: HERE,
  };
};

describe('A session', () => {
  test.each([
    [30, 0, { stage: 'open' }],
    [30, 24, { stage: 'open' }],
    [30, 25, { stage: 'ending', minutes: 5, longer: true }],
    [30, 29.5, { stage: 'ending', minutes: 1, longer: true }],
    [30, 30, { stage: 'over' }],
  ])('of %d minutes, after %d', (lasts, after, stage) => {
    expect(stageAt(times(lasts), HERE + after * MINUTE)).toEqual(stage);
  });

  test('that ends whatever one does says so: only a new login helps', () => {
    expect(stageAt(times(4, 4), HERE)).toEqual({ stage: 'ending', minutes: 4, longer: false });
  });

  test('of somebody who writes is made longer, of somebody who has gone it is not', () => {
    const at = HERE + 20 * MINUTE;
    expect(isWorthExtending(times(30), at, at - MINUTE)).toBe(true);
    expect(isWorthExtending(times(30), at, at - 5 * MINUTE)).toBe(false);
    expect(isWorthExtending(times(30), HERE, HERE)).toBe(false);
    expect(isWorthExtending(times(30), HERE + 31 * MINUTE, HERE + 31 * MINUTE)).toBe(false);
  });
});

describe('A notice leads', () => {
  const of = (about: string, caseId: string | null = 'c1', isFamily = false) =>
    placeOf({ about, caseId }, isFamily);

  test('to the case, for the family to their own page of it', () => {
    expect(of('baton.offered')).toBe('/cases/c1');
    expect(of('consent.expiring', 'c1', true)).toBe('/family/c1');
  });

  test('to where it is dealt with, and nowhere when there is nothing to open', () => {
    expect(of('report.answerDue', null)).toBe('/report');
    expect(of('report.nobodyFollows', null)).toBe('/reports-without-reader');
    expect(of('sharing.ended')).toBe('/sharing-ends');
    expect(of('emergency.tried')).toBeNull();
    expect(of('case.stuck', null)).toBeNull();
  });
});
