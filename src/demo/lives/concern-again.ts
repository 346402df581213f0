import { event, staff, type Course, type Life } from '../course.js';
import {
  decideInternalAction,
  dismissConcern,
  shareWithColleague,
  shareWithFamily,
  wonder,
} from './steps-of-a-concern.js';
import { close } from './steps-of-ending.js';
import { internalRound } from './steps-of-levels.js';

/** Settled once, and back after some months: now the service acts. */
export function* concernAgain(course: Course): Life {
  yield* wonder(course);
  yield* dismissConcern(course);
  yield* course.wait(60, 150);
  const reason = course.say(course.phrases.reopened);
  yield* course.act(staff(course.author), event('CONCERN_REOPENED', {}, { reason }));
  yield* defineAgain(course);
  yield* course.wait(1, 3);
  yield* shareWithColleague(course);
  yield* shareWithFamily(course);
  yield* decideInternalAction(course);
  yield* internalRound(course);
  yield* close(course);
}

function* defineAgain(course: Course): Life {
  const facts = { since: course.daysAgo(14), worry: 4, earlierConcerns: true };
  const texts = { seenAndHeard: course.say(course.theme.seenAndHeard) };
  yield* course.act(staff(course.author), event('CONCERN_DEFINED', facts, texts));
}
