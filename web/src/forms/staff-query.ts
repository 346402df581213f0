import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';

/** Who works in a service today; nobody until a service is chosen. */
export const staffQuery = (serviceId: string | undefined) =>
  queryOptions({
    queryKey: ['staff-of-service', serviceId],
    queryFn: () =>
      serviceId
        ? answerOf(api.GET('/api/v1/services/{id}/staff', { params: { path: { id: serviceId } } }))
        : Promise.resolve([]),
    staleTime: 5 * 60_000,
    throwOnError: false,
  });
