import { transition } from 'xstate';
import type { CaseSnapshot } from './case-context.js';
import { checkShape } from './event-shape.js';
import {
  EVENTS,
  type At,
  type CaseEvent,
  type EventOf,
  type EventType,
  type MachineEvent,
} from './events.js';
import type { Guide, GuideStep } from './guide.js';
import type { Intent } from './intents.js';
import { newCase } from './new-case.js';
import { payloadProblems, type FieldProblem } from './payload-rules.js';
import {
  isMet,
  requiredStepsLeft,
  RULED_OUT_BY_GUIDE,
  type Requirement,
  type Situation,
} from './requirements.js';
import { INITIAL_VALUE, restore, runningCase } from './restore.js';
import { endingIntents } from './sharing-ends.js';
import { waysOn, waysToTake } from './transition-table.js';

export type StepResult =
  | {
      ok: true;
      snapshot: CaseSnapshot;
      intents: Intent[];
      /** What the event stated, with what it left to the schema filled in: so the history keeps it. */
      facts: CaseEvent['facts'];
    }
  | { ok: false; refusal: Refusal };

/** Why an event was not taken: what is allowed now, what is missing for this one, and which fields are wrong. */
export interface Refusal {
  code:
    | 'CASE.EVENT_UNKNOWN'
    | 'CASE.EVENT_NOT_ALLOWED'
    | 'CASE.DISPOSED'
    | 'CASE.REQUIREMENT_MISSING'
    | 'CASE.EVENT_INVALID';
  event: string;
  /** The events that can be taken now, ready or with something missing. */
  allowed: EventType[];
  missing: Requirement[];
  /** Where required steps of the guide are missing: which. */
  missingSteps: MissingStep[];
  fields: FieldProblem[];
}

/** A step of the guide, in its own words. */
export type MissingStep = Pick<GuideStep, 'id' | 'name'>;

/** An event that the case can take now. `missing` is empty when it is ready, else names what must be done first. */
export interface AllowedEvent {
  type: EventType;
  missing: Requirement[];
}

/** Starts a case: a concern is logged. It is private to the service, and no log is open. */
export function start(event: EventOf<'CONCERN_LOGGED'>, at: At, _guide: Guide): StepResult {
  const reject = (code: Refusal['code'], fields: FieldProblem[] = []): StepResult => ({
    ok: false,
    refusal: { code, event: event.type, allowed: ['CONCERN_LOGGED'], missing: [], missingSteps: [], fields },
  });
  if (!Object.hasOwn(EVENTS, event.type)) return reject('CASE.EVENT_UNKNOWN');
  if (event.type !== 'CONCERN_LOGGED') return reject('CASE.EVENT_NOT_ALLOWED');
  const { facts, problems } = checkShape(event);
  if (problems.length > 0) return reject('CASE.EVENT_INVALID', problems);
  const checked = { ...event, facts };
  return { ok: true, snapshot: { value: INITIAL_VALUE, context: newCase(checked, at) }, intents: [], facts };
}

/**
 * Takes one event: checks its shape, whether the case can take it now, what it requires and what it names; then moves
 * the statechart. Pure: the next snapshot and the intents come back, nothing else happens.
 *
 * @throws Error when the snapshot is not one of this model
 */
export function step(snapshot: CaseSnapshot, event: CaseEvent, at: At, guide: Guide): StepResult {
  const now = restore(snapshot);
  const situation = { context: snapshot.context, at, guide };
  const reject = (code: Refusal['code'], missing: Requirement[] = [], fields: FieldProblem[] = []) =>
    ({
      ok: false,
      refusal: {
        code,
        event: event.type,
        allowed: allowedTypes(snapshot, situation),
        missing,
        missingSteps: stepsMissing(missing, situation),
        fields,
      },
    }) satisfies StepResult;
  if (!Object.hasOwn(EVENTS, event.type)) return reject('CASE.EVENT_UNKNOWN');
  const ways = waysToTake(snapshot.value, event.type);
  if (!ways) return reject(isDisposed(snapshot) ? 'CASE.DISPOSED' : 'CASE.EVENT_NOT_ALLOWED');
  const missing = leastMissing(ways, situation);
  const { facts, problems } = checkShape(event);
  if (problems.length > 0) return reject('CASE.EVENT_INVALID', missing, problems);
  if (missing.length > 0) return reject('CASE.REQUIREMENT_MISSING', missing);
  const checked = { ...event, facts } as CaseEvent;
  const fields = payloadProblems(snapshot.context, checked, at, guide);
  if (fields.length > 0) return reject('CASE.EVENT_INVALID', [], fields);
  const [next, actions] = transition(runningCase, now, { ...checked, at, guide } as MachineEvent);
  return {
    ok: true,
    facts,
    snapshot: { value: next.value, context: next.context } as CaseSnapshot,
    intents: [
      ...actions.flatMap((action) => intentOf(action as { type: string; params?: unknown })),
      ...endingIntents(snapshot.context, next.context),
    ],
  };
}

/**
 * What can be done now, by people and by the engine, with what each still lacks. What the guide rules out at this level
 * is left out, and in a closed case what is for open ones: nobody in the case could do anything about it.
 */
export function allowedEvents(snapshot: CaseSnapshot, at: At, guide: Guide): AllowedEvent[] {
  restore(snapshot);
  return allowedIn(snapshot, { context: snapshot.context, at, guide });
}

const isDisposed = ({ value }: CaseSnapshot): boolean => value.course === 'disposed';

function allowedIn({ value }: CaseSnapshot, situation: Situation): AllowedEvent[] {
  return [...waysOn(value)]
    .map(([type, ways]) => ({ type, missing: leastMissing(ways.get(type) ?? [], situation) }))
    .filter(
      ({ missing }) =>
        !missing.some((requirement) => requirement === 'caseIsOpen' || RULED_OUT_BY_GUIDE.has(requirement)),
    );
}

function allowedTypes(snapshot: CaseSnapshot, situation: Situation): EventType[] {
  return allowedIn(snapshot, situation)
    .filter(({ type }) => EVENTS[type].by !== 'engine')
    .map(({ type }) => type);
}

/** The steps of the guide behind the requirement that they are done. */
export function stepsMissing(
  missing: readonly Requirement[],
  situation: Pick<Situation, 'context' | 'guide'>,
): MissingStep[] {
  if (!missing.includes('requiredStepsAreDone')) return [];
  return requiredStepsLeft(situation).map(({ id, name }) => ({ id, name }));
}

/** What the easiest of the ways still lacks. */
function leastMissing(ways: readonly (readonly Requirement[])[], situation: Situation): Requirement[] {
  let least: Requirement[] | undefined;
  for (const way of ways) {
    const missing = way.filter((requirement) => !isMet(requirement, situation));
    if (missing.length === 0) return missing;
    if (!least || missing.length < least.length) least = missing;
  }
  return least ?? [];
}

function intentOf(action: { type: string; params?: unknown }): Intent[] {
  switch (action.type) {
    case 'principal.notify': {
      const { to, about } = action.params as { to: string | null; about: never };
      return to === null ? [] : [{ type: 'principal.notify', to, about }];
    }
    case 'log.open':
    case 'case.dispose':
      return [{ type: action.type }];
    case 'measurement.record':
    case 'entry.erase':
      return [{ type: action.type, ...(action.params as { entry: number }) }];
    default:
      return [];
  }
}
