import { signed } from '../../blocks/goal-scale';
import { useDates } from '../../words/use-dates';
import type { Plan } from '../case/case-queries';
import classes from './plan-in-words.module.css';

/** Goals with what is done for each, in lines. */
export function PlanInWords({ plan }: { plan: Plan }) {
  const dates = useDates();
  return (
    <ul className={classes.goals}>
      {plan.goals.map((goal) => (
        <li key={goal.goalId}>
          <p className={classes.goal} dir="auto">
            {`${goal.texts.goal ?? '–'} (${signed(goal.baseline)} → ${goal.now === null ? '–' : signed(goal.now)})`}
          </p>
          <ul className={classes.interventions}>
            {plan.interventions
              .filter(({ goalId }) => goalId === goal.goalId)
              .map((one) => (
                <li key={one.interventionId} dir="auto">
                  {[one.texts.what ?? '–', one.responsibleName, dates.short(one.evaluateBy)]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
