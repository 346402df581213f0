import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';
import { downloadText } from '../../../shell/download';
import { csvOf } from '../../effects/csv';
import styles from './imports.module.css';
import { type FileMistake, mistakesInFile } from './mistakes-in-file';

/** More are in the file that one can take away. */
const MOST_SHOWN = 20;
const COLUMNS = [
  'name',
  'kind',
  'outside',
  'calendar',
  'key',
  'email',
  'language',
  'role',
  'service',
  'from',
  'until',
] as const;

/** Everything that is wrong in the file, by line and column; takes focus when the check has answered. */
export function FileMistakes({ problem }: { problem: Problem }) {
  const { t } = useTranslation('imports');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [problem]);
  const columnName = useColumnName();
  const mistakes = mistakesInFile(problem.fields);
  const count = Number(problem.document.mistakes ?? mistakes.length);
  const rows = mistakes.map(({ line, column, message, allowed }) => [
    line,
    columnName(column),
    message,
    allowed.join(', '),
  ]);
  const heads = [t('line'), t('column'), t('whatIsWrong'), t('allowed')];
  return (
    <section className={styles.mistakes}>
      <h2 ref={heading} tabIndex={-1} className={styles.mistakesHeading}>
        {t('mistakes', { count })}
      </h2>
      <p>{t('mistakesHelp')}</p>
      <ol className={styles.list}>
        {mistakes.slice(0, MOST_SHOWN).map((mistake, index) => (
          <MistakeRow key={index} mistake={mistake} />
        ))}
      </ol>
      <div className={styles.foot}>
        {count > MOST_SHOWN && <span>{t('firstShown', { shown: MOST_SHOWN, count })}</span>}
        <Button
          variant="secondary"
          onClick={() => downloadText(`${t('mistakesFile')}.csv`, 'text/csv', csvOf([heads, ...rows], ''))}
        >
          {t('takeMistakes')}
        </Button>
      </div>
    </section>
  );
}

function MistakeRow({ mistake: { line, column, message, allowed } }: { mistake: FileMistake }) {
  const { t } = useTranslation('imports');
  const columnName = useColumnName();
  const where = column === null ? t('atLine', { line }) : t('atColumn', { line, column: columnName(column) });
  return (
    <li className={styles.mistake}>
      <strong>{where}</strong> {message}
      {allowed.length > 0 && (
        <span className={styles.allowed}>{t('allowedHere', { allowed: allowed.join(', ') })}</span>
      )}
    </li>
  );
}

function useColumnName() {
  const { t } = useTranslation('imports');
  return (column: FileMistake['column']): string => {
    const known = COLUMNS.find((one) => one === column);
    return known ? t(`columns.${known}`) : String(column ?? '');
  };
}
