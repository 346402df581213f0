import type { Subject } from '../../../workflows/events.js';
import { CHILD, FATHER, FOSTER_MOTHER, MOTHER } from './people.js';

/** Those whom a case may be about: what is asked of whom depends on it (bti.md, "Roles"). */
export const SUBJECTS = new Map<string, Subject>([
  ['unborn', { kind: 'unborn', age: null, inCare: false, guardians: 0 }],
  ['four years old', { kind: 'child', age: 4, inCare: false, guardians: 2 }],
  ['nine years old', { kind: 'child', age: 9, inCare: false, guardians: 2 }],
  ['nine years old with one guardian', { kind: 'child', age: 9, inCare: false, guardians: 1 }],
  ['thirteen years old', { kind: 'child', age: 13, inCare: false, guardians: 2 }],
  ['fifteen years old and in care', { kind: 'child', age: 15, inCare: true, guardians: 2 }],
  ['seventeen years old', { kind: 'child', age: 17, inCare: false, guardians: 2 }],
  ['an adult', { kind: 'adult', age: 20, inCare: false, guardians: 0 }],
]);

/** Who of the family there is to say something. */
export function personsOf({ kind, inCare, guardians }: Subject): string[] {
  if (kind === 'adult') return [CHILD];
  if (kind === 'unborn') return [MOTHER, FATHER];
  return [CHILD, MOTHER, ...(guardians > 1 ? [FATHER] : []), ...(inCare ? [FOSTER_MOTHER] : [])];
}

/** Every voice that could say yes or no about sharing, whether or not it is asked. */
export function voicesOf(subject: Subject) {
  const { kind, inCare, guardians } = subject;
  if (kind === 'adult') return [{ role: 'adult', personId: CHILD }] as const;
  const parents = [MOTHER, FATHER].map((personId) => ({ role: 'guardian', personId }) as const);
  if (kind === 'unborn') return [{ role: 'pregnantWoman', personId: MOTHER } as const, parents[1]!];
  return [
    ...parents.slice(0, guardians),
    { role: 'youngPerson', personId: CHILD } as const,
    ...(inCare ? [{ role: 'childProtection' } as const] : []),
  ];
}
