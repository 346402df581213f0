import type { Transaction } from '../database/database.js';
import type { Notice } from './notice.js';

const KEPT_DAYS = 90;
/** Old ones go a few at a time, with those that come. */
const GOING_AT_ONCE = 50;

const KEEP = `
  with old as (delete from notice where id in (select id from notice
      where municipality_id = current_municipality() and created_at < $6::timestamptz - interval '${KEPT_DAYS} days'
      limit ${GOING_AT_ONCE}))
  insert into notice (id, municipality_id, principal, about, kind, case_id, created_at)
  values ($1, current_municipality(), $2, $3, $4, $5, $6) on conflict do nothing`;

/** For the page of whoever it is for. @returns whether it was not there yet */
export async function keepNotice(
  { id, caseId, payload }: { id: string; caseId: string | null; payload: unknown },
  { to, about }: Notice,
  { client, ctx }: Transaction,
): Promise<boolean> {
  const kind = (payload as { kind?: unknown } | null)?.kind;
  const { rowCount } = await client.query(KEEP, [
    id,
    to,
    about,
    typeof kind === 'string' ? kind : null,
    caseId,
    ctx.clock.now(),
  ]);
  return rowCount === 1;
}
