import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

export type ListedCase = components['schemas']['WorkListItemDto'];

/** What of one's cases is shown; kept in the address. */
export interface Filter {
  show?: 'overdue' | 'stuck' | 'closed';
  level?: number;
}

const PAGE = 50;

/** My cases a page at a time, what is due first at the top. */
export const myCasesQuery = ({ show, level }: Filter) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'mine', show, level],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/cases', {
          params: {
            query: {
              limit: PAGE,
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
  });
