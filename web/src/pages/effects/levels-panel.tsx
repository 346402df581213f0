import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HiddenValue } from '../../blocks/hidden-value';
import { LevelMark } from '../../blocks/level-mark';
import { Panel } from '../../blocks/panel';
import { TableOrChart } from '../../blocks/table-or-chart';
import { ChartCorner } from './chart-corner';
import { WhyHidden } from './effect-panel';
import { type LevelRow, type Levels, mostAt } from './effect-rows';
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
      {(asTable || levels.levels.some(({ children }) => children === null)) && (
        <WhyHidden effects={[levels]} fields={['levels']} />
      )}
    </Panel>
  );
}

function LevelBars({ rows }: { rows: readonly LevelRow[] }) {
  const { t } = useTranslation('effects');
  const { share } = useNumbers();
  const longest = Math.max(1, ...rows.map(({ children }) => children ?? 0));
  return (
    <ul className={styles.levels}>
      {rows.map(({ level, children, shareClosed }) => (
        <li key={level} className={styles.level}>
          <span className={styles.name}>
            <LevelMark canonical={level} />
            {t(`level.${NAMES[level]!}`)}
          </span>
          {children === null ? (
            <HiddenValue />
          ) : (
            <span className={styles.line}>
              <span className={styles.bar} style={{ width: `${(children / longest) * LONGEST}%` }} />
              <span className={styles.said}>
                <strong>{t('levels.children', { count: children })}</strong>
                {shareClosed !== null && ` · ${t('levels.closedHere', { share: share(shareClosed) })}`}
              </span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Not for having nobody to tell of: for being found from what may not be told. */
const isShareHidden = ({ children, ended }: LevelRow) => [children, ended.closed, ended.still].includes(null);

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
  return {
    shown: {
      caption: t('levels.caption'),
      columns: heads,
      rows: rows.map((row) => [
        name(row),
        ...counts(row).map((count) => (count === null ? hidden : number(count))),
        row.shareClosed === null ? (isShareHidden(row) ? hidden : '–') : share(row.shareClosed),
      ]),
    },
    csv: [
      heads,
      ...rows.map((row) => [name(row), ...counts(row), row.shareClosed ?? (isShareHidden(row) ? null : '–')]),
    ],
  };
}
