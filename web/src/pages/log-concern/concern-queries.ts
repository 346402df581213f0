import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

export type Person = components['schemas']['PersonDto'];
export type EarlierConcern = components['schemas']['EarlierConcernDto'];

/** What is sought stands in the body, never in an address; the key holds it in memory for as long as the page. */
export const earlierQuery = (child: { nationalId: string } | { personId: string } | null) =>
  queryOptions({
    queryKey: ['earlier-concerns', child],
    queryFn: async (): Promise<EarlierConcern[]> =>
      child ? (await answerOf(api.POST('/api/v1/earlier-concerns', { body: child }))).items : [],
    enabled: child !== null,
    throwOnError: false,
    gcTime: 0,
  });

export const findChildren = (name: string): Promise<Person[]> =>
  answerOf(api.POST('/api/v1/people/searches', { body: { name } }));
