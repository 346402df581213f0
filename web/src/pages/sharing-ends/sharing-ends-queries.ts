import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

export type SharingEnd = components['schemas']['SharingEndDto'];
export type DoneWithCopies = components['schemas']['HandleSharingEndDto']['done'];

export const sharingEndsQuery = queryOptions({
  queryKey: ['sharing-ends'],
  queryFn: () => answerOf(api.GET('/api/v1/sharing-ends')),
});

export const handleSharingEnd = (id: string, done: DoneWithCopies) =>
  answerOf(api.POST('/api/v1/sharing-ends/{id}/handled', { params: { path: { id } }, body: { done } }));
