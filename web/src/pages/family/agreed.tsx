import { useTranslation } from 'react-i18next';
import { ItemState } from '../../blocks/item-state';
import { dayOf } from '../../words/dates';
import { useDates } from '../../words/use-dates';
import classes from './family.module.css';
import type { FamilyPage, FamilyTask } from './family-queries';
import { firstName } from './names';
import { Section } from './section';
import { useFamily } from './use-family';

type FamilyGoal = FamilyPage['goals'][number];

/** The goals, and who does what until when. */
export function Agreed() {
  const { t } = useTranslation('family');
  const { page } = useFamily();
  const { goals, tasks } = page;
  const goalIds = new Set(goals.map(({ goalId }) => goalId));
  const others = tasks.filter(({ goalId }) => !goalIds.has(goalId));
  return (
    <Section heading={t('agreed.heading')}>
      {goals.length === 0 && tasks.length === 0 && <p className={classes.text}>{t('agreed.none')}</p>}
      {goals.toSorted(byReached).map((goal) => (
        <Goal key={goal.goalId} goal={goal} tasks={tasks.filter(({ goalId }) => goalId === goal.goalId)} />
      ))}
      {others.length > 0 && <p className={classes.strong}>{t('agreed.others')}</p>}
      <Tasks tasks={others} />
    </Section>
  );
}

/** What is still worked for first. */
const byReached = (one: FamilyGoal, other: FamilyGoal): number =>
  Number(one.status === 'reached') - Number(other.status === 'reached');

function Goal({ goal, tasks }: { goal: FamilyGoal; tasks: FamilyTask[] }) {
  const { t } = useTranslation('family');
  const { page } = useFamily();
  const isOwn = page.me.relation === 'child';
  return (
    <div className={classes.goal}>
      <p className={classes.text}>
        {t('agreed.goal')}{' '}
        <strong className={classes.strong} dir="auto">
          {goal.goal ?? t('agreed.noText')}
        </strong>
      </p>
      {goal.expected && (
        <p className={classes.quiet} dir="auto">
          {goal.expected}
        </p>
      )}
      {goal.status === 'reached' && (
        <ItemState state="done">{t(isOwn ? 'agreed.reachedOwn' : 'agreed.reached')}</ItemState>
      )}
      <Tasks tasks={tasks} />
    </div>
  );
}

function Tasks({ tasks }: { tasks: FamilyTask[] }) {
  if (tasks.length === 0) return null;
  return (
    <ul className={classes.list}>
      {tasks.map((task) => (
        <Task key={task.interventionId} task={task} />
      ))}
    </ul>
  );
}

function Task({ task }: { task: FamilyTask }) {
  const { t } = useTranslation('family');
  const dates = useDates();
  const { by, name, what, where, status, evaluateBy } = task;
  const who =
    by === 'you' ? t('agreed.you') : firstName(name) || t(by === 'family' ? 'agreed.family' : 'somebody');
  const isOver = dayOf(dates.now) > evaluateBy;
  return (
    <li className={classes.item}>
      <Figure isFamily={by !== 'staff'} />
      <div className={classes.words}>
        <span className={classes.title}>
          {`${who}: `}
          <span dir="auto">{what ?? t('agreed.noText')}</span>
        </span>
        {where && (
          <span className={classes.quiet} dir="auto">
            {where}
          </span>
        )}
        {status === 'evaluated' ? (
          <ItemState state="done">{t('agreed.done')}</ItemState>
        ) : (
          <span className={classes.quiet} title={dates.full(evaluateBy)}>
            {t(isOver ? 'agreed.past' : 'agreed.until', { day: dates.short(evaluateBy) })}
          </span>
        )}
      </div>
    </li>
  );
}

/** One of the family, or one of those who help; said in words beside it. */
function Figure({ isFamily }: { isFamily: boolean }) {
  return (
    <svg className={classes.who} width="26" height="26" viewBox="0 0 26 26" aria-hidden>
      <circle cx={isFamily ? 9 : 13} cy="8" r="4" />
      <path d={isFamily ? 'M2 22c0-5 3-8 7-8s7 3 7 8' : 'M5 22c0-5 3.500-8 8-8s8 3 8 8'} />
      {isFamily && <path d="M17 5.500a3.500 3.500 0 0 1 0 6.500M19 14.500c3 .8 5 3.500 5 7.500" />}
    </svg>
  );
}
