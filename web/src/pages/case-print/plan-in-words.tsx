import { useTranslation } from 'react-i18next';
import { signed } from '../../blocks/goal-scale';
import { useDates } from '../../words/use-dates';
import { dayOf } from '../../words/dates';
import type { Case, Intervention, Plan } from '../case/case-queries';
import { useInterventionWords } from '../case/intervention-words';
import { responsibleOf } from '../case/responsible-of';
import classes from './plan-in-words.module.css';

/** Goals with what is done for each and where it stands, in lines. */
export function PlanInWords({ view, plan }: { view: Case; plan: Plan }) {
  const { t } = useTranslation('case');
  const dates = useDates();
  const stateOf = useInterventionWords();
  const isLate = ({ status, evaluateBy }: Intervention) =>
    view.status === 'open' && status !== 'stopped' && evaluateBy < dayOf(dates.now);
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
                  {[
                    one.texts.what ?? '–',
                    stateOf(one, isLate(one)),
                    responsibleOf(view, one),
                    `${t('evaluated')} ${dates.short(one.evaluateBy)}`,
                  ].join(' · ')}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
