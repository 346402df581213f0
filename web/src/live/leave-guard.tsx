import { Alert, Button } from '@digdir/designsystemet-react';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './live.module.css';

/** The page with what its address says of the form; not where on the page. */
const placeOf = ({ pathname, search }: { pathname: string; search: unknown }): string =>
  `${pathname} ${JSON.stringify(search)}`;

/**
 * Put into a form: whoever leaves it with something written and not sent is asked first, also by the back button. Closing
 * the tab asks in the browser's own words.
 */
export function LeaveGuard({ when }: { when: boolean }) {
  const { t } = useTranslation('live');
  const stay = useRef<HTMLButtonElement>(null);
  const latest = useRef(when);
  useEffect(() => {
    latest.current = when;
  });
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      // A form that goes on by itself has just been sent, which is not drawn yet.
      await new Promise((drawn) => setTimeout(drawn));
      return latest.current && placeOf(current) !== placeOf(next);
    },
    enableBeforeUnload: () => latest.current,
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
        <Button ref={stay} type="button" data-color="accent" onClick={blocker.reset}>
          {t('leave.stay')}
        </Button>
        <Button type="button" variant="secondary" data-color="accent" onClick={blocker.proceed}>
          {t('leave.go')}
        </Button>
      </div>
    </Alert>
  );
}
