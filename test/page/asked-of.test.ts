import { describe, expect, it } from '@jest/globals';
import { openQuestions, questionsOf } from '../../web/src/pages/case/asked-of';
import type { Entry } from '../../web/src/pages/case/timeline-queries';

const NURSE = { kind: 'staff' as const, id: 'n', name: 'Signe Solglimt', serviceId: 'health' };
let number = 0;
const entry = (type: string, referralId: string, more: Partial<Entry> = {}): Entry => ({
  number: (number += 1),
  restricted: false,
  type,
  at: '2026-11-20T09:00:00.000Z',
  actor: NURSE,
  facts: { referralId, named: false },
  texts: {},
  ...more,
});

describe('what a service is asked', () => {
  const sent = entry('REFERRAL_SENT', 'first', { texts: { question: 'Kan dere se på språket?' } });

  it('is the words of the question, who asked, for which service and when', () => {
    expect(questionsOf([sent], 'first')).toEqual([
      {
        referralId: 'first',
        question: 'Kan dere se på språket?',
        at: '2026-11-20T09:00:00.000Z',
        by: 'Signe Solglimt',
        serviceId: 'health',
        named: false,
      },
    ]);
    expect(questionsOf([sent], 'another')).toEqual([]);
  });

  it('has no words when they were erased, and is nothing when it was taken out of the log', () => {
    expect(questionsOf([entry('REFERRAL_SENT', 'first')], 'first')[0]).not.toHaveProperty('question');
    expect(questionsOf([{ number: 1, restricted: true }], 'first')).toEqual([]);
  });

  it.each(['REFERRAL_ACCEPTED', 'REFERRAL_DECLINED', 'REFERRAL_WITHDRAWN'])(
    'waits until %s, and another one waits on',
    (answer) => {
      const log = [entry(answer, 'first'), entry('REFERRAL_SENT', 'second'), sent];
      expect(openQuestions([sent]).map(({ referralId }) => referralId)).toEqual(['first']);
      expect(openQuestions(log).map(({ referralId }) => referralId)).toEqual(['second']);
      // A form that no question opened has each that waits.
      expect(questionsOf(log).map(({ referralId }) => referralId)).toEqual(['second']);
    },
  );
});
