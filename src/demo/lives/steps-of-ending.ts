import { event, staff, type Course, type Life } from '../course.js';
import { practitionersOf, serviceOf } from '../people.js';
import type { Facts } from '../../../workflows/events.js';
import { measure } from './steps-of-measuring.js';

/** Closes with a reason, what was reached and what the family thinks; then it is measured how it lasts. */
export function* close(course: Course, reason = 'goalReached'): Life {
  const { chance, phrases } = course;
  const familyView = chance.weighted(['agrees', 'disagrees', 'notReached'] as const, (one) =>
    one === 'agrees' ? 17 : one === 'disagrees' ? 2 : 1,
  );
  const texts = {
    reason: course.say(phrases.whyClosed),
    whatWasReached: course.say(phrases.reached),
    familySaid: familyView === 'notReached' ? undefined : course.say(phrases.familySaid),
  };
  const facts = { reason, goalsReached: goalsReached(course), familyView };
  yield* course.holderDoes(event('CASE_CLOSED', facts, texts));
  yield* measureAfterwards(course);
}

/** Ended in the middle: moved, helped elsewhere, or the family wanted no more. */
export function* discontinue(
  course: Course,
  reason: 'moved' | 'followedUpElsewhere' | 'familyEndedIt',
): Life {
  const { moved, elsewhere, withdrawn } = course.phrases;
  const why = { moved, followedUpElsewhere: elsewhere, familyEndedIt: withdrawn }[reason];
  const texts = { reason: course.say(why) };
  yield* course.holderDoes(event('CASE_DISCONTINUED', { reason, familyView: 'agrees' }, texts));
}

/** Too few say yes to sit around one table: the coordinating unit is asked, and one of those outside takes it from there. */
export function* tooFew(course: Course): Life {
  yield* course.wait(1, 4);
  yield* askTheUnit(course);
  yield* course.wait(2, 8);
  yield* discontinue(course, 'followedUpElsewhere');
}

/** No progress: the coordinating unit is asked, and advises. */
export function* askTheUnit(course: Course): Life {
  const { chance, phrases, town } = course;
  yield* course.holderDoes(event('CASE_STUCK', {}, { reason: course.say(phrases.stuck) }));
  yield* course.wait(6, 16);
  const coordinator = chance.oneOf(practitionersOf(serviceOf(town, 'coordinating-unit')));
  const advice = course.say(phrases.advice);
  yield* course.act(staff(coordinator), event('COORDINATING_UNIT_ADVISED', {}, { advice }));
}

function goalsReached({ plan }: Course): Facts<'CASE_CLOSED'>['goalsReached'] {
  if (plan.goals.length === 0) return 'noGoals';
  const reached = plan.goals.filter((goal) => goal.reached).length;
  return reached === plan.goals.length ? 'all' : reached > 0 ? 'some' : 'none';
}

function* measureAfterwards(course: Course): Life {
  if (course.holder.serviceId !== course.home.id) return;
  yield* course.wait(3, 10);
  yield* measure(course, 'closing');
  yield* course.wait(175, 185);
  yield* measure(course, 'after6Months');
}
