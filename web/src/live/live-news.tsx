import { Button } from '@digdir/designsystemet-react';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useChangeLine } from './change-line';
import classes from './live.module.css';
import { useLiveChanges } from './use-live-changes';

/** What somebody else has just done in the case one looks at: said once by a screen reader, and seen until it is put away. */
export function LiveNews() {
  const { t } = useTranslation('live');
  const { news, forget } = useLiveChanges();
  const line = useChangeLine();
  const isHere = useLocation({ select: ({ pathname }) => news !== null && pathname.includes(news.caseId) });
  return (
    <div role="status" aria-live="polite" className={classes.news}>
      {news && isHere && (
        <div className={classes.newsLine}>
          <span aria-hidden="true" className={classes.dot} />
          <span>
            {line(news.change)}
            {news.count > 1 && ` ${t('andMore', { count: news.count - 1 })}`}
          </span>
          <Button variant="tertiary" data-size="sm" onClick={forget}>
            {t('putAway')}
          </Button>
        </div>
      )}
    </div>
  );
}
