import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { caseKey } from '../../forms/send-events';
import type { Entry } from './timeline-queries';

const MOST = 200;

/** What was asked of other services and what they answered, as far as the reader may know: the newest first. */
export const askedQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'asked'],
    queryFn: async (): Promise<Entry[]> => {
      const { items } = await answerOf(
        api.GET('/api/v1/cases/{id}/history', {
          params: { path: { id: caseId }, query: { limit: MOST, first: 'newest', part: 'referrals' } },
        }),
      );
      return items;
    },
    throwOnError: false,
  });
