import { describe, expect, test } from '@jest/globals';
import {
  commandOf,
  type ConcernValues,
  isEmpty,
  missingIn,
  nothingYet,
  sinceWhen,
  stepOf,
} from '../../web/src/pages/log-concern/concern-values';

const SERVICE = '01935274-b300-7346-9885-fb7620c1bc77';
const TODAY = '2026-11-24';

const filled = (more: Partial<ConcernValues> = {}): ConcernValues => ({
  ...nothingYet(SERVICE),
  danger: 'no',
  nationalId: '130885 12345',
  name: ' Emma Berg ',
  seenAndHeard: 'Gråter når mor går.',
  since: 'month',
  worry: 3,
  ...more,
});

describe('Logging a concern', () => {
  test('is one command: that it is logged, and what was seen and heard apart from what it may mean', () => {
    expect(commandOf(filled({ mayMean: 'Utrygg i garderoben?' }), TODAY)).toEqual({
      child: { kind: 'nationalId', nationalId: '13088512345', name: 'Emma Berg' },
      events: [
        { type: 'CONCERN_LOGGED', facts: { serviceId: SERVICE } },
        {
          type: 'CONCERN_DEFINED',
          facts: { since: '2026-10-25', worry: 3, earlierConcerns: false },
          texts: { seenAndHeard: 'Gråter når mor går.', mayMean: 'Utrygg i garderoben?' },
        },
      ],
    });
  });

  test('says nothing of the child that the writer did not choose to say', () => {
    const child = (more: Partial<ConcernValues>) => commandOf(filled(more), TODAY).child;
    expect(child({ who: 'cannotSayYet', name: '' })).toEqual({ kind: 'cannotSayYet' });
    expect(child({ who: 'unborn' })).toEqual({ kind: 'unborn', name: 'Emma Berg' });
    expect(child({ who: 'known', known: { id: 'p1', name: 'Emma Berg', age: 7 } })).toEqual({
      kind: 'known',
      personId: 'p1',
    });
  });

  test('can be shared or raised in the same command', () => {
    const last = (more: Partial<ConcernValues>) => commandOf(filled(more), TODAY).events.at(-1);
    expect(last({ now: 'shared', sharedWith: 'leader' })).toEqual({
      type: 'CONCERN_SHARED',
      facts: { with: 'leader' },
      texts: {},
    });
    expect(last({ now: 'acute', reason: 'Haster', evaluateBy: '2026-12-01' })).toEqual({
      type: 'LEVEL_1_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-12-01' },
      texts: { reason: 'Haster' },
    });
  });

  test('nobody comes past the question about violence and abuse', () => {
    expect(missingIn(1, filled({ danger: null }))).toEqual(['danger']);
    expect(missingIn(1, filled({ danger: 'yes' }))).toEqual(['danger']);
    expect(missingIn(1, filled())).toEqual([]);
  });

  test('asks for what a step needs and for nothing else', () => {
    expect(missingIn(1, filled({ nationalId: '1308851234' }))).toEqual(['nationalId']);
    expect(missingIn(1, filled({ who: 'known' }))).toEqual(['known']);
    expect(missingIn(1, filled({ who: 'cannotSayYet', nationalId: '' }))).toEqual([]);
    expect(missingIn(2, filled({ seenAndHeard: ' ', worry: null, since: null }))).toEqual([
      'seenAndHeard',
      'worry',
    ]);
    expect(missingIn(3, filled({ now: 'acute' }))).toEqual(['reason', 'evaluateBy']);
    expect(missingIn(3, filled())).toEqual([]);
  });

  test('keeps «I do not know» as nothing, and «longer» as the day that was given', () => {
    expect(sinceWhen(filled({ since: 'unknown' }), TODAY)).toBeUndefined();
    expect(sinceWhen(filled({ since: 'today' }), TODAY)).toBe(TODAY);
    expect(sinceWhen(filled({ since: 'longer', sinceDate: '2026-03-01' }), TODAY)).toBe('2026-03-01');
    expect(sinceWhen(filled({ since: 'longer' }), TODAY)).toBeUndefined();
  });

  test('keeps a draft as soon as there is something to lose', () => {
    expect(isEmpty(nothingYet(SERVICE))).toBe(true);
    expect(isEmpty({ ...nothingYet(SERVICE), danger: 'no', worry: 4 })).toBe(true);
    expect(isEmpty({ ...nothingYet(SERVICE), seenAndHeard: 'G' })).toBe(false);
  });

  test('goes back to the step where the server says that something is wrong', () => {
    expect(['child.nationalId', 'events[1].facts.since', 'events[2].texts.reason'].map(stepOf)).toEqual([
      1, 2, 3,
    ]);
  });
});
