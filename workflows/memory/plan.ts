import type { CaseContext, GoalRecord, InterventionRecord } from '../case-context.js';
import type { MemoryOf } from './memory-of.js';

/** What the case remembers of goals and interventions. */

function changed(
  context: CaseContext,
  id: string,
  change: Partial<InterventionRecord>,
): Partial<CaseContext> {
  const before = context.interventions[id];
  return before ? { interventions: { ...context.interventions, [id]: { ...before, ...change } } } : {};
}

function goalIs(
  context: CaseContext,
  id: string,
  status: 'reached' | 'dropped',
  endedBy: number,
): Partial<CaseContext> {
  const before = context.goals[id];
  return before ? { goals: { ...context.goals, [id]: { ...before, status, endedBy } } } : {};
}

const PRINCIPAL = { staff: 'staff', guardian: 'person', child: 'person' } as const;
const principalOf = (who: { kind: keyof typeof PRINCIPAL; id: string }) => `${PRINCIPAL[who.kind]}:${who.id}`;

/** Going back to the plan on the same level is the same round: nobody is asked to fill in everything every eight weeks. */
function newRound({ planRound, roundSpell, spells }: CaseContext, now: string): Partial<CaseContext> {
  if (roundSpell === spells.length) return {};
  return { planRound: planRound + 1, roundSpell: spells.length, roundSince: now };
}

/** A goal of the wrong child is dropped; one that was ended for the wrong child is worked on still. */
export function goalWithout(goal: GoalRecord, entry: number): GoalRecord {
  const { endedBy, ...stands } = goal;
  if (goal.entry === entry) return { ...stands, status: 'dropped' };
  return endedBy === entry ? { ...stands, status: 'active' } : goal;
}

/** The same of an intervention: what rests on the entry is stopped for good, and what the entry ended goes on. */
export function interventionWithout(
  one: InterventionRecord,
  entry: number,
  goals: CaseContext['goals'],
): InterventionRecord {
  const goal = goals[one.goalId];
  const { endedBy, ...stands } = one;
  if (one.entry === entry || goal?.entry === entry) return { ...stands, status: 'stopped' };
  if (endedBy !== entry || goal?.status !== 'active') return one;
  return { ...stands, status: 'running', done: null, helped: null };
}

export const planMemory = {
  GOAL_SET: ({ context, event }) => {
    const { goalId, weight, baseline } = event.facts;
    return {
      goals: { ...context.goals, [goalId]: { entry: event.at.number, weight, baseline, status: 'active' } },
    };
  },
  GOAL_REACHED: ({ context, event }) => goalIs(context, event.facts.goalId, 'reached', event.at.number),
  GOAL_DROPPED: ({ context, event }) => goalIs(context, event.facts.goalId, 'dropped', event.at.number),
  INTERVENTION_PLANNED: ({ context, event }) => {
    const { interventionId, goalId, kind, responsible, serviceId, from, evaluateBy } = event.facts;
    const record: InterventionRecord = {
      goalId,
      entry: event.at.number,
      kind,
      level: context.level,
      responsible: principalOf(responsible),
      serviceId: serviceId ?? null,
      from,
      evaluateBy,
      status: 'running',
      done: null,
      helped: null,
    };
    return { interventions: { ...context.interventions, [interventionId]: record } };
  },
  INTERVENTION_CHANGED: ({ context, event }) => {
    const { interventionId, responsible, serviceId, evaluateBy } = event.facts;
    return changed(context, interventionId, {
      ...(responsible && { responsible: principalOf(responsible) }),
      ...(serviceId && { serviceId }),
      ...(evaluateBy && { evaluateBy }),
    });
  },
  INTERVENTION_EVALUATED: ({ context, event }) => {
    const { interventionId, done, helped, next, evaluateBy } = event.facts;
    const status = next === 'stop' ? 'stopped' : 'evaluated';
    const endedBy = event.at.number;
    return changed(context, interventionId, {
      done,
      helped,
      status,
      endedBy,
      ...(evaluateBy && { evaluateBy }),
    });
  },
  INTERVENTION_STOPPED: ({ context, event }) =>
    changed(context, event.facts.interventionId, { status: 'stopped', endedBy: event.at.number }),
  PLAN_AGREED: ({ context, event }) => ({
    planAgreedAt: event.at.now,
    ...newRound(context, event.at.now),
    ageAtPlan: event.at.subject.age,
    nextDate: null,
    interventions: Object.fromEntries(
      Object.entries(context.interventions).map(([id, one]) => [
        id,
        one.status === 'evaluated' ? { ...one, status: 'running', level: context.level } : one,
      ]),
    ),
  }),
} satisfies MemoryOf;
