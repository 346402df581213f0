import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

export type Service = components['schemas']['ServiceDto'];

/** The services of the municipality, and the outside bodies it works with. */
export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: (): Promise<Service[]> => answerOf(api.GET('/api/v1/services')),
  staleTime: 5 * 60_000,
});
