import type { Course, Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { close } from './steps-of-ending.js';
import { internalRound, raiseToTwoServices, round } from './steps-of-levels.js';
import { colleagueOf, offerIntoSilence, offerInVain } from './steps-of-the-relay.js';

/** The baton is offered, declined, offered again, and not answered: the leader assigns it. Nobody drops it. */
export function* unansweredBaton(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* internalRound(course);
  yield* raiseToTwoServices(course);
  const [partner] = course.partners;
  if (partner?.member) yield* offerInVain(course, partner.member);
  yield* course.wait(2, 6);
  yield* offerIntoSilence(course, colleagueOf(course));
  yield* round(course);
  yield* close(course);
}
