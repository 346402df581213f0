import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HiddenValue } from '../../blocks/hidden-value';
import { LevelMark } from '../../blocks/level-mark';
import { Panel } from '../../blocks/panel';
import { TableOrChart } from '../../blocks/table-or-chart';
import { ChartCorner } from './chart-corner';
import { WhyHidden } from './effect-panel';
import { type LevelRow, type Levels, mostAt, shareClosedAt } from './effect-rows';
import styles from './effects.module.css';
import { useNumbers } from './numbers';

const ENDS = ['closed', 'raised', 'lowered', 'acute', 'still'] as const;
const NAMES = ['0', '1', '2', '3'] as const;
/** Of the width that is there for the longest bar, so that its words have room. */
const LONGEST = 55;

/** At which level help is given and how it ends there: each child once at each level. */
export function LevelsPanel({ levels }: { levels: Levels }) {
  const { t } = useTranslation('effects');
  const [asTable, setAsTable] = useState(false);
  const most = mostAt(levels);
  const heading = most ? t('levels.most', { level: most.level }) : t('levels.heading');
  const table = useLevelTable(levels.levels);
  return (
    <Panel
      heading={heading}
      about={t('levels.about')}
      action={
        <ChartCorner
          asTable={asTable}
          onTable={setAsTable}
          file={t('levels.file')}
          about={heading}
          rows={table.csv}
        />
      }
    >
      <TableOrChart asTable={asTable} table={table.shown}>
        <LevelBars rows={levels.levels} />
      </TableOrChart>
      {(asTable || levels.levels.some((row) => shareClosedAt(row) === 'hidden')) && (
        <WhyHidden effects={[levels]} fields={['levels']} />
      )}
    </Panel>
  );
}

function LevelBars({ rows }: { rows: readonly LevelRow[] }) {
  const { t } = useTranslation('effects');
  const longest = Math.max(1, ...rows.map(({ children }) => children ?? 0));
  return (
    <ul className={styles.levels}>
      {rows.map((row) => (
        <li key={row.level} className={styles.level}>
          <span className={styles.name}>
            <LevelMark canonical={row.level} />
            {t(`level.${NAMES[row.level]!}`)}
          </span>
          {row.children === null ? (
            <HiddenValue />
          ) : (
            <span className={styles.line}>
              <span className={styles.bar} style={{ width: `${(row.children / longest) * LONGEST}%` }} />
              <span className={styles.said}>
                <strong>{t('levels.children', { count: row.children })}</strong>
                <ClosedHere row={row} />
              </span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where nobody is done, there is nothing to say; a share that is hidden says so, as in the table. */
function ClosedHere({ row }: { row: LevelRow }) {
  const { t } = useTranslation('effects');
  const { share } = useNumbers();
  const closed = shareClosedAt(row);
  if (closed === 'nobody') return null;
  if (closed !== 'hidden') return ` · ${t('levels.closedHere', { share: share(closed) })}`;
  return (
    <>
      {` · ${t('levels.shareClosed')}: `}
      <HiddenValue />
    </>
  );
}

function useLevelTable(rows: readonly LevelRow[]) {
  const { t } = useTranslation('effects');
  const { number, share } = useNumbers();
  const heads = [
    t('levels.level'),
    t('children'),
    ...ENDS.map((end) => t(`levels.${end}`)),
    t('levels.shareClosed'),
  ];
  const name = ({ level }: LevelRow) => `${level} ${t(`level.${NAMES[level]!}`)}`;
  const counts = ({ children, ended }: LevelRow) => [children, ...ENDS.map((end) => ended[end] ?? null)];
  const hidden = <HiddenValue />;
  const shareOf = (row: LevelRow) => {
    const closed = shareClosedAt(row);
    return closed === 'nobody' ? '–' : closed === 'hidden' ? null : closed;
  };
  return {
    shown: {
      caption: t('levels.caption'),
      columns: heads,
      rows: rows.map((row) => {
        const closed = shareOf(row);
        return [
          name(row),
          ...counts(row).map((count) => (count === null ? hidden : number(count))),
          typeof closed === 'number' ? share(closed) : (closed ?? hidden),
        ];
      }),
    },
    csv: [heads, ...rows.map((row) => [name(row), ...counts(row), shareOf(row)])],
  };
}
