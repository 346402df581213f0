import { Alert, Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { useDates } from '../words/use-dates';
import { useChangeLine } from './change-line';
import classes from './live.module.css';
import type { Change } from './live-queries';

interface StaleNoticeProps {
  /** The 412, which says what has happened. */
  problem: Problem;
  /** Sends what is typed on the version that there is now (`problem.tag`). */
  onSendAnyway: () => void;
  /** The case, to be looked at as it is now while what is typed stays here. */
  caseId?: string;
}

const MOST_SHOWN = 5;

/** Somebody changed the case while one wrote: what, and who. Nothing typed is lost, and it is sent when one has seen that. */
export function StaleNotice({ problem, onSendAnyway, caseId }: StaleNoticeProps) {
  const { t } = useTranslation('live');
  const { moment } = useDates();
  const line = useChangeLine();
  const changed = (problem.document.changed ?? []) as Change[];
  const shown = changed.slice(-MOST_SHOWN);
  return (
    <Alert data-color="warning" role="alert">
      <p className={classes.staleTitle}>{t('stale.title')}</p>
      {shown.length > 0 ? (
        <ul className={classes.staleList}>
          {shown.map((change) => (
            <li key={change.number}>
              {line(change)} <span className={classes.when}>{moment(change.at)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('stale.unseen')}</p>
      )}
      {changed.length > shown.length && <p>{t('andMore', { count: changed.length - shown.length })}</p>}
      <p>{t('stale.kept')}</p>
      <div className={classes.buttons}>
        {caseId && (
          <Button asChild variant="secondary" data-color="accent" data-size="sm">
            <a href={`/cases/${caseId}`} target="_blank" rel="noreferrer">
              {t('stale.look')}
            </a>
          </Button>
        )}
        <Button type="button" variant="secondary" data-color="accent" data-size="sm" onClick={onSendAnyway}>
          {t('stale.sendAnyway')}
        </Button>
      </div>
    </Alert>
  );
}
