import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

export type MyDay = components['schemas']['MyDayDto'];
export type DayItem = components['schemas']['DayItemDto'];
export type DayBaton = components['schemas']['DayBatonDto'];
export type DayReferral = components['schemas']['DayReferralDto'];
export type DayCase = components['schemas']['DayCaseDto'];
export type Draft = components['schemas']['DraftDto'];

/** What is mine to do. Asked anew when the page comes into view, and each time something is done in a case. */
export const myDayQuery = queryOptions({
  queryKey: ['my-day'],
  queryFn: (): Promise<MyDay> => answerOf(api.GET('/api/v1/my-day')),
  refetchOnWindowFocus: true,
});
