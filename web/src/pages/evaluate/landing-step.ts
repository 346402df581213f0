import type { components } from '../../api/schema';

type Level = components['schemas']['CourseLevelDto'];
type Step = components['schemas']['CourseStepDto'];

/**
 * The guide's step at which a way on lands: a level begins at its first, down to level 1 goes to its plan (that level has met
 * the family), and what is left open stays where it is decided.
 */
export function landingStep(levels: readonly Level[], level: number, exit: string): Step | undefined {
  const at = (on: number) => levels.find((known) => known.level === on)?.steps ?? [];
  const carrying = (on: number, canonical: Step['canonical'][number]) =>
    at(on).find((step) => step.canonical.includes(canonical));
  if (exit === 'plan') return carrying(level, 'plan');
  if (exit === 'later') return carrying(level, 'decide');
  const to = Number(/^level(\d)$/u.exec(exit)?.[1] ?? Number.NaN);
  return to === 1 && level > 1 ? carrying(1, 'plan') : at(to)[0];
}
