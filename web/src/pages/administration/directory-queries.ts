import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type StaffMember = Schemas['StaffMemberDto'];
export type GivenRole = Schemas['GivenRoleDto'];
export type Service = Schemas['ServiceDto'];
export type RoleName = NonNullable<Schemas['StaffSearchDto']['role']>;
export type Standing = Schemas['StaffSearchDto']['standing'];

export const ROLES: readonly RoleName[] = [
  'practitioner',
  'leader',
  'coordinatingUnit',
  'manager',
  'administrator',
  'auditor',
];
/** Held in a service; the others in the municipality as a whole. */
export const IN_A_SERVICE: readonly string[] = ['practitioner', 'leader', 'coordinatingUnit'];
export const STANDINGS: readonly Standing[] = ['working', 'withoutLogin', 'left', 'all'];

export interface StaffSearch {
  text?: string;
  role?: RoleName;
  serviceId?: string;
  standing: Standing;
}

/** Asked with the text in the body: a name does not belong in an address. */
export const staffQuery = (search: StaffSearch) =>
  infiniteQueryOptions({
    queryKey: ['staff', 'list', search],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.POST('/api/v1/staff/searches', {
          body: { ...search, limit: 50, ...(pageParam && { after: pageParam }) },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/staff/{id}', { params: { path: { id } } })),
  });

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: () => answerOf(api.GET('/api/v1/services')),
});

export const calendarsQuery = queryOptions({
  queryKey: ['service-calendars'],
  queryFn: () => answerOf(api.GET('/api/v1/service-calendars')),
  staleTime: Infinity,
});
