import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { Problem } from '../api/problem';
import type { components } from '../api/schema';

export type WholeDraft = components['schemas']['WholeDraftDto'];

async function wholeDraft(id: string): Promise<WholeDraft | null> {
  try {
    return await answerOf(api.GET('/api/v1/drafts/{id}', { params: { path: { id } } }));
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

/** A draft as it was saved last; null for one that was sent or deleted. Never kept for the next opening. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: () => wholeDraft(id),
    gcTime: 0,
    staleTime: Infinity,
  });

/**
 * What the reader has begun to write of the evaluation of a case; null for nothing. Looked for in the list, where what is
 * not there is no error.
 */
export const draftOfEvaluationQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['draft', 'evaluation', caseId],
    queryFn: async (): Promise<WholeDraft | null> => {
      const all = await answerOf(api.GET('/api/v1/drafts'));
      const begun = all.some((one) => one.purpose === 'evaluation' && one.caseId === caseId);
      return begun ? wholeDraft(caseId) : null;
    },
    gcTime: 0,
    staleTime: Infinity,
  });
