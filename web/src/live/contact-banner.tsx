import { Button } from '@digdir/designsystemet-react';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useContact } from '../api/contact';
import classes from './live.module.css';

/** No contact with the server: said once, above the page. What is typed stays, and is sent again by hand. */
export function ContactBanner() {
  const { t } = useTranslation('live');
  const { reached } = useContact();
  const client = useQueryClient();
  const isTrying = useIsFetching() > 0;
  return (
    <div role="alert" className={classes.banner}>
      {!reached && (
        <div className={classes.bannerLine}>
          <span>
            <strong>{t('noContact.title')}</strong> {t('noContact.kept')}
          </span>
          <Button
            variant="secondary"
            data-size="sm"
            loading={isTrying}
            onClick={() => void client.invalidateQueries()}
          >
            {t('noContact.tryAgain')}
          </Button>
        </div>
      )}
    </div>
  );
}
