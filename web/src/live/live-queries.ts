import { type Query, type QueryClient, queryOptions } from '@tanstack/react-query';
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
  'instruments',
  'consent-text',
  'access-document',
  'deputies',
  'findings',
  'disposals',
  'disposed',
  'notices',
  'case',
  'draft',
  'drafts',
];

/** Lists and overviews, of which nobody knows which rows a change moves. */
export function askAnewForLists(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => !STAYS.includes(queryKey[0]) });
}

/**
 * What is shown of a case, asked for anew: first what its reader may still see of it, and only where that is its content
 * the rest. What they may no longer read, and what is not shown just now, is not kept.
 */
export async function askAnewForCase(client: QueryClient, caseId: string): Promise<void> {
  const whole = ['case', caseId];
  const view = [...whole, 'view'];
  client.removeQueries({ queryKey: whole, type: 'inactive' });
  const showsView = client.getQueryState(view) !== undefined;
  await client.invalidateQueries({ queryKey: view });
  const read = client.getQueryData<{ view: { content: boolean } }>(view);
  const rest = { queryKey: whole, predicate: ({ queryKey }: Query) => queryKey[2] !== 'view' };
  if (showsView && !read?.view.content) client.removeQueries(rest);
  else await client.invalidateQueries(rest);
}

/** Everything that is shown, after nobody knows what has happened meanwhile. */
export async function askAnewForAll(client: QueryClient): Promise<void> {
  const ofCases = client.getQueryCache().findAll({ queryKey: ['case'] });
  const caseIds = new Set(ofCases.map(({ queryKey }) => String(queryKey[1])));
  await Promise.all([
    client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'case' }),
    ...[...caseIds].map((caseId) => askAnewForCase(client, caseId)),
  ]);
}

/** The version of a case that the page shows; undefined where it shows none. */
export function shownTag(client: QueryClient, caseId: string): string | undefined {
  const view = client.getQueryData<{ tag: string }>(['case', caseId, 'view']);
  return view?.tag;
}
