import { useTranslation } from 'react-i18next';
import { useDates } from '../../../words/use-dates';
import type { Import, ImportChange } from './imports-queries';
import styles from './imports.module.css';

const FIELDS = ['name', 'kind', 'outside', 'calendar', 'language', 'active'] as const;
const HOW = ['new', 'changed', 'ended', 'unchanged'] as const;

/** What an import changes: how many of each, and each by name, what ends before all. */
export function ChangesOfImport({ shown }: { shown: Import }) {
  const { t } = useTranslation('imports');
  const whats = shown.kind === 'servicesImport' ? (['service'] as const) : (['person', 'role'] as const);
  return (
    <>
      {whats.map((what) => (
        <p key={what} className={styles.counts}>
          <strong>{t(`what.${what}`)}</strong>
          {HOW.filter((how) => shown.counts[what][how] > 0).map((how) => (
            <span key={how}>{t(`count.${how}`, { count: shown.counts[what][how] })}</span>
          ))}
        </p>
      ))}
      {shown.changeCount === 0 && <p>{t('nothingChanges')}</p>}
      <ul className={styles.changes}>
        {shown.changes.map((change, index) => (
          <li key={index}>
            <span className={styles.how}>{t(`how.${change.how}`)}</span>
            <span>{change.name}</span>
            <ChangeDetails change={change} />
          </li>
        ))}
      </ul>
      {shown.changeCount > shown.changes.length && (
        <p className={styles.subtle}>
          {t('firstShown', { shown: shown.changes.length, count: shown.changeCount })}
        </p>
      )}
    </>
  );
}

function ChangeDetails({ change }: { change: ImportChange }) {
  const { t } = useTranslation('imports');
  const { t: shell } = useTranslation('shell');
  const dates = useDates();
  const days = [
    change.from && t('fromDay', { date: dates.short(change.from) }),
    change.until && t('untilDay', { date: dates.short(change.until) }),
  ];
  const role =
    change.role && [shell(`role.${change.role as 'leader'}`), change.service].filter(Boolean).join(', ');
  const fields = (change.fields ?? []).map(({ field, was, becomes }) => {
    const name = FIELDS.find((one) => one === field);
    return name === 'active'
      ? t('isBack')
      : `${name ? t(`columns.${name}`) : field}: ${was ?? '–'} → ${becomes ?? '–'}`;
  });
  return <span className={styles.subtle}>{[role, ...days, ...fields].filter(Boolean).join(' · ')}</span>;
}
