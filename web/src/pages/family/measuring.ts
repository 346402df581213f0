import type { FamilyPage, Instrument } from './family-queries';

/** One question of an instrument: what it is answered under, and between which numbers. */
export interface Question {
  id: string;
  min: number;
  max: number;
  /** The family's own words of it: a goal. Otherwise it stands on a form that belongs to others. */
  text?: string;
}

/** A child answers as itself, anybody else of the family as a parent. */
export const answersAs = ({ me }: FamilyPage): string => (me.relation === 'child' ? 'self' : 'parent');

export function questionsOf(instrument: Instrument, { goals }: FamilyPage): Question[] {
  const { goals: range } = instrument;
  if (!range) return instrument.items;
  return goals.map(({ goalId, goal }) => ({ id: goalId, ...range, ...(goal && { text: goal }) }));
}

/** A question of the municipality's own is its name; it has one. */
export const isOwnQuestion = ({ items, method }: Instrument): boolean =>
  method === 'items' && items.length === 1;

/** From the lowest to the highest. */
export const numbersOf = ({ min, max }: Question): number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);
