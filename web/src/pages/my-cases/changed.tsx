import { Button } from '@digdir/designsystemet-react';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './my-cases.module.css';

interface ChangedProps {
  queryKey: QueryKey;
  /** A short list is asked for anew by itself. */
  isLong: boolean;
}

/** That a long list is no longer as it stands, and the way to its beginning as it is now. */
export function Changed({ queryKey, isLong }: ChangedProps) {
  const { t } = useTranslation('my-cases');
  const client = useQueryClient();
  const isOutdated = useIsOutdated(queryKey) && isLong;
  // Until it is shown anew: that one more page of it has come makes the rest no newer.
  const [isTold, setTold] = useState(false);
  if (isOutdated && !isTold) setTold(true);
  const showAnew = () => {
    document.querySelector<HTMLElement>('[data-page-heading]')?.focus();
    void client.resetQueries({ queryKey, exact: true });
  };
  return (
    <div role="status" className={classes.changed}>
      {isTold && (
        <>
          {t('changed')}
          <Button variant="tertiary" onClick={showAnew}>
            {t('showAnew')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Whether what the server says has changed since. */
function useIsOutdated(queryKey: QueryKey): boolean {
  const client = useQueryClient();
  const subscribe = useCallback((changed: () => void) => client.getQueryCache().subscribe(changed), [client]);
  return useSyncExternalStore(subscribe, () => client.getQueryState(queryKey)?.isInvalidated ?? false);
}
