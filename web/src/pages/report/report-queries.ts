import { queryOptions } from '@tanstack/react-query';
import { answerOf, answerWithTag, api } from '../../api/client';
import type { components } from '../../api/schema';

export type Report = components['schemas']['ReportDto'];
export type WholeReport = components['schemas']['WholeReportDto'];
export type NewReport = components['schemas']['NewReportDto'];

/** Mine, and those I am named to follow up: nobody else knows of them. */
export const reportsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: (): Promise<Report[]> => answerOf(api.GET('/api/v1/protection-reports')),
});

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', id],
    queryFn: (): Promise<{ data: WholeReport; tag: string | null }> =>
      answerWithTag(api.GET('/api/v1/protection-reports/{id}', { params: { path: { id } } })),
  });
