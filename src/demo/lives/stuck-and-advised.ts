import { event, staff, type Course, type Life } from '../course.js';
import { practitionersOf, serviceOf } from '../people.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { close } from './steps-of-ending.js';
import {
  gatherServices,
  internalRound,
  raiseToComplex,
  raiseToTwoServices,
  round,
} from './steps-of-levels.js';
import { makePlan, carryOut } from './steps-of-a-plan.js';

/** Level 3 and no progress: the coordinating unit is asked, and its advice goes to a new meeting. */
export function* stuckAndAdvised(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* internalRound(course);
  yield* raiseToTwoServices(course);
  yield* round(course);
  if (!(yield* raiseToComplex(course))) return;
  yield* makePlan(course);
  yield* carryOut(course, 4);
  yield* course.holderDoes(event('CASE_STUCK', {}, { reason: course.say(course.phrases.stuck) }));
  yield* course.wait(6, 20);
  const coordinator = course.chance.oneOf(practitionersOf(serviceOf(course.town, 'coordinating-unit')));
  const advice = course.say(course.phrases.advice);
  yield* course.act(staff(coordinator), event('COORDINATING_UNIT_ADVISED', {}, { advice }));
  yield* course.wait(3, 10);
  if (!(yield* gatherServices(course))) return;
  yield* round(course);
  yield* close(course);
}
