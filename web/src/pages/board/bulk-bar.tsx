import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import { BulkSection, type BulkProps } from './bulk-section';

/** How many are chosen, always in sight; what is done with them opens below the cases, and never over them. */
export function BulkBar(props: BulkProps) {
  const { t } = useTranslation('board');
  const [open, setOpen] = useState(false);
  const { chosen, onChosen } = props;
  if (open) return <BulkSection {...props} />;
  return (
    <section className={`${styles.bulk} ${styles.sticky}`} aria-label={t('bulk.label')}>
      <div className={styles.bulkHead}>
        <p className={styles.strong} role="status">
          {t('bulk.chosen', { count: chosen.size })}
        </p>
        <div className={styles.pages}>
          <Button variant="tertiary" onClick={() => onChosen(new Set())}>
            {t('bulk.cancel')}
          </Button>
          <Button onClick={() => setOpen(true)}>{t('bulk.open')}</Button>
        </div>
      </div>
    </section>
  );
}
