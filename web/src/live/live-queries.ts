import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import type { components } from '../api/schema';

export type Change = components['schemas']['ChangeDto'];
export type Notice = components['schemas']['NoticeDto'];

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => answerOf(api.GET('/api/v1/notices')),
  staleTime: 30_000,
  // For pages that get no stream.
  refetchInterval: 5 * 60_000,
});

/** What has been recorded in a case since the version with the tag, the oldest first. */
export const changesSince = (caseId: string, tag: string): Promise<Change[]> =>
  answerOf(
    api.GET('/api/v1/cases/{id}/changes', { params: { path: { id: caseId }, query: { since: tag } } }),
  ).then(({ changed }) => changed);

/** What a change of a case does not touch. */
const STAYS: readonly unknown[] = [
  'session',
  'login-providers',
  'services',
  'notices',
  'case',
  'draft',
  'drafts',
];

/** Lists and overviews, of which nobody knows which rows a change moves. */
export function askAnewForLists(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => !STAYS.includes(queryKey[0]) });
}

/** The version of a case that the page shows; undefined where it shows none. */
export function shownTag(client: QueryClient, caseId: string): string | undefined {
  const view = client.getQueryData<{ tag: string }>(['case', caseId, 'view']);
  return view?.tag;
}
