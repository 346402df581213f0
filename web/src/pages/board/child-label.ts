import { dayOf } from '../../words/dates';
import { nameInList } from '../../words/names';

interface Child {
  name: string | null;
  birthDate: string | null;
  unborn: boolean;
}

/** Whole years on a day; null when the date of birth is not known. */
export function ageOn(birthDate: string | null, now: Date): number | null {
  if (!birthDate) return null;
  const today = dayOf(now);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** «Adam R., 12 år»; what is not known is left out, and a child without a name has the words for that. */
export function childLabel(
  child: Child,
  now: Date,
  words: { unborn: string; unnamed: string; years: (count: number) => string },
): string {
  const age = ageOn(child.birthDate, now);
  const name = child.name ? nameInList(child.name) : child.unborn ? words.unborn : words.unnamed;
  return age === null ? name : `${name}, ${words.years(age)}`;
}
