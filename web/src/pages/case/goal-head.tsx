import { useTranslation } from 'react-i18next';
import { GoalScale } from '../../blocks/goal-scale';
import { ItemState } from '../../blocks/item-state';
import type { Goal } from './case-queries';
import classes from './plan-panel.module.css';

/** A goal: its number, the goal itself, what it looks like when reached, and where it stands on the scale. */
export function GoalHead({ goal, number }: { goal: Goal; number: number }) {
  const { t } = useTranslation('case');
  const { goal: words = '–', expectedOutcome } = goal.texts;
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <p className={classes.number}>
          {t('goalNumber', { number })}
          {goal.status !== 'active' && (
            <ItemState state={goal.status === 'reached' ? 'done' : 'later'}>
              {t(`goalStatus.${goal.status as 'reached' | 'dropped'}`)}
            </ItemState>
          )}
        </p>
        <h3 dir="auto">{words}</h3>
        {expectedOutcome && (
          <p className={classes.reached} dir="auto">{`${t('whenReached')}: ${expectedOutcome}`}</p>
        )}
      </div>
      <GoalScale start={goal.baseline} now={goal.now} label={words} />
    </header>
  );
}
