import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { useSession } from '../../api/session';
import { caseKey } from '../../forms/send-events';
import type { Case } from '../case/case-queries';
import { type FamilyValues, personOf, statedOf } from './family-values';

/** Finds or makes the person, and states what they are to the child; doing it again changes nothing. */
export function useStating(view: Case, onDone: () => void) {
  const client = useQueryClient();
  const { roles } = useSession();
  const own = roles.flatMap(({ serviceId }) => serviceId ?? []);
  const serviceId = own.find((id) => id === view.homeService.id) ?? own[0] ?? '';
  return useMutation({
    mutationFn: async (values: FamilyValues) => {
      const person = await answerOf(api.POST('/api/v1/people', { body: personOf(values, serviceId) }));
      const path = { id: view.id, personId: person.id };
      return answerOf(
        api.PUT('/api/v1/cases/{id}/family/{personId}', { params: { path }, body: statedOf(values) }),
      );
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: caseKey(view.id) });
      onDone();
    },
  });
}
