import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { caseKey } from '../../forms/send-events';
import type { Choosable } from '../../forms/choose-among';
import { useDates } from '../../words/use-dates';

const MOST = 500;

const entriesQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'entries'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/cases/{id}/history', {
          params: { path: { id: caseId }, query: { after: 0, limit: MOST } },
        }),
      ),
    staleTime: 60_000,
  });

/** The entries of the log, the newest first, each by its number, day and first words. */
export function useEntries(caseId: string, isShown: boolean): Choosable[] {
  const { t } = useTranslation('case');
  const dates = useDates();
  const { data } = useQuery({ ...entriesQuery(caseId), enabled: isShown });
  return (data?.items ?? [])
    .filter(({ restricted }) => !restricted)
    .map(({ number, at, texts }) => ({
      value: String(number),
      label: [t('entry', { number }), at && dates.short(at), firstWords(texts)].filter(Boolean).join(' · '),
    }))
    .reverse();
}

function firstWords(texts: Record<string, string> | undefined): string {
  const [first = ''] = Object.values(texts ?? {});
  return first.length > 60 ? `${first.slice(0, 60)}…` : first;
}
