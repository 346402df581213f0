import { useQuery } from '@tanstack/react-query';
import { Button, Spinner } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { useFilters } from '../../shell/filters-in-address';
import { BoardFilters } from './board-filters';
import { type Board, boardQuery, type BoardAsked, ROWS_A_PAGE, type Scope } from './board-queries';
import styles from './board.module.css';
import { BulkBar } from './bulk-bar';
import { CaseCards } from './case-cards';
import { CaseTable, type SortKey } from './case-table';
import { chooseCases } from './selection';
import { useNarrow } from './use-narrow';

const IN_ADDRESS = ['show', 'service', 'age', 'group', 'sort', 'order', 'after', 'page'] as const;

/** The cases of the board: what it is narrowed to stands in the address, what is chosen only here. */
export function CasesPanel({ scope }: { scope: Scope }) {
  const { t } = useTranslation('board');
  const [inAddress, change] = useFilters(IN_ADDRESS);
  const { page: pageInAddress, ...filters } = inAddress;
  const page = Number(pageInAddress ?? 1);
  const cursors = useRef<(string | undefined)[]>([]);
  const { data: board, isPlaceholderData } = useQuery(boardQuery({ ...filters, scope } as BoardAsked));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const narrow = useNarrow();
  if (!board) return <Spinner aria-label={t('loading')} />;

  const sorting = {
    sort: (filters.sort ?? 'next') as SortKey,
    order: (filters.order ?? 'ascending') as 'ascending' | 'descending',
  };
  const fromStart = { after: undefined, page: undefined };
  const sortBy = (sort: SortKey) => {
    const order = sort === sorting.sort && sorting.order === 'ascending' ? 'descending' : 'ascending';
    change({ ...fromStart, sort, order });
  };
  const choose = (caseId: string, on: boolean, withShift: boolean) => {
    setChosen(chooseCases(chosen, board.items, { caseId, on, last: withShift ? last.current : undefined }));
    last.current = caseId;
  };
  const chooseAll = (on: boolean) => {
    const cases = board.items.flatMap(({ caseId }) => caseId ?? []);
    setChosen(new Set(on ? [...chosen, ...cases] : [...chosen].filter((one) => !cases.includes(one))));
  };
  const goTo = (to: number) => {
    if (to > page) {
      cursors.current[page] = filters.after;
      change({ after: board.next ?? undefined, page: String(to) });
    } else
      change({
        after: to > 1 ? cursors.current[to] : undefined,
        page: to > 1 && cursors.current[to] ? String(to) : undefined,
      });
  };
  const shown = { rows: board.items, chosen, onChoose: choose };
  return (
    <>
      <section
        className={styles.panel}
        aria-label={t(`panel.${scope}`)}
        aria-busy={isPlaceholderData}
        data-waiting={isPlaceholderData || undefined}
      >
        <BoardFilters
          board={board}
          values={filters}
          onChange={(changed) => change({ ...fromStart, ...changed })}
          services={scope === 'coordinatingUnit' || board.services.length > 1}
        />
        {board.items.length === 0 ? (
          <Nothing narrowed={board.counts.some(({ howMany }) => howMany > 0)} scope={scope} />
        ) : narrow ? (
          <CaseCards {...shown} />
        ) : (
          <CaseTable {...shown} onChooseAll={chooseAll} sorting={sorting} onSort={sortBy} />
        )}
        <Foot board={board} show={filters.show} page={page} onPage={goTo} />
        <p className={styles.unseen} role="status">
          {t('announced', {
            by: t(`sorted.${sorting.sort}`),
            order: t(`order.${sorting.order}`),
            count: board.items.length,
          })}
        </p>
      </section>
      {chosen.size > 0 && (
        <BulkBar
          scope={scope}
          chosen={chosen}
          onChosen={setChosen}
          onDone={() => (last.current = undefined)}
        />
      )}
    </>
  );
}

function Nothing({ narrowed, scope }: { narrowed: boolean; scope: Scope }) {
  const { t } = useTranslation('board');
  return narrowed ? (
    <EmptyState title={t('empty.narrowed')} />
  ) : (
    <EmptyState title={t(`empty.${scope}`)}>{t('empty.about')}</EmptyState>
  );
}

interface FootProps {
  board: Board;
  show: string | undefined;
  page: number;
  onPage: (page: number) => void;
}

function Foot({ board, show, page, onPage }: FootProps) {
  const { t } = useTranslation('board');
  const all = board.counts.find((count) => count.show === (show ?? 'all'))?.howMany ?? 0;
  const from = (page - 1) * ROWS_A_PAGE + 1;
  const unknown = board.items.some(({ caseId }) => caseId === null);
  return (
    <div className={styles.foot}>
      <div>
        {board.items.length > 0 && (
          <p>{t('shown', { from, to: from + board.items.length - 1, count: all })}</p>
        )}
        {unknown && <p className={styles.minor}>{t('whyNoTick')}</p>}
      </div>
      <div className={styles.pages}>
        {page > 1 && (
          <Button variant="tertiary" onClick={() => onPage(page - 1)}>
            {t('previous')}
          </Button>
        )}
        {board.next && (
          <Button variant="tertiary" onClick={() => onPage(page + 1)}>
            {t('next')}
          </Button>
        )}
      </div>
    </div>
  );
}
