import { Button, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import asCards from '../../blocks/table-as-cards.module.css';
import { dayOf } from '../../words/dates';
import { useDates } from '../../words/use-dates';
import type { Case, Goal, Intervention } from './case-queries';
import { InterventionState } from './intervention-state';
import classes from './plan-panel.module.css';
import { responsibleOf } from './responsible-of';
import { SetDate } from './set-date';

/** So many stand at once; a plan of hundreds opens in steps. */
const AT_ONCE = 20;

interface InterventionsProps {
  view: Case;
  goal: Goal;
  interventions: readonly Intervention[];
}

/** What is done for a goal: a table, on a phone one card each; those that stopped last. */
export function Interventions({ view, goal, interventions }: InterventionsProps) {
  const { t } = useTranslation('case');
  const [shown, setShown] = useState(AT_ONCE);
  if (interventions.length === 0) return <NoIntervention view={view} goal={goal} />;
  const sorted = [...interventions].sort((one, other) => rank(one) - rank(other));
  return (
    <>
      <table className={`${asCards.table} ${classes.table}`}>
        <caption className="ds-sr-only">{t('interventionsOf', { goal: goal.texts.goal })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('intervention')}</th>
            <th scope="col">{t('responsible')}</th>
            <th scope="col">{t('evaluated')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((one) => (
            <InterventionRow key={one.interventionId} view={view} one={one} />
          ))}
        </tbody>
      </table>
      {sorted.length > shown && (
        <Button variant="tertiary" onClick={() => setShown(shown + AT_ONCE * 5)}>
          {t('showMore', { count: sorted.length - shown })}
        </Button>
      )}
    </>
  );
}

const rank = ({ status }: Intervention): number => ['running', 'evaluated', 'stopped'].indexOf(status);

function InterventionRow({ view, one }: { view: Case; one: Intervention }) {
  const { t } = useTranslation('case');
  const dates = useDates();
  const isLive = one.status !== 'stopped' && view.status === 'open';
  const isLate = isLive && one.evaluateBy < dayOf(dates.now);
  const mayChange = view.allowedEvents.some(({ type, ready }) => type === 'INTERVENTION_CHANGED' && ready);
  return (
    <tr>
      <th scope="row" dir="auto">
        {isLive && mayChange ? (
          <DsLink asChild>
            <Link
              to="/cases/$caseId"
              params={{ caseId: view.id }}
              search={{ do: 'INTERVENTION_CHANGED', about: one.interventionId }}
              resetScroll={false}
            >
              {one.texts.what ?? t('withoutWords')}
            </Link>
          </DsLink>
        ) : (
          (one.texts.what ?? t('withoutWords'))
        )}
        {one.texts.where && <span className={classes.soft}>{one.texts.where}</span>}
      </th>
      <td data-label={t('responsible')}>{responsibleOf(view, one)}</td>
      <td data-label={t('evaluated')}>
        {isLate && mayChange ? (
          <SetDate view={view} one={one} />
        ) : (
          <span title={dates.full(one.evaluateBy)}>{dates.short(one.evaluateBy)}</span>
        )}
      </td>
      <td>
        <InterventionState one={one} isLate={isLate} />
      </td>
    </tr>
  );
}

function NoIntervention({ view, goal }: { view: Case; goal: Goal }) {
  const { t } = useTranslation('case');
  const may = view.allowedEvents.some(({ type, ready }) => type === 'INTERVENTION_PLANNED' && ready);
  if (goal.status !== 'active') return null;
  return (
    <p className={classes.none}>
      {t('noIntervention')}{' '}
      {may && (
        <DsLink asChild>
          <Link
            to="/cases/$caseId"
            params={{ caseId: view.id }}
            search={{ do: 'INTERVENTION_PLANNED', about: goal.goalId }}
            resetScroll={false}
          >
            {t('addIntervention')}
          </Link>
        </DsLink>
      )}
    </p>
  );
}
