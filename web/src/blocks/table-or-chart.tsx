import { Button, Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './table-or-chart.module.css';

export interface ChartTable {
  caption: string;
  columns: readonly string[];
  /** The first cell of a row names it; the others are numbers, or HiddenValue. */
  rows: readonly (readonly ReactNode[])[];
}

/** The drawing, or the same in a table in its place. On paper both. */
export function TableOrChart({
  asTable,
  table,
  children,
}: {
  asTable: boolean;
  table: ChartTable;
  children: ReactNode;
}) {
  return (
    <>
      <div className={asTable ? styles.printed : undefined}>{children}</div>
      {/* Wider than a phone: who has no mouse scrolls it with the arrows. */}
      <div
        className={asTable ? styles.scroll : styles.printed}
        role="region"
        aria-label={table.caption}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={asTable ? 0 : undefined}
      >
        <NumberTable {...table} />
      </div>
    </>
  );
}

/** So many numbers have no room beside a name on a phone. */
const MANY = 3;

function NumberTable({ caption, columns, rows }: ChartTable) {
  return (
    <Table
      className={columns.length <= MANY ? styles.table : `${styles.table} ${styles.many}`}
      data-color="neutral"
    >
      <caption className={styles.caption}>{caption}</caption>
      <Table.Head>
        <Table.Row>
          {columns.map((column, at) => (
            <Table.HeaderCell key={column} scope="col" className={at > 0 ? styles.number : undefined}>
              {column}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map(([name, ...numbers], at) => (
          // Rows of a table of numbers keep their place.
          <Table.Row key={at}>
            <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
            {numbers.map((number, column) => (
              <Table.Cell key={columns[column + 1]} className={styles.number}>
                {number}
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

/** «Vis som tabell» and back, in the same corner of every chart; it stays, so focus does. */
export function TableButton({
  asTable,
  onChange,
}: {
  asTable: boolean;
  onChange: (asTable: boolean) => void;
}) {
  const { t } = useTranslation('blocks');
  return (
    <Button variant="tertiary" data-size="sm" aria-pressed={asTable} onClick={() => onChange(!asTable)}>
      <svg className={styles.icon} width="16" height="16" viewBox="0 0 16 16" aria-hidden>
        <path d="M1.8 2.5h12.4v11H1.8zM1.8 6.2h12.4M6 6.2v7.3" />
      </svg>
      {asTable ? t('chart.asChart') : t('chart.asTable')}
    </Button>
  );
}
