import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { caseKey } from '../../forms/send-events';

export const measurementsQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'measurements'],
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}/measurements', { params: { path: { id: caseId } } })),
  });

export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => answerOf(api.GET('/api/v1/instruments')),
  staleTime: 60 * 60_000,
});
