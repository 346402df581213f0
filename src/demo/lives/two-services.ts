import type { Course, Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { close } from './steps-of-ending.js';
import { internalRound, lowerToInternalAction, raiseToTwoServices, round } from './steps-of-levels.js';
import { handOver } from './steps-of-the-relay.js';

/** Level 2: what one service could not do alone, two do together; then down to level 1, or closed where it stands. */
export function* twoServices(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* internalRound(course);
  yield* raiseToTwoServices(course);
  const [partner] = course.partners;
  if (partner?.member && course.chance.happens(0.25)) yield* handOver(course, partner.member);
  yield* round(course);
  if (course.holder === course.author && course.chance.happens(0.4)) {
    yield* lowerToInternalAction(course, course.say(course.phrases.helped));
    yield* course.wait(1, 6);
    yield* round(course);
  }
  yield* close(course);
}
