import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

export type GuideInForce = components['schemas']['GuideInForceDto'];

type Words = Record<'nb' | 'nn' | 'en', string>;

/** What the page reads of a published guide; the whole form stands in docs/guides.md. */
export interface GuideLevel {
  level: number;
  mark: string;
  name: Words;
  holder?: Words;
  steps: readonly {
    id: string;
    name: Words;
    checklist: readonly {
      id: string;
      what: Words;
      how?: Words;
      who?: Words;
      tools?: readonly { name: Words; address?: string }[];
    }[];
  }[];
}

export const guidesQuery = queryOptions({
  queryKey: ['guides'],
  queryFn: (): Promise<GuideInForce[]> => answerOf(api.GET('/api/v1/guides')),
  staleTime: 5 * 60_000,
});

/** A published version never changes. */
export const guideVersionQuery = (guide: string, version: number) =>
  queryOptions({
    queryKey: ['guides', guide, version],
    queryFn: async (): Promise<readonly GuideLevel[]> => {
      const path = { guide, version };
      const { content } = await answerOf(
        api.GET('/api/v1/guides/{guide}/versions/{version}', { params: { path } }),
      );
      return (content as unknown as { levels: readonly GuideLevel[] }).levels;
    },
    staleTime: Infinity,
  });

/** The guide that a service works by: its own choice, else that of its kind, else the one for all. */
export function guideOf(
  guides: readonly GuideInForce[],
  service: { kind: string; guide: string | null } | undefined,
): GuideInForce | undefined {
  return (
    guides.find(({ guide }) => guide === service?.guide) ??
    guides.find(({ serviceKinds }) => service && serviceKinds.includes(service.kind)) ??
    guides.find(({ serviceKinds }) => serviceKinds.length === 0) ??
    guides[0]
  );
}
