import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './guide-box.module.css';

export interface GuideBoxProps {
  /** Where in the guide: «nivå 2: Planlegg». */
  place?: ReactNode;
  /** The guide's own words; set between quotation marks. */
  quote?: ReactNode;
  /** Checklist, tools. */
  children?: ReactNode;
}

/** The municipality's guide speaks: «Veilederen», a tint and quotation marks. */
export function GuideBox({ place, quote, children }: GuideBoxProps) {
  const { t } = useTranslation('blocks');
  return (
    <aside className={styles.box} aria-label={t('guide')}>
      <p className={styles.place}>
        {t('guide')}
        {place && <>, {place}</>}
      </p>
      {quote && <q className={styles.quote}>{quote}</q>}
      {children}
    </aside>
  );
}
