import { Checkbox, Table } from '@digdir/designsystemet-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelOf } from '../../blocks/level-of';
import type { BoardRow } from './board-queries';
import styles from './board.module.css';
import { CaseName, Holder, Reasons, useCaseName } from './case-parts';
import { NextState } from './next-state';
import { howManyChosen } from './selection';

export type SortKey = 'next' | 'level' | 'service' | 'since';
export interface Sorting {
  sort: SortKey;
  order: 'ascending' | 'descending';
}

export interface CasesShown {
  rows: readonly BoardRow[];
  chosen: ReadonlySet<string>;
  onChoose: (caseId: string, on: boolean, withShift: boolean) => void;
  onChooseAll: (on: boolean) => void;
  sorting: Sorting;
  onSort: (sort: SortKey) => void;
  /** False where all are of one service. */
  withService: boolean;
}

export function CaseTable(shown: CasesShown) {
  const { rows, chosen, onChoose, onChooseAll, sorting, onSort, withService } = shown;
  const { t } = useTranslation('board');
  const some = howManyChosen(chosen, rows);
  const sortOf = (key: SortKey) => ({
    sort: sorting.sort === key ? sorting.order : ('none' as const),
    onClick: () => onSort(key),
  });
  return (
    <Table className={styles.table} data-color="neutral" hover>
      <caption className={styles.unseen}>{t('caption')}</caption>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell className={styles.tick}>
            <Checkbox
              aria-label={t('chooseAll')}
              checked={some === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = some === 'some';
              }}
              onChange={(event) => onChooseAll(event.target.checked)}
            />
          </Table.HeaderCell>
          <Table.HeaderCell className={styles.level} {...sortOf('level')}>
            {t('column.level')}
          </Table.HeaderCell>
          <Table.HeaderCell className={styles.case} {...sortOf('since')}>
            {t('column.case')}
          </Table.HeaderCell>
          <Table.HeaderCell>{t('column.why')}</Table.HeaderCell>
          <Table.HeaderCell className={styles.service} {...sortOf('service')}>
            {t(withService ? 'column.service' : 'column.holder')}
          </Table.HeaderCell>
          <Table.HeaderCell {...sortOf('next')}>{t('column.next')}</Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map((row) => (
          <CaseLine
            key={row.id}
            row={row}
            isChosen={isChosen(chosen, row)}
            onChoose={onChoose}
            withService={withService}
          />
        ))}
      </Table.Body>
    </Table>
  );
}

export const isChosen = (chosen: ReadonlySet<string>, { caseId }: BoardRow): boolean =>
  caseId !== null && chosen.has(caseId);

interface CaseLineProps {
  row: BoardRow;
  isChosen: boolean;
  onChoose: CasesShown['onChoose'];
  withService: boolean;
}

/** Drawn again only when it is another, or is ticked. */
const CaseLine = memo(function CaseLine({ row, isChosen: isOn, onChoose, withService }: CaseLineProps) {
  const nameOf = useCaseName();
  return (
    <Table.Row className={isOn ? styles.chosen : undefined}>
      <Table.Cell className={styles.tick}>
        <CaseTick row={row} name={nameOf(row)} isChosen={isOn} onChoose={onChoose} />
      </Table.Cell>
      <Table.Cell className={styles.level}>
        <LevelOf level={row.level} size={28} />
      </Table.Cell>
      <Table.Cell className={styles.case}>
        <CaseName row={row} />
      </Table.Cell>
      <Table.Cell>
        <Reasons row={row} />
      </Table.Cell>
      <Table.Cell>
        <Holder row={row} withService={withService} />
      </Table.Cell>
      <Table.Cell className={styles.when}>
        <NextState next={row.next} />
      </Table.Cell>
    </Table.Row>
  );
});

/** Only what one may do something with can be chosen; the rest says why below the table. */
export function CaseTick({
  row,
  name,
  isChosen: isOn,
  onChoose,
}: { row: BoardRow; name: string } & Pick<CaseLineProps, 'isChosen' | 'onChoose'>) {
  const { t } = useTranslation('board');
  const { caseId } = row;
  if (!caseId) return null;
  const withShift = (event: MouseEvent<HTMLInputElement>) => {
    if (event.shiftKey) window.getSelection()?.removeAllRanges();
    onChoose(caseId, event.currentTarget.checked, event.shiftKey);
  };
  return (
    <Checkbox
      aria-label={t('choose', { name, service: row.service.name ?? '' })}
      checked={isOn}
      onChange={() => undefined}
      onClick={withShift}
    />
  );
}
