import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { Problem } from '../api/problem';
import type { components } from '../api/schema';

export type WholeDraft = components['schemas']['WholeDraftDto'];

/** A draft as it was saved last; null for one that was sent or deleted. Never kept for the next opening. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: async (): Promise<WholeDraft | null> => {
      try {
        return await answerOf(api.GET('/api/v1/drafts/{id}', { params: { path: { id } } }));
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
    gcTime: 0,
    staleTime: Infinity,
  });
