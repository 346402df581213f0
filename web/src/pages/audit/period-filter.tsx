import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import styles from './audit.module.css';

interface PeriodFilterProps {
  from: string | undefined;
  to: string | undefined;
  onChange: (change: { from?: string; to?: string }) => void;
}

/** Both days included; the last thirty when left empty. */
export function PeriodFilter({ from, to, onChange }: PeriodFilterProps) {
  const { t } = useTranslation('audit');
  return (
    <>
      <Textfield
        className={styles.filter}
        type="date"
        label={t('from')}
        value={from ?? ''}
        onChange={({ target }) => onChange({ from: target.value || undefined })}
      />
      <Textfield
        className={styles.filter}
        type="date"
        label={t('to')}
        value={to ?? ''}
        onChange={({ target }) => onChange({ to: target.value || undefined })}
      />
    </>
  );
}
