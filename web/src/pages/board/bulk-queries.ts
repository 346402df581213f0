import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';

export type Foreseen = components['schemas']['ForeseenAssignmentDto'];
export type Done = components['schemas']['DoneAssignmentDto'];
export type Assignment = Omit<components['schemas']['PreviewAssignmentsDto'], 'cases'>;

/** The API takes so many at a time; more are sent one after the other. */
const AT_ONCE = 50;

function inParts<One>(all: readonly One[]): One[][] {
  const parts: One[][] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) parts.push(all.slice(from, from + AT_ONCE));
  return parts;
}

/** What would happen; asked when it is said whom the baton goes to and why. `null`: not yet. */
export const previewQuery = (assignment: Assignment | null, cases: readonly string[]) =>
  queryOptions({
    // The reason is the same for what may be done; only whether there is one counts.
    queryKey: ['bulk-preview', assignment && { ...assignment, reason: Boolean(assignment.reason) }, cases],
    queryFn: async (): Promise<Foreseen[]> => {
      const answers: Foreseen[] = [];
      for (const part of inParts(cases))
        answers.push(
          ...(await answerOf(
            api.POST('/api/v1/bulk-assignments/preview', { body: { ...assignment!, cases: part } }),
          )),
        );
      return answers;
    },
    enabled: assignment !== null && cases.length > 0,
    throwOnError: false,
    staleTime: 0,
  });

/**
 * Does what was previewed, and tells how far it has come.
 * @param key of this sending: with it, sending again does nothing twice
 */
export async function assignAll(
  assignment: Assignment,
  foreseen: readonly Foreseen[],
  key: string,
  onProgress: (done: number) => void,
): Promise<Done[]> {
  const possible = foreseen.flatMap(({ caseId, seen, outcome }) =>
    outcome === 'possible' && seen ? [{ caseId, seen }] : [],
  );
  const done: Done[] = [];
  for (const [place, cases] of inParts(possible).entries()) {
    const answer = await answerOf(
      api.POST('/api/v1/bulk-assignments', {
        params: { header: { 'Idempotency-Key': `${key}-${place}` } },
        body: { ...assignment, cases },
      }),
    );
    done.push(...answer);
    onProgress(done.length);
  }
  return done;
}
