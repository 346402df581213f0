import type { Course, Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { carryOut, makePlan } from './steps-of-a-plan.js';
import { discontinue } from './steps-of-ending.js';
import { meet, openLog } from './steps-of-sharing.js';

/** The family moves to another municipality in the middle of it. */
export function* movedAway(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* course.wait(1, 6);
  yield* openLog(course);
  yield* meet(course);
  yield* makePlan(course);
  yield* carryOut(course, 4);
  yield* discontinue(course, 'moved');
}
