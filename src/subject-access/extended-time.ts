import type { Transaction } from '../database/database.js';

const LATER = `
  with noted as (update access_request set extension_noted_at = $2 where id = $1 and extension_noted_at is null returning id)
  update access_document set due_on = $3 from noted where request_id = noted.id and status = 'toReview'
  returning case_id as "caseId", of_concern as "ofConcern"`;
const TOLD = 'update access_request set extension_told = true where id = $1';

/**
 * What still waits of a request has the later deadline. Its asker is told only of what they know of: where only a concern
 * waits, which may be withheld, a later day would tell of it.
 * @returns the cases that wait, and whether the asker is to be told
 */
export async function giveLongerTime(
  { client, ctx }: Transaction,
  { id, extendedTo }: { id: string; extendedTo: string },
): Promise<{ caseIds: string[]; isTold: boolean }> {
  const { rows } = await client.query<{ caseId: string; ofConcern: boolean }>(LATER, [
    id,
    ctx.clock.now(),
    extendedTo,
  ]);
  const isTold = rows.some(({ ofConcern }) => !ofConcern);
  if (isTold) await client.query(TOLD, [id]);
  return { caseIds: rows.map(({ caseId }) => caseId), isTold };
}
