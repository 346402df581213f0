import { useQuery } from '@tanstack/react-query';
import { Button, Spinner } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../blocks/empty-state';
import { BoardFilters } from './board-filters';
import { type Board, boardQuery, ROWS_A_PAGE, type Scope } from './board-queries';
import styles from './board.module.css';
import { BulkBar } from './bulk-bar';
import { CaseCards } from './case-cards';
import { CaseTable, type CasesShown } from './case-table';
import { useChosen } from './use-chosen';
import { useNarrow } from './use-narrow';
import { usePlace } from './use-place';

const NONE: Board['items'] = [];

/** The cases of the board: what it is narrowed to stands in the address, what is chosen only here. */
export function CasesPanel({ scope }: { scope: Scope }) {
  const { t } = useTranslation('board');
  const place = usePlace(scope);
  const { data: board, isPlaceholderData } = useQuery(boardQuery(place.asked));
  const rows = board?.items ?? NONE;
  const { chosen, setChosen, choose, chooseAll } = useChosen(rows);
  if (!board) return <Spinner aria-label={t('loading')} />;
  const withService = scope === 'coordinatingUnit' || board.services.length > 1;
  return (
    <>
      <section
        className={styles.panel}
        aria-label={t(`panel.${scope}`)}
        aria-busy={isPlaceholderData}
        data-waiting={isPlaceholderData || undefined}
      >
        <BoardFilters board={board} values={place.filters} onChange={place.narrow} services={withService} />
        {rows.length === 0 ? (
          <Nothing narrowed={board.services.length > 0} scope={scope} />
        ) : (
          <Cases
            rows={rows}
            chosen={chosen}
            onChoose={choose}
            onChooseAll={chooseAll}
            sorting={place.sorting}
            onSort={place.sortBy}
            withService={withService}
          />
        )}
        <Foot
          board={board}
          show={place.filters.show}
          page={place.page}
          onPage={(page) => place.goTo(page, board.next)}
        />
      </section>
      {chosen.size > 0 && <BulkBar scope={scope} chosen={chosen} onChosen={setChosen} />}
    </>
  );
}

/** A table where there is room for one; how it is sorted is told as well as shown. */
function Cases(shown: CasesShown) {
  const { t } = useTranslation('board');
  const narrow = useNarrow();
  const { sort, order } = shown.sorting;
  return (
    <>
      {narrow ? <CaseCards {...shown} /> : <CaseTable {...shown} />}
      <p className={styles.unseen} role="status">
        {t('announced', { by: t(`sorted.${sort}`), order: t(`order.${order}`), count: shown.rows.length })}
      </p>
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
