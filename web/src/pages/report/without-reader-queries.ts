import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

export type ServiceWithoutReader = components['schemas']['ServiceWithoutReaderDto'];

/** For which services I am asked; neither which report it is nor how many. */
export const withoutReaderQuery = queryOptions({
  queryKey: ['reports-without-reader'],
  queryFn: () => answerOf(api.GET('/api/v1/reports-without-reader')),
});

export const nameReader = (body: components['schemas']['NameReaderDto']) =>
  answerOf(api.POST('/api/v1/reports-without-reader', { body }));
