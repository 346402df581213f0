import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { Projection } from '../../../workflows/projection.js';
import type { Taken } from './a-case.js';
import type { Ledger } from './ledger.js';
import { rule } from './rule.js';

/**
 * Invariant 4, the child's voice and the date of an acute rise: what the child said, or who will ask by when, or why it
 * could not be asked; raised now, with a reason, to be evaluated by a date.
 */

type Voice = { kind: string; askBy?: string };

export function judgeVoice({ event, at }: Taken, ledger: Ledger): void {
  const { type, facts, texts } = event;
  if (type === 'EVALUATION_RECORDED' || type === 'ACUTE_RISE_EVALUATED')
    rule(4, isHeard(facts.childVoice, texts, at.today), 'an evaluation without the voice of the child');
  if (type === 'CHILD_VOICE_RECORDED')
    rule(
      4,
      facts.kind !== ('willBeAsked' as string) && isHeard(facts, texts, at.today),
      'no voice in what was recorded',
    );
  if (type === 'CASE_CLOSED') rule(4, ledger.childToAsk === null, 'closed before the child was asked');
  if (type.endsWith('_STARTED_ACUTELY')) {
    const { evaluateBy } = facts as { evaluateBy?: string };
    rule(4, evaluateBy !== undefined && evaluateBy >= at.today, 'an acute rise without a date to come');
    rule(4, texts.includes('reason'), 'an acute rise without a reason');
  }
}

function isHeard({ kind, askBy }: Voice, texts: readonly string[], today: string): boolean {
  if (kind === 'said') return texts.includes('childSaid');
  if (kind === 'couldNotBeAsked') return texts.includes('whyNotAsked');
  return kind === 'willBeAsked' && askBy !== undefined && askBy >= today;
}

/** What was promised is waited for: neither date goes by itself. */
export function checkDates({ context }: CaseSnapshot, { followUps }: Projection, ledger: Ledger): void {
  if (context.closed) return;
  const dayOf = (kind: string) => followUps.find((one) => one.kind === kind)?.due.anchor ?? null;
  rule(4, dayOf('evaluation.afterAcuteRise') === ledger.acute, 'an acute rise is not evaluated by its date');
  rule(
    4,
    dayOf('childVoice.ask') === ledger.childToAsk,
    'the child is not asked by the day that was promised',
  );
}
