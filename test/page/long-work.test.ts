import { describe, expect, test } from '@jest/globals';
import { placeOf, PLACES, stageOf } from '../../web/src/pages/long-work/stage';

describe('A copy of everything that somebody has asked for', () => {
  const withStatus = (...status: string[]) => ({
    isPrepared: true,
    documents: status.map((one) => ({ status: one })),
  });

  test('is put together, then gone through by a person', () => {
    expect(stageOf({ isPrepared: false, documents: [] })).toBe('preparing');
    expect(stageOf(withStatus())).toBe('inReview');
  });

  test('is ready as soon as one part of it may be fetched', () => {
    expect(stageOf(withStatus('withheld', 'released'))).toBe('ready');
  });

  test('is told apart when it was not given out, and when nobody came for it', () => {
    expect(stageOf(withStatus('withheld'))).toBe('withheld');
    expect(stageOf(withStatus('expired', 'expired'))).toBe('expired');
  });

  test('tells how many of its parts are behind it', () => {
    expect(placeOf('preparing')).toBe(0);
    expect(placeOf('inReview')).toBe(1);
    expect(placeOf('ready')).toBe(PLACES);
    expect(placeOf('withheld')).toBe(PLACES);
  });
});
