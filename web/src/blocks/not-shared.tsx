import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './not-shared.module.css';

/** Content that may not be seen: a padlock and «Innhold ikke delt», with what may be told of it beside. */
export function NotShared({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('blocks');
  return (
    <span className={styles.closed}>
      <Padlock />
      <span>{children ?? t('notShared')}</span>
    </span>
  );
}

export function Padlock() {
  return (
    <svg className={styles.lock} width="18" height="18" viewBox="0 0 18 18" aria-hidden>
      <rect x="3.2" y="7.6" width="11.6" height="8.2" rx="1.2" />
      <path d="M5.8 7.4V5.3a3.2 3.2 0 0 1 6.4 0v2.1M9 10.8v1.8" />
    </svg>
  );
}
