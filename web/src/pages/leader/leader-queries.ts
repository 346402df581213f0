import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

export type Deputy = components['schemas']['DeputyDto'];
export type Finding = components['schemas']['FindingDto'];
export type Conclusion = components['schemas']['ReviewDto']['conclusion'];
export type NewDeputy = components['schemas']['NameDeputyDto'];

export const deputiesQuery = queryOptions({
  queryKey: ['deputies'],
  queryFn: () => answerOf(api.GET('/api/v1/deputies')),
});

export interface FindingsAsked {
  /** Left out: also those that somebody has gone through. */
  reviewed?: boolean;
  from?: string;
  to?: string;
}

export const findingsQuery = (asked: FindingsAsked) =>
  queryOptions({
    queryKey: ['findings', asked],
    queryFn: () =>
      answerOf(api.GET('/api/v1/access-log/findings', { params: { query: { ...asked, limit: 200 } } })),
  });

export const concludeOn = (id: string, conclusion: Conclusion) =>
  answerOf(
    api.POST('/api/v1/access-log/findings/{id}/reviews', {
      params: { path: { id } },
      body: { conclusion },
    }),
  );

export const nameDeputy = (body: NewDeputy) => answerOf(api.POST('/api/v1/deputies', { body }));

export const endDeputy = (id: string) =>
  answerOf(api.DELETE('/api/v1/deputies/{id}', { params: { path: { id } } }));
