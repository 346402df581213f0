import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components, operations } from '../../api/schema';

type Schemas = components['schemas'];
export type Look = Schemas['AuditedLookDto'];
export type Finding = Schemas['FindingDto'];
export type EmergencyTry = Schemas['EmergencyTryDto'];
export type DirectoryEvent = Schemas['DirectoryEventDto'];
export type WithAccess = Schemas['PrincipalWithAccessDto'];

type Asked<Operation extends keyof operations> = NonNullable<
  operations[Operation]['parameters'] extends { query?: infer Query } ? Query : never
>;
export type LooksFilter = Omit<Asked<'ReviewsController_audited'>, 'limit' | 'after'>;
export type FindingsFilter = Omit<Asked<'ReviewsController_auditedFindings'>, 'limit' | 'after'>;

const PAGE = 50;

export const looksQuery = (filter: LooksFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'looks', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/access-log/audit/looks', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    throwOnError: false,
  });

export const findingsQuery = (filter: FindingsFilter) =>
  queryOptions({
    queryKey: ['audit', 'findings', filter],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/access-log/audit/findings', { params: { query: { ...filter, limit: 200 } } }),
      ),
    placeholderData: keepPreviousData,
    throwOnError: false,
  });

export const triesQuery = infiniteQueryOptions({
  queryKey: ['audit', 'emergencies'],
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/v1/emergency-access', {
        params: { query: { limit: PAGE, ...(pageParam && { before: pageParam }) } },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => (page.length === PAGE ? page.at(-1)!.at : null),
});

export const accessQuery = (reference: string) =>
  queryOptions({
    queryKey: ['audit', 'access', reference],
    queryFn: () =>
      answerOf(api.GET('/api/v1/access-log/audit/access', { params: { query: { case: reference } } })),
    throwOnError: false,
    retry: false,
  });

export const changesQuery = (aboutOneself: boolean) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'changes', aboutOneself],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/directory-events', {
          params: {
            query: {
              limit: PAGE,
              ...(aboutOneself && { aboutOneself }),
              ...(pageParam && { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.length === PAGE ? page.at(-1)!.id : null),
    placeholderData: keepPreviousData,
  });
