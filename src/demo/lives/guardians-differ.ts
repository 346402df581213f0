import { event, type Course, type Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { carryOut, evaluate, makePlan } from './steps-of-a-plan.js';
import { close } from './steps-of-ending.js';
import { internalRound, raiseToTwoServices } from './steps-of-levels.js';

/** One guardian says no: sharing stands still until they have settled it. */
export function* guardiansDiffer(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* internalRound(course);
  yield* raiseToTwoServices(course);
  yield* makePlan(course);
  yield* carryOut(course, 2);
  const other = course.child.guardians.at(-1);
  const by = { role: 'guardian', personId: other?.id } as const;
  const { phrases } = course;
  yield* course.holderDoes(event('GUARDIAN_OBJECTED', { by }, { reason: course.say(phrases.objected) }));
  yield* course.wait(5, 16);
  const reason = course.say(phrases.settledObjection);
  yield* course.holderDoes(event('OBJECTION_SETTLED', { outcome: 'sharingResumes' }, { reason }));
  yield* carryOut(course, 4);
  yield* evaluate(course);
  yield* close(course);
}
