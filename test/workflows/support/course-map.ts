import { caseMachine } from '../../../workflows/case.machine.js';
import type { EventType } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import { REQUIREMENTS, type Requirement } from '../../../workflows/requirements.js';

/** The course region as a map, read from the statechart: every state, and every transition between or within them. */

export interface CourseTransition {
  /** `level1.meet`, or `closed`. */
  from: string;
  event: EventType;
  to: string;
  /** The ways to take it: lists of what must hold, any one of which is enough. */
  ways: readonly (readonly Requirement[])[];
}

interface StateNode {
  key: string;
  parent?: StateNode;
  initial: { target: readonly StateNode[] };
  states: Record<string, StateNode>;
  transitions: Map<string, { target?: readonly StateNode[]; guard?: { params?: { all: Requirement[] } } }[]>;
}

const course = caseMachine.states.course as unknown as StateNode;
const leaves = Object.values(course.states).flatMap((level) =>
  Object.keys(level.states).length > 0 ? Object.values(level.states) : [level],
);

export const COURSE_STATES: readonly string[] = leaves.map(nameOf);
export const COURSE_TRANSITIONS: readonly CourseTransition[] = leaves.flatMap(transitionsFrom);

export function nameOfTransition({ from, event, to }: CourseTransition): string {
  return `${from} ${event} → ${to}`;
}

function nameOf(leaf: StateNode): string {
  return leaf.parent === course ? leaf.key : `${leaf.parent!.key}.${leaf.key}`;
}

function transitionsFrom(leaf: StateNode): CourseTransition[] {
  const found = new Map<string, CourseTransition & { ways: (readonly Requirement[])[] }>();
  for (let node: StateNode = leaf; node !== course; node = node.parent!)
    for (const [event, transitions] of node.transitions)
      for (const { target, guard } of transitions) {
        const to = nameOf(firstLeafOf(target?.[0] ?? leaf));
        const one = { from: nameOf(leaf), event: event as EventType, to, ways: [] };
        const known = found.get(nameOfTransition(one)) ?? one;
        known.ways.push(guard?.params?.all ?? []);
        found.set(nameOfTransition(one), known);
      }
  return [...found.values()];
}

function firstLeafOf(node: StateNode): StateNode {
  return Object.keys(node.states).length === 0 ? node : firstLeafOf(node.initial.target[0]!);
}

/** Requirements that look at nothing but the guide and the level: either they hold in a state, or never there. */
const OF_THE_GUIDE = (Object.keys(REQUIREMENTS) as Requirement[]).filter((name) => name.startsWith('guide'));

const courses = new Map<Guide, readonly CourseTransition[]>();

/** The transitions that a guide lets happen, from the states it lets one reach; found from its own text, not listed. */
export function courseUnder(guide: Guide): readonly CourseTransition[] {
  const known = courses.get(guide);
  if (known) return known;
  const allowed = COURSE_TRANSITIONS.filter((transition) => isPossible(transition, guide));
  const reached = new Set(['level0.define']);
  for (const place of reached) for (const { from, to } of allowed) if (from === place) reached.add(to);
  const course = allowed.filter(({ from }) => reached.has(from));
  courses.set(guide, course);
  return course;
}

function isPossible({ from, ways }: CourseTransition, guide: Guide): boolean {
  return ways.some((way) =>
    way.every((requirement) => {
      if (OF_THE_GUIDE.includes(requirement)) return allows(guide, requirement, from);
      return canHold(requirement, from, guide);
    }),
  );
}

function allows(guide: Guide, requirement: Requirement, from: string): boolean {
  const level = Number(from.charAt(5)) as 0 | 1 | 2 | 3;
  const context = { level, step: from.slice(7), guideStepsDone: [] };
  const situation = { context, guide, at: {} };
  return (REQUIREMENTS[requirement] as (situation: object) => boolean)(situation);
}

/** What the rules of bti.md themselves rule out in a state. */
function canHold(requirement: Requirement, from: string, guide: Guide): boolean {
  const [level, step] = [Number(from.charAt(5)), from.slice(7)];
  const pastMeeting = !['convene', 'meet', 'stuck'].includes(step);
  switch (requirement) {
    // Nobody leaves the meeting of levels 2 and 3 without an open log; on level 1 the family may refuse.
    case 'logIsNotOpen':
    case 'logIsRequested':
      return !(level >= 2 && pastMeeting && level >= guide.logOpensAt);
    // An evaluation of the level settles an acute rise.
    case 'hasAcuteRise':
      return step !== 'decide';
    // The ways that are tried come from below: there the family has no log to ask in before the guide opens it.
    case 'logIsOpen':
    case 'familyHasAsked':
      return Number.isNaN(level) || level >= guide.logOpensAt;
    // A concern is its service's own, until its log is open.
    case 'isMoreThanAPrivateConcern':
    case 'hasEmergencyAccess':
      return level !== 0 || guide.logOpensAt === 0;
    // A concern has no referrals, goals or baton.
    case 'hasRelayHolder':
      return level > 0 || guide.logOpensAt === 0;
    default:
      return true;
  }
}
