import { Button, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { GoalScaleLegend } from '../../blocks/goal-scale';
import { Panel } from '../../blocks/panel';
import type { Case, Goal, Intervention, Plan } from './case-queries';
import { GoalHead } from './goal-head';
import { Interventions } from './interventions';
import { OpenLink } from './open-link';
import classes from './plan-panel.module.css';

/** So many goals stand at once; those that are worked towards first. */
const AT_ONCE = 10;

/** What was agreed: each goal with its scale, and what is done for it. */
export function PlanPanel({ view, plan }: { view: Case; plan: Plan | undefined }) {
  const { t } = useTranslation('case');
  const may = (type: string) => view.allowedEvents.some((one) => one.type === type && one.ready);
  const [shown, setShown] = useState(AT_ONCE);
  const goals = plan?.goals ?? [];
  const sorted = goals.length > AT_ONCE ? activeFirst(goals) : goals;
  return (
    <Panel
      heading={t('plan')}
      padded={false}
      action={
        <span className={classes.corner}>
          {goals.length > 0 && <GoalScaleLegend />}
          {may('GOAL_SET') && <AddToPlan view={view} />}
        </span>
      }
    >
      {plan && goals.length === 0 && (
        <EmptyState
          title={t('noPlan')}
          action={may('GOAL_SET') && <OpenLink view={view} type="GOAL_SET" />}
        />
      )}
      {sorted.slice(0, shown).map((goal) => (
        <GoalSection
          key={goal.goalId}
          view={view}
          goal={goal}
          number={goals.indexOf(goal) + 1}
          interventions={(plan?.interventions ?? []).filter((one) => one.goalId === goal.goalId)}
        />
      ))}
      {goals.length > shown && (
        <Button variant="tertiary" onClick={() => setShown(shown + AT_ONCE)}>
          {t('showMore', { count: goals.length - shown })}
        </Button>
      )}
    </Panel>
  );
}

const activeFirst = (goals: readonly Goal[]): Goal[] =>
  [...goals].sort((one, other) => Number(one.status !== 'active') - Number(other.status !== 'active'));

function AddToPlan({ view }: { view: Case }) {
  const { t } = useTranslation('case');
  const may = view.allowedEvents.some(({ type, ready }) => type === 'INTERVENTION_PLANNED' && ready);
  const params = { caseId: view.id };
  return (
    <span className={classes.adding}>
      <DsLink asChild>
        <Link to="/cases/$caseId" params={params} search={{ do: 'GOAL_SET' }} resetScroll={false}>
          {t('addGoal')}
        </Link>
      </DsLink>
      {may && (
        <DsLink asChild>
          <Link
            to="/cases/$caseId"
            params={params}
            search={{ do: 'INTERVENTION_PLANNED' }}
            resetScroll={false}
          >
            {t('addIntervention')}
          </Link>
        </DsLink>
      )}
    </span>
  );
}

interface GoalSectionProps {
  view: Case;
  goal: Goal;
  number: number;
  interventions: readonly Intervention[];
}

function GoalSection({ view, goal, number, interventions }: GoalSectionProps) {
  return (
    <section className={classes.goal}>
      <GoalHead goal={goal} number={number} />
      <Interventions view={view} goal={goal} interventions={interventions} />
    </section>
  );
}
