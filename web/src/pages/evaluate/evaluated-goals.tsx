import type { FormField } from '../../forms/describe-form';
import { FormFields } from '../../forms/form-fields';
import type { FieldFault } from '../../forms/form-problems';
import { GoalHead } from '../case/goal-head';
import type { Goal, Plan } from '../case/case-queries';
import { EvaluatedIntervention } from './evaluated-intervention';
import { scalePathOf } from './sitting-scale';
import classes from './sitting-form.module.css';
import type { AskedIntervention } from './use-sitting';

const NONE: readonly FieldFault[] = [];

interface EvaluatedGoalsProps {
  /** The form's id. */
  form: string;
  plan: Plan;
  interventions: readonly AskedIntervention[];
  /** Where each goal stands, where that is asked for now. */
  scale: readonly FormField[];
  faults: readonly FieldFault[];
}

/** Each goal with where it began and stands, and below it what is done for it. Goals of which nothing is asked are left out. */
export function EvaluatedGoals({ plan: { goals }, ...asked }: EvaluatedGoalsProps) {
  const byPath = new Map(asked.faults.map((fault) => [fault.path, fault]));
  return goals.map((goal, index) => (
    <EvaluatedGoal key={goal.goalId} goal={goal} number={index + 1} byPath={byPath} {...asked} />
  ));
}

interface EvaluatedGoalProps extends Omit<EvaluatedGoalsProps, 'plan'> {
  goal: Goal;
  number: number;
  byPath: ReadonlyMap<string, FieldFault>;
}

function EvaluatedGoal({ form, goal, number, interventions, scale, byPath }: EvaluatedGoalProps) {
  const own = interventions.filter(({ goalId }) => goalId === goal.goalId);
  const scaled = scale.filter(({ path }) => path === scalePathOf(goal.goalId));
  if (own.length === 0 && scaled.length === 0) return null;
  const faultsOf = (fields: readonly FormField[]) => fields.flatMap(({ path }) => byPath.get(path) ?? []);
  return (
    <section className={classes.goal}>
      <GoalHead goal={goal} number={number} />
      <FormFields form={form} sending={{ fault: { fields: faultsOf(scaled) } }} fields={scaled} />
      {own.map((one) => {
        const faults = faultsOf(one.fields);
        return (
          <EvaluatedIntervention
            key={one.id}
            form={form}
            asked={one}
            faults={faults.length > 0 ? faults : NONE}
          />
        );
      })}
    </section>
  );
}
