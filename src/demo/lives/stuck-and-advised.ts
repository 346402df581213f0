import type { Course, Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { askTheUnit, close, tooFew } from './steps-of-ending.js';
import {
  gatherServices,
  internalRound,
  raiseToComplex,
  raiseToTwoServices,
  round,
} from './steps-of-levels.js';
import { makePlan, carryOut } from './steps-of-a-plan.js';
import { measure, remind } from './steps-of-measuring.js';

/** Level 3 and no progress: the coordinating unit is asked, and its advice goes to a new meeting. */
export function* stuckAndAdvised(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* internalRound(course);
  yield* raiseToTwoServices(course);
  yield* round(course);
  if (!(yield* raiseToComplex(course))) return yield* tooFew(course);
  yield* makePlan(course);
  yield* measure(course, 'start');
  yield* carryOut(course, 4);
  yield* measure(course, 'middle');
  yield* remind(course, 1);
  yield* askTheUnit(course);
  yield* course.wait(3, 10);
  if (!(yield* gatherServices(course))) return yield* tooFew(course);
  yield* round(course);
  yield* close(course);
}
