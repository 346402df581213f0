import { ageOn } from '../cases/apply-event/age.js';
import type { Answered, RefusedField } from './answered.js';
import type { MeasuredCase } from './case-measurements.js';
import type { Instrument } from './instruments/instrument.js';
import { agesOf } from './scoring.js';

export interface Answer {
  instrument: string;
  timePoint: string;
  respondent: string;
  answers: Record<string, number | null>;
}

type Framed = { answered: Answered } | { fields: RefusedField[] };

/** An answer with what the case adds to it: the child's age today, and for goals their weights and where they began. */
export function whatIsAnswered(
  instrument: Instrument,
  answer: Answer,
  measured: MeasuredCase,
  today: string,
): Framed {
  const years = yearsOf(measured, today);
  const fields = years === null ? ageNeeded(instrument, answer) : [];
  const answered: Answered = {
    respondent: answer.respondent,
    ageAt: { years: years ?? 0 },
    answers: answer.answers,
  };
  if (instrument.method !== 'goals') return fields.length > 0 ? { fields } : { answered };
  const goals = goalsOf(answer, measured);
  const wrong = [...fields, ...('fields' in goals ? goals.fields : [])];
  return wrong.length > 0 || 'fields' in goals ? { fields: wrong } : { answered: { ...answered, ...goals } };
}

/** At the start goals stand where they were set; what is answered all the same goes before. */
function goalsOf(
  { answers, timePoint }: Answer,
  { goals }: MeasuredCase,
): { fields: RefusedField[] } | Pick<Answered, 'answers' | 'weights'> {
  const allowed = goals.map(({ goalId }) => goalId);
  const fields = Object.keys(answers)
    .filter((id) => !allowed.includes(id))
    .map((id): RefusedField => ({
      path: `answers.${id}`,
      code: 'UNKNOWN_ITEM',
      allowed,
    }));
  if (fields.length > 0) return { fields };
  const baseline = Object.fromEntries(goals.map(({ goalId, baseline: at }) => [goalId, at]));
  const rated = timePoint === 'start' ? { ...baseline, ...answers } : answers;
  const weights = goals.flatMap(({ goalId, weight }) =>
    Object.hasOwn(rated, goalId) ? [[goalId, weight] as const] : [],
  );
  return { answers: rated, weights: Object.fromEntries(weights) };
}

/** Completed years today; null where nobody knows. */
export function yearsOf({ birthDate, isUnborn }: MeasuredCase, today: string): number | null {
  if (birthDate) return ageOn(birthDate, today);
  return isUnborn ? 0 : null;
}

/** Without a birth date only what fits every age can be answered. */
function ageNeeded({ respondents }: Instrument, { respondent }: Answer): RefusedField[] {
  const ages = respondents.find(({ who }) => who === respondent)?.ages;
  if (!ages || (ages.from === 0 && ages.to === undefined)) return [];
  return [{ path: 'respondent', code: 'AGE_NOT_KNOWN', allowed: [agesOf(ages)] }];
}
