import { queryOptions } from '@tanstack/react-query';
import { answerOf, answerWithTag, api } from '../../api/client';
import type { components } from '../../api/schema';
import { caseKey } from '../../forms/send-events';

type Schemas = components['schemas'];
export type Case = Schemas['CaseDto'];
export type AllowedEvent = Schemas['AllowedEventDto'];
export type Plan = Schemas['PlanDto'];
export type Goal = Schemas['GoalDto'];
export type Intervention = Schemas['InterventionDto'];
export type FollowUp = Schemas['CaseFollowUpDto'];

export interface ReadCase {
  view: Case;
  /** ETag of what was read, for `If-Match`. */
  tag: string;
}

const at = (caseId: string) => ({ params: { path: { id: caseId } } });

/** A case as its reader may see it, and what they can do now. */
export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'view'],
    queryFn: async (): Promise<ReadCase> => {
      const { data, tag } = await answerWithTag(api.GET('/api/v1/cases/{id}', at(caseId)));
      return { view: data, tag: tag ?? '' };
    },
  });

export const planQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'plan'],
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}/plan', at(caseId))),
  });

export const followUpsQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'follow-ups'],
    queryFn: () => answerOf(api.GET('/api/v1/cases/{id}/follow-ups', at(caseId))),
  });

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: () => answerOf(api.GET('/api/v1/services')),
  staleTime: 5 * 60_000,
});

interface KnownChild {
  kind: string;
  name: string | null;
  birthDate: string | null;
}

/** The child as the reader may know it. */
export const childOf = ({ child }: Case): KnownChild | null =>
  (child as KnownChild | null | undefined) ?? null;
