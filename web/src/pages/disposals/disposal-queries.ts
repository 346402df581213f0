import { queryOptions } from '@tanstack/react-query';
import { answerOf, answerWithTag, api } from '../../api/client';
import type { components } from '../../api/schema';

export type ToDispose = components['schemas']['ToDisposeDto'];

export const disposalsQuery = queryOptions({
  queryKey: ['disposals'],
  queryFn: () => answerOf(api.GET('/api/v1/disposals/waiting')),
});

export const disposedQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['disposed', from, to],
    queryFn: () => answerOf(api.GET('/api/v1/disposals/account', { params: { query: { from, to } } })),
  });

const EVENT: Record<ToDispose['what'], 'CASE_DISPOSED' | 'CONCERN_DISPOSED'> = {
  archivedCase: 'CASE_DISPOSED',
  dismissedConcern: 'CONCERN_DISPOSED',
};

/** Decided on the case as it is now; somebody who opens it again in between is in time. */
export async function dispose({ caseId, what }: ToDispose, key: string): Promise<void> {
  const { tag } = await answerWithTag(api.GET('/api/v1/cases/{id}', { params: { path: { id: caseId } } }));
  await answerOf(
    api.POST('/api/v1/cases/{id}/events', {
      params: { path: { id: caseId }, header: { 'If-Match': tag ?? '', 'Idempotency-Key': key } },
      body: { events: [{ type: EVENT[what], facts: {}, texts: {} }] } as never,
    }),
  );
}
