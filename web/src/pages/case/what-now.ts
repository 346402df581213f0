import type { AllowedEvent } from './case-queries';

/** Where evaluating is done, in one sitting, instead of a form for each event. */
const EVALUATING = ['EVALUATION_STARTED', 'EVALUATION_RECORDED', 'INTERVENTION_EVALUATED', 'PLAN_RESUMED'];
/** Stand in their own place on the page. */
const ELSEWHERE = [
  'GUIDE_STEP_COMPLETED',
  'BATON_OFFERED',
  'BATON_ACCEPTED',
  'BATON_DECLINED',
  'BATON_OFFER_WITHDRAWN',
];
const ALWAYS = ['ADVICE_RECORDED', 'CASE_STUCK', 'NOTE_WRITTEN', 'BRIGHT_SPOT_WRITTEN'];

/** One thing to do: an event's form, or the sitting in which everything is evaluated. */
export type Doable = { kind: 'event'; event: AllowedEvent } | { kind: 'evaluate' };

export interface WhatNow {
  /** What the step asks for, the way on first. */
  now: Doable[];
  /** What is possible besides, by what it is about. */
  more: { group: AllowedEvent['group']; events: AllowedEvent[] }[];
  /** Never out of place: asking others, asking the coordinating unit, writing down what was seen. */
  always: AllowedEvent[];
}

/** What nobody can bring about is not shown: there is nothing to do about it. */
export const isPossible = ({ ready, missing }: AllowedEvent): boolean =>
  ready || missing.every(({ mend }) => mend !== null);

/** Sorts what can be done: what the present step asks for, what is always possible, and the rest. */
export function whatNow(allowed: readonly AllowedEvent[], step: string | undefined): WhatNow {
  const possible = allowed.filter(isPossible).filter(({ type }) => !ELSEWHERE.includes(type));
  const isEvaluating = evaluates(possible, step);
  const rest = possible.filter(({ type }) => !(isEvaluating && EVALUATING.includes(type)));
  const now = rest.filter(isOfStep).sort(byUrge);
  const always = rest.filter(({ type }) => ALWAYS.includes(type));
  const others = rest.filter((one) => !now.includes(one) && !always.includes(one));
  return {
    now: [
      ...(isEvaluating ? [{ kind: 'evaluate' as const }] : []),
      ...now.map((event) => ({ kind: 'event' as const, event })),
    ],
    more: GROUPS.map((group) => ({ group, events: others.filter((one) => one.group === group) })).filter(
      ({ events }) => events.length > 0,
    ),
    always,
  };
}

const GROUPS: readonly AllowedEvent['group'][] = [
  'course',
  'plan',
  'log',
  'services',
  'consents',
  'relay',
  'record',
];

/** While interventions run, and until it is decided what comes of them. */
function evaluates(possible: readonly AllowedEvent[], step: string | undefined): boolean {
  if (!['carryOut', 'evaluate'].includes(step ?? '')) return false;
  return possible.some(({ type }) => type === 'EVALUATION_STARTED' || type === 'EVALUATION_RECORDED');
}

/** Work on the present step, and the ways to another level. */
function isOfStep({ type, steps, leadsTo, group }: AllowedEvent): boolean {
  if (ALWAYS.includes(type)) return false;
  return steps.length > 0 || leadsTo !== null || (group === 'course' && type === 'CASE_REOPENED');
}

/** The way on, then what it takes, and a rise that cannot wait last. */
function byUrge(one: AllowedEvent, other: AllowedEvent): number {
  return urge(one) - urge(other);
}

function urge({ type, group, leadsTo }: AllowedEvent): number {
  if (type.endsWith('_ACUTELY')) return 4;
  if (type === 'CASE_CLOSED' || type === 'CONCERN_DISMISSED') return 3;
  if (leadsTo) return 1;
  if (group === 'course') return 0;
  return 2;
}
