import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerWithTag, api } from '../api/client';
import { RequestKey } from '../api/request-key';
import type { components } from '../api/schema';
import type { EventToSend } from './form-answer';

/** What was recorded, and the tag of the case after it. */
export type Applied = components['schemas']['AppliedDto'] & { tag: string };

interface Sending {
  events: readonly EventToSend[];
  /** ETag of the case as it was read. */
  tag: string;
  /** The draft that this becomes. */
  draft?: string | undefined;
}

/** Everything that is read of one case begins with this key. */
export const caseKey = (caseId: string) => ['case', caseId] as const;

/**
 * Sends events of a case: all of them or none. The same events get the same key, so that a second press or a retry has
 * the effect of one; what was changed in between is another request.
 */
export function useSendEvents(caseId: string) {
  const client = useQueryClient();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: async ({ events, tag, draft }: Sending): Promise<Applied> => {
      const { data, tag: tagAfter } = await answerWithTag(
        api.POST('/api/v1/cases/{id}/events', {
          params: {
            path: { id: caseId },
            header: { 'If-Match': tag, 'Idempotency-Key': key.of(events) },
          },
          ...(draft && { headers: { 'Draft-Id': draft } }),
          body: { events: events as components['schemas']['CommandDto']['events'] },
        }),
      );
      return { ...data, tag: tagAfter ?? tag };
    },
    onSuccess: async () => {
      key.forget();
      await Promise.all([
        client.invalidateQueries({ queryKey: caseKey(caseId) }),
        client.invalidateQueries({ queryKey: ['cases'] }),
        client.invalidateQueries({ queryKey: ['my-day'] }),
      ]);
    },
  });
}
