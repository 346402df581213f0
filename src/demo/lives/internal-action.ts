import { event, type Course, type Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { close } from './steps-of-ending.js';
import { internalRound, round } from './steps-of-levels.js';
import { colleagueOf, handOver } from './steps-of-the-relay.js';

/** Level 1: one service and the family, one round or two, and a goal reached. */
export function* internalAction(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  const went = yield* internalRound(course);
  if (course.chance.happens(0.2)) yield* handOver(course, colleagueOf(course));
  if (went !== 'helped' && course.chance.happens(0.6)) {
    yield* course.holderDoes(event('PLAN_RESUMED', {}, { reason: course.say(course.phrases.helpedSome) }));
    yield* round(course);
  }
  yield* close(course, went === 'notHelped' ? 'otherHelp' : 'goalReached');
}
