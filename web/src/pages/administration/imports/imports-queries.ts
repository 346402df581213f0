import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/client';
import type { components } from '../../../api/schema';

type Schemas = components['schemas'];
export type Import = Schemas['DirectoryImportDto'];
export type ImportChange = Schemas['ImportChangeDto'];
export type ImportKind = Schemas['FileToImportDto']['kind'];

const ASKED_AGAIN_MS = 1_500;

export const isUnderWay = ({ state }: Pick<Import, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

/** One's own imports; asked again while one of them is under way, so that one sees how far it has come. */
export const importsQuery = queryOptions({
  queryKey: ['directory-imports'],
  queryFn: () => answerOf(api.GET('/api/v1/directory-imports')),
  refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? ASKED_AGAIN_MS : false),
});
