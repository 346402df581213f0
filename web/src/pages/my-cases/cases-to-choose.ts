import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

export type ListedCase = components['schemas']['WorkListItemDto'];

/** As many as one answer holds. */
const MOST = 200;
const SHOWN = 5;

/** The open cases whose content I read. */
export const casesToChooseQuery = queryOptions({
  queryKey: ['cases', 'toChoose'],
  queryFn: async () => {
    const query = { limit: MOST, status: 'open' } as const;
    const { items } = await answerOf(api.GET('/api/v1/cases', { params: { query } }));
    return items.filter(({ content }) => content);
  },
});

/** Those with what is sought in the child's name, without the case it stands in; the first few, and how many more there are. */
export function among(
  cases: readonly ListedCase[],
  without: string | undefined,
  sought: string,
): { shown: readonly ListedCase[]; more: number } {
  const words = sought.trim().toLocaleLowerCase();
  const found = cases.filter(
    ({ id, childName }) => id !== without && (childName ?? '').toLocaleLowerCase().includes(words),
  );
  return { shown: found.slice(0, SHOWN), more: Math.max(0, found.length - SHOWN) };
}
