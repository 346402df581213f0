import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/client';
import { language } from '../../../texts/i18n';
import type { components } from '../../../api/schema';

type Schemas = components['schemas'];
export type GuideInForce = Schemas['GuideInForceDto'];
export type Publication = Schemas['PublicationDto'];
export type Difference = Schemas['GuideDifferenceDto'];

export const guidesQuery = queryOptions({
  queryKey: ['guides', 'inForce'],
  queryFn: () => answerOf(api.GET('/api/v1/guides')),
});

export const versionsQuery = (guide: string) =>
  queryOptions({
    queryKey: ['guides', 'versions', guide],
    queryFn: () => answerOf(api.GET('/api/v1/guides/{guide}/versions', { params: { path: { guide } } })),
  });

/** A published version never changes. */
export const versionQuery = (guide: string, version: number) =>
  queryOptions({
    queryKey: ['guides', 'version', guide, version],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/guides/{guide}/versions/{version}', { params: { path: { guide, version } } }),
      ),
    staleTime: Infinity,
  });

export const differencesQuery = (guide: string, version: number, to: number) =>
  queryOptions({
    // They come in the language of the page.
    queryKey: ['guides', 'differences', guide, version, to, language()],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/guides/{guide}/versions/{version}/differences/{to}', {
          params: { path: { guide, version, to } },
        }),
      ),
    staleTime: Infinity,
  });
