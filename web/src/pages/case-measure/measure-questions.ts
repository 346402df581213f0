import type { components } from '../../api/schema';

type Schemas = components['schemas'];

/** One number to be put in: an item, the sum of a scale, or a goal. */
export interface Question {
  id: string;
  min: number;
  max: number;
  /** The family's own words of it: a goal. The words of an instrument belong to its owner. */
  text?: string;
}

export function questionsOf(
  { goals: range, scales, items }: Schemas['InstrumentDto'],
  goals: readonly Schemas['GoalDto'][],
): Question[] {
  if (range)
    return goals
      .filter(({ status }) => status === 'active')
      .map(({ goalId, texts }) => ({ id: goalId, ...range, ...(texts.goal && { text: texts.goal }) }));
  return scales.length > 0 ? scales : items;
}

/** Those with something else than a whole number between the ends; left open is not answered, which is an answer too. */
export function wrongAmong(
  questions: readonly Question[],
  typed: Readonly<Record<string, string>>,
): Question[] {
  return questions.filter(({ id, min, max }) => {
    const text = typed[id]?.trim() ?? '';
    if (text === '') return false;
    return !/^[-−]?\d{1,4}$/.test(text) || numberIn(text) < min || numberIn(text) > max;
  });
}

export function answersOf(
  questions: readonly Question[],
  typed: Readonly<Record<string, string>>,
): Record<string, number | null> {
  return Object.fromEntries(
    questions.map(({ id }) => [id, typed[id]?.trim() ? numberIn(typed[id]) : null] as const),
  );
}

const numberIn = (text: string): number => Number(text.trim().replace('−', '-'));
