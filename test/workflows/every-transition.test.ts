import { describe, expect, it } from '@jest/globals';
import type { EventType } from '../../workflows/events.js';
import type { Guide } from '../../workflows/guide.js';
import { type ACase, NotTaken } from './support/a-case.js';
import {
  COURSE_STATES,
  COURSE_TRANSITIONS,
  courseUnder,
  nameOfTransition,
  type CourseTransition,
} from './support/course-map.js';
import { EVERYTHING_ALLOWED, SHIPPED_GUIDES, UNUSUAL_GUIDES } from './support/guides.js';
import { arrivalsAt, take } from './support/journey.js';

/**
 * Events that the first of a pair may have used up: the child has been asked, the log is open, the step is ticked off, and
 * in a case that was closed before another service knew of it nobody has anything to see to.
 */
const USED_UP: readonly EventType[] = [
  'COPIES_HANDLED',
  'LOG_REQUESTED',
  'LOG_OPENED',
  'ACUTE_RISE_EVALUATED',
  'CHILD_VOICE_RECORDED',
  'MEASUREMENT_RECORDED',
  'GUIDE_STEP_COMPLETED',
  'INTERVENTION_CHANGED',
  'INTERVENTION_EVALUATED',
  'INTERVENTION_STOPPED',
];

const moves = ({ from, to }: CourseTransition) => from !== to;

/** A concern that was closed opens as a concern; what was more opens on the level where it was closed. */
function opensAsItWas(first: CourseTransition, second: CourseTransition): boolean {
  if (second.from !== 'closed' || !moves(second)) return true;
  if (!moves(first)) return second.event === 'CASE_REOPENED';
  const [level] = first.from.split('.');
  if (level === 'level0') return second.event === 'CONCERN_REOPENED';
  return second.event === 'CASE_REOPENED' && second.to.startsWith(level!);
}

/** Nobody opens in an emergency what was closed as a service's own concern. */
function isNoPrivateConcern(first: CourseTransition, second: CourseTransition): boolean {
  const wasConcern = moves(first) && first.from.startsWith('level0');
  return !(wasConcern && second.from === 'closed' && second.event.startsWith('EMERGENCY_ACCESS'));
}

/** What an evaluation of what was broken off leaves nothing of. */
const EVALUATED: readonly EventType[] = [
  'EVALUATION_RECORDED',
  'ACUTE_RISE_EVALUATED',
  'CHILD_VOICE_RECORDED',
];

/** At the first meeting there is nothing to evaluate but what was broken off before the case was opened again, once. */
function findsBrokenOffWork(first: CourseTransition, second: CourseTransition): boolean {
  if (second.event !== 'EVALUATION_RECORDED' || !second.from.endsWith('convene')) return true;
  return moves(first) ? first.event === 'CASE_REOPENED' : !EVALUATED.includes(first.event);
}

/** Here a case that is closed on level 1 was never known to another service: nothing ends for anybody. */
function endsForSomebody(first: CourseTransition, second: CourseTransition): boolean {
  const endsClosed = first.event === 'COPIES_HANDLED' && first.from === 'closed';
  return !(endsClosed && second.to.startsWith('level1'));
}

const arrivalsOf = new Map<Guide, Map<string, ACase[]>>();
const GUIDES = [...SHIPPED_GUIDES, ...UNUSUAL_GUIDES];

describe.each(GUIDES.map((guide) => [guide.guide, guide] as const))('the guide of %s', (_name, guide) => {
  const course = courseUnder(guide);
  const arrivals = arrivalsUnder(guide, course);

  it('lets every state of its course be reached by the shortest way', () => {
    const reached = [...arrivals].filter(([, cases]) => cases.length > 0).map(([place]) => place);
    expect(reached.sort()).toEqual([...new Set(course.map(({ from }) => from))].sort());
  });

  it('has every transition of its course taken', () => {
    const taken = course.filter((one) => arrivals.get(one.from)!.some((at) => goes(at, one)));
    expect(taken.map(nameOfTransition)).toEqual(course.map(nameOfTransition));
  });

  it('has every pair of transitions between states taken one after the other', () => {
    const pairs = pairsOf(course.filter(moves)).filter(([first, second]) => opensAsItWas(first, second));
    expect(notTaken(pairs, arrivals).map((pair) => pair.map(nameOfTransition))).toEqual([]);
  });
});

describe.each(SHIPPED_GUIDES.map((guide) => [guide.guide, guide] as const))(
  'the guide of %s, beside its ways between states',
  (_name, guide) => {
    const course = courseUnder(guide);
    const arrivals = arrivalsUnder(guide, course);

    it('has every other pair taken, but where the first used up what the second is about', () => {
      const pairs = pairsOf(course).filter(([first, second]) => !moves(first) || !moves(second));
      const left = notTaken(pairs, arrivals).filter(
        ([first, second]) =>
          opensAsItWas(first, second) &&
          findsBrokenOffWork(first, second) &&
          endsForSomebody(first, second) &&
          isNoPrivateConcern(first, second),
      );
      const unexplained = left.filter(([, { event }]) => !USED_UP.includes(event));
      expect(unexplained.map((pair) => pair.map(nameOfTransition))).toEqual([]);
      expect(left.length).toBeLessThan(0.02 * pairs.length);
    });
  },
);

describe('the statechart', () => {
  it('is reached whole by a guide that allows everything', () => {
    const course = courseUnder(EVERYTHING_ALLOWED);
    expect(new Set(course.map(({ from }) => from))).toEqual(new Set(COURSE_STATES));
    const ruledOut = COURSE_TRANSITIONS.filter((one) => !course.includes(one));
    // Not by the guide: the log is open past a meeting, an evaluation settles an acute rise, `stuck` has no steps to tick.
    expect(new Set(ruledOut.map(({ event }) => event))).toEqual(
      new Set(['LOG_REQUESTED', 'LOG_OPENED', 'ACUTE_RISE_EVALUATED', 'GUIDE_STEP_COMPLETED']),
    );
  });

  it('takes each of those transitions there', () => {
    const course = courseUnder(EVERYTHING_ALLOWED);
    const arrivals = arrivalsUnder(EVERYTHING_ALLOWED, course);
    expect(course.filter((one) => !arrivals.get(one.from)!.some((at) => goes(at, one)))).toEqual([]);
  });
});

/** Cases that stand in each state of the course, each with another past. */
function arrivalsUnder(guide: Guide, course: readonly CourseTransition[]): Map<string, ACase[]> {
  const known = arrivalsOf.get(guide);
  if (known) return known;
  const places = [...new Set(course.map(({ from }) => from))];
  const arrivals = new Map(places.map((place) => [place, arrivalsAt(place, guide)]));
  arrivalsOf.set(guide, arrivals);
  return arrivals;
}

function goes(from: ACase, transition: CourseTransition): ACase | undefined {
  const one = from.copy();
  try {
    take(one, transition);
    return one;
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    return undefined;
  }
}

type Pair = readonly [CourseTransition, CourseTransition];

function pairsOf(course: readonly CourseTransition[]): Pair[] {
  return course.flatMap((first) =>
    course.filter((second) => second.from === first.to).map((second) => [first, second] as const),
  );
}

function notTaken(pairs: readonly Pair[], arrivals: Map<string, ACase[]>): Pair[] {
  const after = new Map<CourseTransition, ACase[]>();
  return pairs.filter(([first, second]) => {
    const cases = after.get(first) ?? arrivals.get(first.from)!.flatMap((one) => goes(one, first) ?? []);
    after.set(first, cases);
    return !cases.some((one) => goes(one, second));
  });
}
