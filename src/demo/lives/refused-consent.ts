import { event, type Course, type Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { close } from './steps-of-ending.js';
import { round } from './steps-of-levels.js';
import { giversOf, meet, openLog } from './steps-of-sharing.js';

/** The family says no to a log. A path, not a wall: the service goes on alone on level 1, and asks again. */
export function* refusedConsent(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* course.wait(2, 8);
  const by = giversOf(course)[0]!;
  yield* course.holderDoes(event('CONSENT_REFUSED', { by }, { reason: course.say(course.phrases.refused) }));
  yield* course.wait(2, 8);
  yield* meet(course);
  yield* course.wait(1, 6);
  yield* round(course);
  if (course.chance.happens(0.4)) yield* openLog(course);
  yield* close(course);
}
