import { useRef } from 'react';
import { useFilters } from '../../shell/filters-in-address';
import type { BoardFilterValues } from './board-filters';
import type { BoardAsked, Scope } from './board-queries';
import type { SortKey, Sorting } from './case-table';

const IN_ADDRESS = ['show', 'service', 'age', 'group', 'sort', 'order', 'after', 'page'] as const;
const FROM_START = { after: undefined, page: undefined };

interface Place {
  asked: BoardAsked;
  filters: BoardFilterValues;
  sorting: Sorting;
  page: number;
  narrow: (changed: BoardFilterValues) => void;
  sortBy: (sort: SortKey) => void;
  /** @param next cursor of the page after this one */
  goTo: (page: number, next: string | null) => void;
}

/** What the board is narrowed to, how it is sorted and which page is shown: all of it in the address. */
export function usePlace(scope: Scope): Place {
  const [inAddress, change] = useFilters(IN_ADDRESS);
  const { page: pageInAddress, ...asked } = inAddress;
  const page = Number(pageInAddress ?? 1);
  /** Where the pages begin that have been seen; after a reload one goes back to the first. */
  const cursors = useRef<(string | undefined)[]>([]);
  const { show, service, age, group, sort, order, after } = asked;
  const sorting = { sort: sort ?? 'next', order: order ?? 'ascending' } as Sorting;
  return {
    asked: { ...asked, scope } as BoardAsked,
    filters: { show, service, age, group },
    sorting,
    page,
    narrow: (changed) => change({ ...FROM_START, ...changed }),
    sortBy: (by) =>
      change({
        ...FROM_START,
        sort: by,
        order: by === sorting.sort && sorting.order === 'ascending' ? 'descending' : 'ascending',
      }),
    goTo: (to, next) => {
      if (to > page) cursors.current[page] = after;
      const start = to > page ? (next ?? undefined) : cursors.current[to];
      change(start && to > 1 ? { after: start, page: String(to) } : FROM_START);
    },
  };
}
