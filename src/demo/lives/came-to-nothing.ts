import type { Course, Life } from '../course.js';
import { dismissConcern, wonder } from './steps-of-a-concern.js';

/** Most concerns: seen, shared, and settled at level 0. */
export function* cameToNothing(course: Course): Life {
  yield* wonder(course);
  yield* dismissConcern(course);
}
