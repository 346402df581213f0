import type { FormField } from '../../forms/describe-form';
import { type Answers, valueAt } from '../../forms/form-answer';
import type { FormEvent } from '../../forms/use-form-sending';
import type { Goal } from '../case/case-queries';
import type { Measurements } from '../case/measured';

type Planned = Measurements['planned'][number];

/** The scale of the goals as one measurement, answered in the sitting. */
export interface Scale {
  planned: Planned;
  fields: FormField[];
}

/** Where its fields stand: as the event that they become, after the prefix. */
const PREFIX = 'scale.';
const ANSWERS = `${PREFIX}answer.answers`;
/** From far below what was hoped for to far above. */
export const LEVELS = [-2, -1, 0, 1, 2] as const;

const words = (text: string) => ({ nb: text, nn: text, en: text });
export const scalePathOf = (goalId: string): string => `${ANSWERS}.${goalId}`;

/** The evaluation half-way is what a sitting answers: how it was at the start is asked for by itself, and in its time. */
export function scaleAsked(planned: Measurements['planned']): Planned | undefined {
  const now = planned.filter(({ instrument, timePoint }) => instrument === 'gas' && timePoint === 'middle');
  return now.find(({ respondent }) => respondent === 'team') ?? now[0];
}

export function goalsToScale(
  planned: Planned,
  goals: readonly Pick<Goal, 'goalId' | 'status'>[],
  label: string,
  levelOf: (value: (typeof LEVELS)[number]) => string,
): Scale {
  const active = goals.filter(({ status }) => status === 'active');
  const fields = active.map(({ goalId }): FormField => ({
    path: scalePathOf(goalId),
    input: 'choice',
    look: 'scale',
    label: words(label),
    required: false,
    options: LEVELS.map((value) => ({ value, words: words(levelOf(value)) })),
  }));
  return { planned, fields };
}

/** Nothing answered is nothing measured. */
export function eventOfScale({ planned, fields }: Scale, answers: Answers): FormEvent[] {
  const given = fields.flatMap(({ path }) => {
    const value = valueAt(answers, path);
    return value ? [[path.slice(ANSWERS.length + 1), Number(value)] as const] : [];
  });
  if (given.length === 0) return [];
  const { instrument, timePoint, respondent } = planned;
  const answer = { instrument, timePoint, respondent, answers: Object.fromEntries(given) };
  return [{ event: { type: 'MEASUREMENT_RECORDED', answer }, prefix: PREFIX }];
}
