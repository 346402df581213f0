import { ageOn } from '../cases/apply-event/age.js';
import type { KnownPerson } from './people.service.js';

/** A child as a list shows one: first name, initial, age. */
export interface ListedChild {
  firstName: string | null;
  initial: string | null;
  /** Whole years; null when not known or not born. */
  age: number | null;
  unborn: boolean;
}

export function listedChild({ name, birthDate, kind }: KnownPerson, today: string): ListedChild {
  const parts = name?.trim().split(/\s+/u) ?? [];
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  return {
    firstName: parts[0] ?? null,
    initial: last ? [...last][0]!.toLocaleUpperCase('nb') : null,
    age: birthDate && birthDate <= today ? ageOn(birthDate, today) : null,
    unborn: kind === 'unborn',
  };
}
