import type { Course, Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { carryOut, evaluate, makePlan } from './steps-of-a-plan.js';
import { close } from './steps-of-ending.js';
import { internalRound, lowerToInternalAction, raiseToTwoServices, round } from './steps-of-levels.js';
import { leave, withdraw } from './steps-of-sharing.js';

/** In the middle of level 2 the family takes its consent back: the other service is out at once, and one goes on. */
export function* withdrawnConsent(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* internalRound(course);
  yield* raiseToTwoServices(course);
  yield* makePlan(course);
  yield* carryOut(course, 3);
  yield* withdraw(course);
  yield* course.wait(2, 10);
  yield* leave(course);
  yield* evaluate(course);
  yield* lowerToInternalAction(course, course.say(course.phrases.withdrawn));
  yield* course.wait(2, 8);
  yield* round(course);
  yield* close(course, 'familyEnds');
}
