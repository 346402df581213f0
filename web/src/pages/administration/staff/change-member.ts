import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/client';
import type { components } from '../../../api/schema';

type Change = components['schemas']['StaffChangeDto'];

/** Changes what is known of somebody; what is shown of them is read anew. */
export function useChangeMember(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Change) => answerOf(api.PUT('/api/v1/staff/{id}', { params: { path: { id } }, body })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['staff'] }),
  });
}
