import { Alert, Button } from '@digdir/designsystemet-react';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './live.module.css';

/**
 * Put into a form: whoever leaves it with something written and not sent is asked first, also by the back button. Closing
 * the tab asks in the browser's own words.
 */
export function LeaveGuard({ when }: { when: boolean }) {
  const { t } = useTranslation('live');
  const stay = useRef<HTMLButtonElement>(null);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  });
  const isAsking = blocker.status === 'blocked';
  useEffect(() => {
    if (isAsking) stay.current?.focus();
  }, [isAsking]);
  if (blocker.status !== 'blocked') return null;
  return (
    <Alert data-color="warning" role="alert">
      <p>{t('leave.title')}</p>
      <div className={classes.buttons}>
        <Button ref={stay} type="button" onClick={blocker.reset}>
          {t('leave.stay')}
        </Button>
        <Button type="button" variant="secondary" onClick={blocker.proceed}>
          {t('leave.go')}
        </Button>
      </div>
    </Alert>
  );
}
