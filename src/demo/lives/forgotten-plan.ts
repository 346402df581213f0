import type { Course, Life } from '../course.js';
import { decideInternalAction, wonder } from './steps-of-a-concern.js';
import { close } from './steps-of-ending.js';
import { evaluate, makePlan } from './steps-of-a-plan.js';
import { meet, openLog } from './steps-of-sharing.js';

/** A plan that nobody follows up: contact, evaluation and interventions overdue, until a leader asks and it is taken up again. */
export function* forgottenPlan(course: Course): Life {
  yield* wonder(course);
  yield* decideInternalAction(course);
  yield* course.wait(20, 30);
  yield* openLog(course);
  yield* meet(course);
  yield* makePlan(course);
  yield { kind: 'wait', until: course.openDay(course.chance.whole(64, 84)) };
  yield* evaluate(course);
  yield* course.wait(5, 20);
  yield* close(course, 'other');
}
