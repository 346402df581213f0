import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: () => answerOf(api.GET('/api/v1/services')),
  staleTime: 5 * 60_000,
  throwOnError: false,
});
