import { event, type Course, type Life } from '../course.js';
import { makePlan, carryOut } from './steps-of-a-plan.js';
import { gatherServices } from './steps-of-levels.js';
import { risesAtOnce } from './acute-rise.js';

/**
 * Level 3 and no progress, for too few services say yes or their plan does not help: the coordinating unit has been
 * asked a few days ago, and has it before it today.
 *
 * @param since 'YYYY-MM-DD', when it is asked
 */
export function* waitsForAdvice(course: Course, since: string): Life {
  yield* risesAtOnce(course);
  if (yield* gatherServices(course)) {
    yield* makePlan(course);
    yield* carryOut(course, 4);
  }
  yield { kind: 'wait', until: since };
  yield* course.holderDoes(event('CASE_STUCK', {}, { reason: course.say(course.phrases.stuck) }));
}
