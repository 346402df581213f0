import { event, type Course, type Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { carryOut, evaluate, makePlan } from './steps-of-a-plan.js';
import { close } from './steps-of-ending.js';
import { giversOf, meet, openLog, SHOWN, signedBy } from './steps-of-sharing.js';

/** A short consent ends before the work does: sharing pauses by itself, until the family says yes again. */
export function* consentRunsOut(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* openLog(course, 2);
  const ends = course.inMonths(2);
  yield* course.wait(2, 8);
  yield* meet(course);
  yield* makePlan(course);
  while (course.today <= ends) yield* carryOut(course, 3);
  const givenBy = (course.givers = giversOf(course));
  const facts = {
    consentId: course.consentId,
    givenBy,
    how: 'onScreen' as const,
    shown: SHOWN,
    validUntil: course.inMonths(12),
  };
  yield* course.holderDoes(event('CONSENT_EXTENDED', facts, { signedBy: signedBy(course) }));
  yield* evaluate(course);
  yield* close(course);
}
