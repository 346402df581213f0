import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { operations } from '../../api/schema';

export type EffectsFilter = NonNullable<operations['InsightsController_effects']['parameters']['query']>;

export const effectsQuery = (query: EffectsFilter) =>
  queryOptions({
    queryKey: ['insights', 'effects', query],
    queryFn: () => answerOf(api.GET('/api/v1/insights/effects', { params: { query } })),
    placeholderData: keepPreviousData,
    // What counts has ended with the last month.
    staleTime: 600_000,
  });

export const levelsQuery = queryOptions({
  queryKey: ['insights', 'levels'],
  queryFn: () => answerOf(api.GET('/api/v1/insights/levels')),
  staleTime: 600_000,
});
