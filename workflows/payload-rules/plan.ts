import { measurementKey, measurementSlots } from '../measurement-slots.js';
import { mayShareWith, servicesWithBasis } from '../sharing.js';
import {
  isNew,
  known,
  notAges,
  notPast,
  problem,
  type FieldProblem,
  type PayloadRules,
  type Seen,
} from './problems.js';

/** An answer belongs to a measurement that the guide plans for this child, and is given once. */
function measured({ context, facts, guide }: Seen<'MEASUREMENT_RECORDED'>): FieldProblem[] {
  const slots = measurementSlots(context, guide);
  const instruments = [...new Set(slots.map(({ instrument }) => instrument))];
  if (!instruments.includes(facts.instrument))
    return problem(true, 'facts.instrument', 'GUIDE.UNKNOWN_INSTRUMENT', instruments);
  const ended = context.closed !== null;
  const ending = ended || context.step === 'evaluate' || context.step === 'decide';
  const open = slots
    .filter(({ timePoint }) => timePoint !== 'after6Months' || ended)
    .filter(({ timePoint }) => timePoint !== 'closing' || ending)
    .filter(({ key }) => !(key in context.answered));
  const { instrument, timePoint, respondent } = facts;
  const asked = measurementKey(instrument, timePoint, context.planRound, respondent);
  return problem(
    !open.some(({ key }) => key === asked),
    'facts.timePoint',
    'MEASUREMENT.NOT_PLANNED',
    open.map(({ key }) => key),
  );
}

/** Payload rules of goals, interventions and measurements. */
export const planRules = {
  GOAL_SET: ({ context, facts }) => isNew(context.goals, facts.goalId, 'facts.goalId'),
  GOAL_REACHED: ({ context, facts }) =>
    known(context.goals, facts.goalId, 'facts.goalId', (goal) => goal.status === 'active'),
  GOAL_DROPPED: ({ context, facts }) => {
    const served = Object.entries(context.interventions)
      .filter(([, one]) => one.goalId === facts.goalId && one.status !== 'stopped')
      .map(([id]) => id);
    return [
      ...known(context.goals, facts.goalId, 'facts.goalId', (goal) => goal.status === 'active'),
      // Invariant 5: an intervention without a goal is stopped first.
      ...problem(served.length > 0, 'facts.goalId', 'GOAL.HAS_INTERVENTIONS', { stopFirst: served }),
    ];
  },
  INTERVENTION_PLANNED: ({ context, facts, at }) => [
    ...isNew(context.interventions, facts.interventionId, 'facts.interventionId'),
    ...known(context.goals, facts.goalId, 'facts.goalId', (goal) => goal.status === 'active'),
    ...notAges('facts.from', facts.from, at.today),
    ...notPast('facts.evaluateBy', facts.evaluateBy, at.today),
    ...problem(facts.evaluateBy < facts.from, 'facts.evaluateBy', 'DATE.BEFORE_START', { from: facts.from }),
    ...problem(
      facts.responsible.kind === 'staff' && !facts.serviceId,
      'facts.serviceId',
      'FIELD.MISSING',
      servicesWithBasis(context, [], at.today),
    ),
    ...problem(
      facts.serviceId !== undefined && !mayShareWith(context, facts.serviceId, [], at.today),
      'facts.serviceId',
      'SHARING.NO_BASIS',
      servicesWithBasis(context, [], at.today),
    ),
  ],
  INTERVENTION_CHANGED: ({ context, facts, at }) => [
    ...known(
      context.interventions,
      facts.interventionId,
      'facts.interventionId',
      (one) => one.status !== 'stopped',
    ),
    ...notPast('facts.evaluateBy', facts.evaluateBy, at.today),
    ...problem(
      facts.evaluateBy !== undefined &&
        facts.evaluateBy < (context.interventions[facts.interventionId]?.from ?? ''),
      'facts.evaluateBy',
      'DATE.BEFORE_START',
      { from: context.interventions[facts.interventionId]?.from },
    ),
    ...problem(
      facts.serviceId !== undefined && !mayShareWith(context, facts.serviceId, [], at.today),
      'facts.serviceId',
      'SHARING.NO_BASIS',
      servicesWithBasis(context, [], at.today),
    ),
  ],
  INTERVENTION_EVALUATED: ({ context, facts, at }) => [
    ...known(
      context.interventions,
      facts.interventionId,
      'facts.interventionId',
      (one) => one.status !== 'stopped',
    ),
    ...problem(facts.next === 'continue' && !facts.evaluateBy, 'facts.evaluateBy', 'FIELD.MISSING', {
      format: 'date',
      from: at.today,
    }),
    ...notPast('facts.evaluateBy', facts.evaluateBy, at.today),
  ],
  INTERVENTION_STOPPED: ({ context, facts }) =>
    known(
      context.interventions,
      facts.interventionId,
      'facts.interventionId',
      (one) => one.status !== 'stopped',
    ),
  MEASUREMENT_RECORDED: measured,
} satisfies PayloadRules;
