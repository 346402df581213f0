import { event, person, staff, type Course, type Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { carryOut, makePlan } from './steps-of-a-plan.js';
import { internalRound, raiseToTwoServices } from './steps-of-levels.js';
import { measure } from './steps-of-measuring.js';

/**
 * The family that one can log in as: two services go about a plan with them, they have written of something that went
 * well, and they meet in some days.
 *
 * @param daysAgo the day that is so many days before today, 'YYYY-MM-DD'
 */
export function* inTheMiddle(course: Course, daysAgo: (days: number) => string): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* internalRound(course);
  yield* raiseToTwoServices(course);
  yield* makePlan(course);
  yield* measure(course, 'start');
  yield* carryOut(course, 2);
  yield { kind: 'wait', until: daysAgo(3) };
  const { guardian, theme } = course;
  if (guardian) {
    const bright = event('BRIGHT_SPOT_WRITTEN', {}, { brightSpot: course.say(theme.brightSpots) });
    yield* course.act(person(guardian), bright);
  }
  yield { kind: 'wait', until: daysAgo(2) };
  const facts = { date: daysAgo(-4), time: '14:30', waitingFor: 'meeting' };
  yield* course.holderDoes(
    event('NEXT_DATE_SET', facts, { what: 'Vi ser på planen sammen', where: 'Møterommet på skolen' }),
  );
  yield* isRead(course);
}

/** Those who go about the plan read it before they meet; the family sees who has. */
function* isRead(course: Course): Life {
  const readers = [course.holder, ...course.partners.flatMap(({ member }) => member ?? [])];
  for (const one of new Set(readers)) yield { kind: 'look', by: staff(one) };
}
