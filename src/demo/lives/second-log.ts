import { event, type Course, type Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { discontinue } from './steps-of-ending.js';
import { consent } from './steps-of-sharing.js';

/**
 * Another service wonders about a child who has a log already: it waits as if for consent, and is told nothing more. The
 * family does not want another.
 */
export function* secondLog(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* consent(course);
  yield* course.holderDoes(event('LOG_REQUESTED', {}));
  yield* course.wait(7, 12);
  const facts = { date: course.openDay(21), waitingFor: 'consent' };
  yield* course.holderDoes(event('NEXT_DATE_SET', facts, { what: course.say(course.phrases.nextDate) }));
  yield* course.wait(12, 16);
  yield* discontinue(course, 'familyEndedIt');
}
