import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

export type ListedCase = components['schemas']['WorkListItemDto'];

/** What of one's cases is shown; kept in the address. */
export interface Filter {
  show?: 'overdue' | 'stuck' | 'closed';
  level?: number;
}

/** The first view is short; whoever goes on is not kept waiting at each end. */
const FIRST_PAGE = 50;
const PAGE = 200;
/** What has been gone so far through is not asked for anew by itself, page by page, whenever one case of it changes. */
const KEPT_UP_TO_DATE = 3;

/** Whether a list is so long that its reader is told that it has changed, and says when to see it anew. */
export const isLong = (pages: readonly unknown[] | undefined): boolean =>
  (pages?.length ?? 0) > KEPT_UP_TO_DATE;

/** My cases a page at a time, what is due first at the top. */
export const myCasesQuery = ({ show, level }: Filter) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'mine', show, level],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/cases', {
          params: {
            query: {
              limit: pageParam ? PAGE : FIRST_PAGE,
              status: show === 'closed' ? 'closed' : 'open',
              ...(show === 'overdue' && { overdue: true }),
              ...(show === 'stuck' && { stuck: true }),
              ...(level !== undefined && { level: level as 0 | 1 | 2 | 3 }),
              ...(pageParam && { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: ({ state }) => !isLong(state.data?.pages),
  });
