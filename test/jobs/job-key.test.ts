import { describe, expect, test } from '@jest/globals';
import { followUpKey, outboxKey } from '../../src/jobs/job-key.js';
import { withoutDetails } from '../../src/jobs/without-details.js';

const id = '0190f5f0-0000-7000-8000-000000000001';
const MINUTE = 60_000;

describe('the id of a job', () => {
  test('is the same for the same row and time, so that two are one', () => {
    expect(followUpKey(id, '2026-09-15T06:00:00Z', -5)).toBe(
      followUpKey(id, new Date('2026-09-15T06:00:00Z'), 0),
    );
    expect(followUpKey(id, '2026-09-15T06:00:00Z', 0)).not.toBe(followUpKey(id, '2026-09-16T06:00:00Z', 0));
  });

  test('is a new one after 5, 15 and 35 minutes, so that one that failed for good swallows nothing', () => {
    const rounds = [0, 4, 5, 14, 15, 34, 35].map((late) =>
      outboxKey(id, late * MINUTE)
        .split('-')
        .at(-1),
    );
    expect(rounds).toEqual(['0', '0', '1', '1', '2', '2', '3']);
  });

  test('is one that BullMQ takes: no colon, and no number', () => {
    expect(followUpKey(id, '2026-09-15T06:00:00Z', 0)).toMatch(/^followUp-[0-9a-f-]+-\d+-0$/);
  });
});

describe('a failure that a queue keeps', () => {
  test('says what kind it was and where, and quotes nothing', () => {
    const failure = Object.assign(new Error('duplicate key (name)=(Kari Nordmann)'), { code: '23505' });
    const kept = withoutDetails(failure);
    expect(kept.message).toBe('Error 23505');
    expect(kept.stack).toMatch(/^Error 23505\n\s+at /);
    expect(kept.stack).not.toContain('Nordmann');
  });

  test('can be anything', () => {
    expect(withoutDetails(undefined).message).toBe('Error');
    expect(withoutDetails('Kari').message).toBe('Error');
  });
});
