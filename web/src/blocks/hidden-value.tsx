import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './hidden-value.module.css';

/** A number that may not be told: the word «skjult» on a plain patch of a hatched field, and why, below. */
export function HiddenValue({ reason }: { reason?: ReactNode }) {
  const { t } = useTranslation('blocks');
  return (
    <span className={styles.hidden}>
      <span className={styles.hatch}>
        <span className={styles.patch}>{t('hidden')}</span>
      </span>
      {reason && <span className={styles.reason}>{reason}</span>}
    </span>
  );
}
