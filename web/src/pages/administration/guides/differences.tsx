import { useTranslation } from 'react-i18next';
import styles from './differences.module.css';
import type { Difference } from './guides-queries';

/** What another version says otherwise: where, what it was, what it is. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation('administration');
  if (differences.length === 0) return <p>{t('differences.none')}</p>;
  return (
    <ul className={styles.differences}>
      {differences.map(({ path, kind, before, after }) => (
        <li key={path + kind} className={styles.difference}>
          <span className={`${styles.kind} ${styles[kind]}`}>{t(`differences.${kind}`)}</span>
          <span>
            <span className={styles.path}>{path}</span>
            <span className={styles.values}>
              {before !== undefined && <del>{before}</del>}
              {before !== undefined && after !== undefined && ' → '}
              {after !== undefined && <ins>{after}</ins>}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
