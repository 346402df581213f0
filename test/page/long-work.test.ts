import { describe, expect, test } from '@jest/globals';
import { stageOf } from '../../web/src/pages/long-work/stage';

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
});
