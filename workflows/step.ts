import { getNextTransitions, initialTransition, transition } from 'xstate';
import { caseMachine } from './case.machine.js';
import type { CaseContext, CaseSnapshot } from './case-context.js';
import {
  EVENTS,
  EVENT_TYPES,
  type At,
  type CaseEvent,
  type EventOf,
  type EventType,
  type MachineEvent,
} from './events.js';
import type { Guide } from './guide.js';
import type { Intent } from './intents.js';
import { payloadProblems, type FieldProblem } from './payload-rules.js';
import { isMet, type Requirement } from './requirements.js';

/** Version of the model that wrote a snapshot; older ones are brought here by `upcasters/`. */
export const MODEL_VERSION = 1;

export type StepResult =
  { ok: true; snapshot: CaseSnapshot; intents: Intent[] } | { ok: false; refusal: Refusal };

/** Why an event was not taken: what is allowed now, what is missing for this one, and which fields are wrong. */
export interface Refusal {
  code: 'CASE.EVENT_UNKNOWN' | 'CASE.EVENT_NOT_ALLOWED' | 'CASE.REQUIREMENT_MISSING' | 'CASE.EVENT_INVALID';
  event: string;
  /** The events that can be taken now, ready or with something missing. */
  allowed: EventType[];
  missing: Requirement[];
  fields: FieldProblem[];
}

/** An event that the case can take now. `missing` is empty when it is ready, else names what must be done first. */
export interface AllowedEvent {
  type: EventType;
  missing: Requirement[];
}

/** Starts a case: a concern is logged. It is private to the service, and no log is open. */
export function start(event: EventOf<'CONCERN_LOGGED'>, at: At, guide: Guide): StepResult {
  const { problems } = checkShape(event);
  if (problems.length > 0) return refuse('CASE.EVENT_INVALID', event.type, [], [], problems);
  const [initial] = initialTransition(caseMachine, { context: newContext(event, at) });
  const snapshot = {
    value: initial.value,
    context: { ...initial.context, stepSince: at.now },
  } as CaseSnapshot;
  void guide;
  return { ok: true, snapshot, intents: [] };
}

/**
 * Takes one event: checks its shape, whether the case can take it now, what it requires and what it names; then moves
 * the statechart. Pure: the next snapshot and the intents come back, nothing else happens.
 */
export function step(snapshot: CaseSnapshot, event: CaseEvent, at: At, guide: Guide): StepResult {
  if (!(event.type in EVENTS))
    return refuse('CASE.EVENT_UNKNOWN', event.type, allowedTypes(snapshot, at, guide));
  const now = restore(snapshot);
  const candidate = candidates(now, at, guide).get(event.type);
  if (!candidate) return refuse('CASE.EVENT_NOT_ALLOWED', event.type, allowedTypes(snapshot, at, guide));
  const { facts, problems } = checkShape(event);
  if (problems.length > 0) return refuse('CASE.EVENT_INVALID', event.type, [], [], problems);
  if (candidate.length > 0)
    return refuse('CASE.REQUIREMENT_MISSING', event.type, allowedTypes(snapshot, at, guide), candidate);
  const checked = { ...event, facts } as CaseEvent;
  const fields = payloadProblems(snapshot.context, checked, at, guide);
  if (fields.length > 0) return refuse('CASE.EVENT_INVALID', event.type, [], [], fields);
  const [next, actions] = transition(caseMachine, now, { ...checked, at, guide } as MachineEvent);
  return {
    ok: true,
    snapshot: { value: next.value, context: next.context } as CaseSnapshot,
    intents: actions.flatMap((action) => intentOf(action as { type: string; params?: unknown })),
  };
}

/** What can be done now, by people and by the engine, with what each still lacks. */
export function allowedEvents(snapshot: CaseSnapshot, at: At, guide: Guide): AllowedEvent[] {
  return [...candidates(restore(snapshot), at, guide)].map(([type, missing]) => ({ type, missing }));
}

/** A snapshot back as the statechart's state. Throws when it is not one of this model: an upcaster is missing. */
function restore(snapshot: CaseSnapshot) {
  const { value, context } = snapshot;
  if (!value?.course || !value.consent || !value.relay)
    throw new Error('snapshot lacks a region of the model');
  for (const key of CONTEXT_KEYS)
    if (!(key in context)) throw new Error(`snapshot lacks "${key}"; an upcaster is missing`);
  return caseMachine.resolveState({ value, context });
}

type State = ReturnType<typeof restore>;
interface Candidate {
  eventType: string;
  source: { path: string[] };
  guard?: unknown;
}

/** The events of the present states, each with the requirements that do not hold yet. */
function candidates(state: State, at: At, guide: Guide): Map<EventType, Requirement[]> {
  const situation = { context: state.context, at, guide };
  const found = new Map<EventType, Requirement[]>();
  for (const transition of getNextTransitions(state) as unknown as Candidate[]) {
    const type = transition.eventType as EventType;
    if (transition.source.path[0] !== HOME_REGION.get(type)) continue;
    const required = requirementsOf(transition.guard);
    if (required === 'choice') continue;
    const missing = required.filter((requirement) => !isMet(requirement, situation));
    const before = found.get(type);
    if (!before || missing.length < before.length) found.set(type, missing);
  }
  return found;
}

/** Requirements of a transition; `choice` when its guard only chooses where to go, beside another that always can. */
function requirementsOf(guard: unknown): readonly Requirement[] | 'choice' {
  if (!guard) return [];
  const { type, params } = guard as { type?: string; params?: { all: readonly Requirement[] } };
  return type === 'meets' && params ? params.all : 'choice';
}

/** The region that decides whether an event can be taken; the others only follow (a closed case ends its consents). */
const HOME_REGION: ReadonlyMap<EventType, string> = new Map(
  EVENT_TYPES.map((type) => {
    const regions = ['course', 'consent', 'relay'] as const;
    return [
      type,
      regions.find((region) => caseMachine.states[region]?.events.includes(type as never)) ?? 'course',
    ];
  }),
);

function allowedTypes(snapshot: CaseSnapshot, at: At, guide: Guide): EventType[] {
  return allowedEvents(snapshot, at, guide)
    .filter((one) => EVENTS[one.type].by !== 'engine')
    .map((one) => one.type);
}

/** The event's own schema: its facts with defaults filled in, or what is wrong with them. */
function checkShape(event: CaseEvent): { facts: unknown; problems: FieldProblem[] } {
  const rule = EVENTS[event.type];
  const parsed = rule.facts.safeParse(event.facts);
  const problems: FieldProblem[] = [];
  if (!parsed.success)
    for (const issue of parsed.error.issues) {
      const { code, path, message: _message, ...rest } = issue;
      problems.push({
        path: ['facts', ...path].join('.'),
        code: `FIELD.${code.toUpperCase()}`,
        allowed: rest,
      });
    }
  for (const [name, text] of Object.entries(rule.texts))
    if (text.required && !event.texts.includes(name))
      problems.push({ path: `texts.${name}`, code: 'TEXT.MISSING' });
  for (const name of event.texts)
    if (!(name in rule.texts))
      problems.push({ path: `texts.${name}`, code: 'FIELD.UNKNOWN', allowed: Object.keys(rule.texts) });
  return { facts: parsed.data, problems };
}

function intentOf(action: { type: string; params?: unknown }): Intent[] {
  switch (action.type) {
    case 'principal.notify': {
      const { to, about } = action.params as { to: string | null; about: never };
      return to === null ? [] : [{ type: 'principal.notify', to, about }];
    }
    case 'log.open':
      return [{ type: 'log.open' }];
    case 'measurement.record':
    case 'entry.erase':
      return [{ type: action.type, ...(action.params as { entry: number }) }];
    default:
      return [];
  }
}

function refuse(
  code: Refusal['code'],
  event: string,
  allowed: EventType[],
  missing: Requirement[] = [],
  fields: FieldProblem[] = [],
): StepResult {
  return { ok: false, refusal: { code, event, allowed, missing, fields } };
}

function newContext(event: EventOf<'CONCERN_LOGGED'>, at: At): CaseContext {
  return {
    homeServiceId: event.facts.serviceId,
    authorId: at.actor.id,
    loggedAt: at.now,
    level: 0,
    step: 'define',
    stepSince: at.now,
    guideStepsDone: [],
    spells: [{ level: 0, from: at.now, to: null, entered: 'logged', left: null }],
    sharedWith: [],
    groups: event.facts.groups ?? [],
    log: 'none',
    logSince: null,
    holder: null,
    offer: null,
    coordinator: null,
    rightsAssessed: false,
    consents: {},
    refusedAt: null,
    objectedAt: null,
    referrals: {},
    advice: [],
    participants: [],
    family: [],
    goals: {},
    interventions: {},
    planAgreedAt: null,
    ageAtPlan: null,
    planRound: 0,
    acute: null,
    childVoice: null,
    nextDate: null,
    lastContact: at.now,
    stuckSince: null,
    closed: null,
    answered: [],
    restricted: [],
  };
}

const CONTEXT_KEYS = Object.keys(
  newContext(
    { type: 'CONCERN_LOGGED', facts: { serviceId: '' }, texts: [] },
    {
      now: '',
      today: '',
      number: 1,
      actor: { kind: 'system', id: '' },
      subject: { kind: 'child', age: null, inCare: false, guardians: 0 },
    },
  ),
);
