import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { assignAll, type Assignment, type Done, type Foreseen } from './bulk-queries';

/**
 * Sends what was previewed. The same content has the same key, so that a second press or a try after a lost answer has
 * the effect of one.
 */
export function useAssigning(onDone: (done: readonly Done[]) => void) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState(0);
  const last = useRef({ content: '', key: '' });
  const sending = useMutation({
    mutationFn: ([asked, possible]: [Assignment, readonly Foreseen[]]) => {
      const content = JSON.stringify([asked, possible]);
      if (last.current.content !== content) last.current = { content, key: newIdempotencyKey() };
      setProgress(0);
      return assignAll(asked, possible, last.current.key, setProgress);
    },
    onSuccess: onDone,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['board'] });
      void queries.invalidateQueries({ queryKey: ['bulk-preview'] });
    },
  });
  return { sending, progress };
}
