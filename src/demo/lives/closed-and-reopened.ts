import { event, type Course, type Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { close } from './steps-of-ending.js';
import { internalRound, round } from './steps-of-levels.js';
import { consent, meet } from './steps-of-sharing.js';

/** Closed, and taken up again with a new consent: the family knew whom to call. */
export function* closedAndReopened(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* internalRound(course);
  const facts = { reason: 'goalReached', goalsReached: 'some', familyView: 'agrees' } as const;
  yield* course.holderDoes(
    event('CASE_CLOSED', facts, { whatWasReached: course.say(course.phrases.reached) }),
  );
  yield* course.wait(90, 160);
  yield* consent(course);
  for (const intervention of course.plan.interventions) intervention.stopped = true;
  const reason = course.say(course.phrases.reopened);
  yield* course.holderDoes(event('CASE_REOPENED', {}, { reason }), event('LOG_REQUESTED', {}));
  yield* course.wait(2, 8);
  yield* meet(course);
  yield* round(course);
  yield* close(course);
}
