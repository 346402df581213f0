import { initialTransition } from 'xstate';
import { caseMachine } from './case.machine.js';
import type { CaseContext, CaseSnapshot } from './case-context.js';
import { NOBODYS_CASE } from './new-case.js';
import { stateName } from './transition-table.js';

type State = ReturnType<typeof caseMachine.resolveState>;

const CONTEXT_KEYS = Object.keys(NOBODYS_CASE) as (keyof CaseContext)[];

const [initial] = initialTransition(caseMachine, { context: NOBODYS_CASE });

/** The state in which every case begins. */
export const INITIAL_VALUE = initial.value as CaseSnapshot['value'];

/**
 * The statechart for cases that have begun: `transition` makes an actor for every event, which takes a case through its
 * beginning only to throw it away.
 */
export const runningCase = Object.create(caseMachine, {
  getInitialSnapshot: { value: () => initial },
}) as typeof caseMachine;

/** The states met so far, resolved: XState walks the whole statechart for that, and there are only some hundred. */
const resolved = new Map<string, State>();

/**
 * A snapshot back as the statechart's state. XState fills in a missing region in silence and takes any context, so both
 * are checked here.
 *
 * @throws Error when it is not a snapshot of this model: an upcaster is missing
 */
export function restore(snapshot: CaseSnapshot): State {
  const { value, context } = snapshot;
  if (!value?.course || !value.consent || !value.relay) throw notOfThisModel('a region is missing');
  for (const key of CONTEXT_KEYS)
    if (context?.[key] === undefined) throw notOfThisModel(`"${key}" is missing`);
  const course = stateName(value.course);
  if (course !== placeOf(context))
    throw notOfThisModel(`it stands at ${course} and remembers level${context.level}.${context.step}`);
  return { ...resolve(value, course), context } as State;
}

function placeOf({ disposed, closed, level, step }: CaseContext): string {
  if (disposed) return 'disposed';
  return closed ? 'closed' : `level${level}.${step}`;
}

function resolve(value: CaseSnapshot['value'], course: string): State {
  const name = `${course} ${value.consent} ${value.relay}`;
  const known = resolved.get(name);
  if (known) return known;
  try {
    const state = caseMachine.resolveState({ value, context: NOBODYS_CASE });
    resolved.set(name, state);
    return state;
  } catch (cause) {
    throw notOfThisModel(`there is no state "${name}"`, cause);
  }
}

function notOfThisModel(why: string, cause?: unknown): Error {
  return new Error(`not a snapshot of this model: ${why}; an upcaster is missing`, { cause });
}
