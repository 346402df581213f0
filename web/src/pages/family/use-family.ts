import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type EventToSend } from '../../forms/form-answer';
import { useSendEvents } from '../../forms/send-events';
import { familyPageQuery } from './family-queries';

/** What is said in a case, with which information it holds where the writer says so. */
export type Saying = EventToSend & { kinds?: string[] };

/**
 * The page of the case in the address, and how something is said in it. With somebody of the family in the address it is
 * theirs, to be printed by who drives the case: nothing is said in it then.
 */
export function useFamily() {
  const { caseId, personId } = useParams({ strict: false }) as { caseId: string; personId?: string };
  const { data, refetch } = useSuspenseQuery(familyPageQuery(caseId, personId));
  const sending = useSendEvents(caseId);
  return {
    caseId,
    isPaper: personId !== undefined,
    page: data.page,
    sending,
    /** As the page was read; where that is too old, it is read anew and the words stay where they were typed. */
    say: async (...events: Saying[]) => {
      try {
        return await sending.mutateAsync({ events, tag: data.tag });
      } catch (error) {
        if ((error as { status?: number }).status === 412) void refetch();
        throw error;
      }
    },
  };
}
