import type { Course, Life } from '../course.js';
import { dismissConcern, logConcern, shareWithColleague, shareWithFamily } from './steps-of-a-concern.js';

/** A concern that lies too long: overdue, taken to the leader and the coordinating unit, and decided late. */
export function* leftUndecided(course: Course): Life {
  yield* logConcern(course);
  yield* course.wait(2, 6);
  yield* shareWithColleague(course);
  yield* course.wait(20, 32);
  yield* shareWithFamily(course);
  yield* course.wait(2, 10);
  yield* dismissConcern(course);
}
