import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, answerWithTag, api } from '../../api/client';
import type { components } from '../../api/schema';
import { caseKey } from '../../forms/send-events';

export type FamilyPage = components['schemas']['FamilyPageDto'];
export type FamilyConsent = components['schemas']['FamilyConsentDto'];
export type FamilyQuestion = components['schemas']['FamilyQuestionDto'];
export type FamilyTask = components['schemas']['FamilyTaskDto'];
export type FamilyWord = components['schemas']['FamilyWordDto'];
export type Look = components['schemas']['OwnLookDto'];
export type HistoryEntry = components['schemas']['HistoryEntryDto'];
export type Instrument = components['schemas']['InstrumentDto'];

const at = (caseId: string) => ({ params: { path: { id: caseId } } });

/** The plans that one is in as a child or a parent. */
export const ownLogsQuery = queryOptions({
  queryKey: ['cases', 'of-family'],
  queryFn: () => answerOf(api.GET('/api/v1/cases', { params: { query: { limit: 50 } } })),
});

export type ConsentQuestion = components['schemas']['ConsentQuestionDto'];

/** What one is asked to consent to where there is no plan to read yet. */
export const consentQuestionsQuery = queryOptions({
  queryKey: ['consent-questions'],
  queryFn: () => answerOf(api.GET('/api/v1/consent-questions')),
});

/** Whom a family could let in. */
export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: () => answerOf(api.GET('/api/v1/services')),
  staleTime: Infinity,
});

/**
 * What stands on the page, with the version that goes along when something is said. @param personId whose page is printed
 * for them: it says what they would read, and offers nothing to press
 */
export const familyPageQuery = (caseId: string, personId?: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'family-page', personId ?? 'own'],
    queryFn: async (): Promise<{ page: FamilyPage; tag: string }> => {
      if (personId !== undefined) return { page: await printed(caseId, personId), tag: '' };
      const { data, tag } = await answerWithTag(api.GET('/api/v1/cases/{id}/family-page', at(caseId)));
      return { page: data, tag: tag ?? '' };
    },
  });

async function printed(caseId: string, personId: string): Promise<FamilyPage> {
  const path = { id: caseId, personId };
  const page = await answerOf(api.GET('/api/v1/cases/{id}/family-page/{personId}', { params: { path } }));
  return {
    ...page,
    mayDo: [],
    consents: page.consents.map((one) => ({
      ...one,
      mayWithdraw: false,
      maySayYes: false,
      maySayNo: false,
      mayExtendUntil: null,
    })),
    withoutConsent: page.withoutConsent.map((one) => ({ ...one, mayGive: false })),
  };
}

export const measurementsQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'measurements'],
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}/measurements', at(caseId))),
  });

export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => answerOf(api.GET('/api/v1/instruments')),
  staleTime: Infinity,
});

/** Who has read, the newest first. */
export const looksQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: [...caseKey(caseId), 'looks'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/cases/{id}/looks', {
          params: { path: { id: caseId }, query: { limit: 50, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

const HISTORY_PAGE = 100;

/** What has been written, oldest first as it is kept; the whole of it is small enough to turn round. */
export const historyQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'whole-history'],
    queryFn: async (): Promise<HistoryEntry[]> => {
      const entries: HistoryEntry[] = [];
      for (let after: number | null = 0; after !== null;) {
        const query = { limit: HISTORY_PAGE, after };
        const page: components['schemas']['HistoryDto'] = await answerOf(
          api.GET('/api/v1/cases/{id}/history', { params: { path: { id: caseId }, query } }),
        );
        entries.push(...page.items);
        after = page.next;
      }
      return entries;
    },
  });

export const consentTextQuery = (language: string) =>
  queryOptions({
    queryKey: ['consent-text', language],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/consent-texts/{text}', {
          params: { path: { text: 'sharing' }, query: { language } },
        }),
      ),
    staleTime: Infinity,
  });

export const accessRequestsQuery = queryOptions({
  queryKey: ['access-requests'],
  queryFn: () => answerOf(api.GET('/api/v1/access-requests')),
});
