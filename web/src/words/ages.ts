import { dayOf } from './dates';

/** Whole years from a day of birth until now. */
export function wholeYears(birthDate: string, now: Date): number {
  const today = dayOf(now);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5, 10) ? years - 1 : years;
}
