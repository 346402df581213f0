import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RequestKey } from '../../api/request-key';
import { assignAll, type Assignment, type Done, type Foreseen } from './bulk-queries';

/**
 * Sends what was previewed. The same content has the same key, so that a second press or a try after a lost answer has
 * the effect of one.
 */
export function useAssigning(onDone: (done: readonly Done[]) => void) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState(0);
  const [key] = useState(() => new RequestKey());
  const sending = useMutation({
    mutationFn: ([asked, possible]: [Assignment, readonly Foreseen[]]) => {
      setProgress(0);
      return assignAll(asked, possible, key.of([asked, possible]), setProgress);
    },
    onSuccess: onDone,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['board'] });
      void queries.invalidateQueries({ queryKey: ['bulk-preview'] });
    },
  });
  return { sending, progress };
}
