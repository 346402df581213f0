import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';
import { caseKey } from '../../forms/send-events';

export type Entry = components['schemas']['HistoryEntryDto'];
export type TimelinePart = 'all' | 'meetings' | 'voices' | 'changes' | 'files' | 'journal';

const PAGE = 30;

/** What happened, the newest first, a page at a time. */
export const timelineQuery = (caseId: string, part: TimelinePart, limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: [...caseKey(caseId), 'timeline', part, limit],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/cases/{id}/history', {
          params: {
            path: { id: caseId },
            query: { after: pageParam, limit, first: 'newest', ...(part !== 'all' && { part }) },
          },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
