import { event, type Course, type Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { close, tooFew } from './steps-of-ending.js';
import { internalRound, raiseToComplex, raiseToTwoServices, round } from './steps-of-levels.js';
import { leave, meet } from './steps-of-sharing.js';
import { handOver } from './steps-of-the-relay.js';

/** From one worry through all levels to several services around one table, and down again when it holds. */
export function* complex(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* internalRound(course);
  yield* raiseToTwoServices(course);
  yield* round(course);
  if (!(yield* raiseToComplex(course))) return yield* tooFew(course);
  const [partner] = course.partners;
  if (partner?.member && course.chance.happens(0.3)) yield* handOver(course, partner.member);
  yield* round(course);
  if (course.chance.happens(0.5)) yield* stepDown(course);
  yield* close(course);
}

/** Fewer people for the family to meet: one service leaves, and two go on at level 2. */
function* stepDown(course: Course): Life {
  const last = course.partners.at(-1);
  if (course.partners.length !== 2 || !last?.member || last.member === course.holder) return;
  yield* leave(course);
  yield* course.holderDoes(event('LEVEL_2_DECIDED', {}, { reason: course.say(course.phrases.helped) }));
  yield* course.wait(3, 10);
  yield* meet(course, 'otherServices');
  yield* round(course);
}
