import type { Transaction } from '../database/database.js';

const WAITING = `select case_id as "caseId" from access_document where request_id = $1 and status = 'toReview'`;
const LATER = `
  with noted as (update access_request set extension_noted_at = $2 where id = $1 and extension_noted_at is null returning id)
  update access_document set due_on = $3 from noted where request_id = noted.id and status = 'toReview'
  returning of_concern as "ofConcern"`;
const TOLD = 'update access_request set extension_told = true where id = $1';

/** The cases whose part of a request still waits. */
export async function casesThatWait({ client }: Transaction, requestId: string): Promise<string[]> {
  const { rows } = await client.query<{ caseId: string }>(WAITING, [requestId]);
  return rows.map(({ caseId }) => caseId);
}

/**
 * What still waits of a request has the later deadline. Its asker is told only of what they know of: where only a concern
 * waits, which may be withheld, a later day would tell of it.
 * @returns whether the asker is to be told
 */
export async function giveLongerTime(
  { client, ctx }: Transaction,
  { id, extendedTo }: { id: string; extendedTo: string },
): Promise<boolean> {
  const { rows } = await client.query<{ ofConcern: boolean }>(LATER, [id, ctx.clock.now(), extendedTo]);
  const isTold = rows.some(({ ofConcern }) => !ofConcern);
  if (isTold) await client.query(TOLD, [id]);
  return isTold;
}
