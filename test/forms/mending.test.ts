import { describe, expect, test } from '@jest/globals';
import type { CaseContext } from '../../workflows/case-context.js';
import { missingIn } from '../../src/cases/forms/mending.js';
import { BAERUM } from '../workflows/support/guides.js';

const TODAY = '2026-11-22';

function planned(...evaluateBy: string[]) {
  const one = (date: string) => ({ goalId: 'g', status: 'running', evaluateBy: date });
  const context = {
    goals: { g: { status: 'active' } },
    interventions: Object.fromEntries(evaluateBy.map((date, index) => [`i${index}`, one(date)])),
  } as unknown as CaseContext;
  return { context, guide: BAERUM, today: TODAY };
}

describe('What is missing before something can be done', () => {
  test('one intervention lacks a date, and that is the one to set it for', () => {
    const found = missingIn('everyInterventionHasGoalAndDate', planned('2026-12-15', '2026-11-01'), [
      'INTERVENTION_CHANGED',
    ]);
    expect(found).toMatchObject({ mend: 'INTERVENTION_CHANGED', interventions: ['i1'] });
    expect(found.words.nb).toBe('Ett tiltak mangler ny dato for evaluering');
  });

  test('several are counted', () => {
    const found = missingIn('everyInterventionIsEvaluated', planned('2026-12-15', '2026-12-16'), []);
    expect(found.words.nn).toBe('2 tiltak er ikkje evaluerte');
  });

  test('what mends it is offered to those who may do it, the most natural first', () => {
    const sendable = ['BASIS_RECORDED', 'CONSENT_GIVEN'] as const;
    expect(missingIn('hasBasisForLog', planned(), sendable).mend).toBe('CONSENT_GIVEN');
    expect(missingIn('hasBasisForLog', planned(), ['BASIS_RECORDED']).mend).toBe('BASIS_RECORDED');
    expect(missingIn('hasBasisForLog', planned(), ['NOTE_WRITTEN']).mend).toBeNull();
    expect(missingIn('addressIsProtected', planned(), sendable).mend).toBeNull();
  });
});
