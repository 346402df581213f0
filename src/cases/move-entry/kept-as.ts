import type { Facts } from '../../../workflows/events.js';
import { todayInOslo } from '../../common/clock.js';
import type { Transaction } from '../../database/database.js';
import type { CommandEvent } from '../apply-event/command.js';
import type { EntryTexts, SealedRow } from '../queries/entry-texts.js';

const LAST_WORD = `
  select e.number, e.type, e.facts, e.sealed, k.wrapped as key
  from case_event e left join entry_key k on k.case_id = e.case_id and k.number = e.number
  where e.case_id = $1 and e.type in ('ENTRY_KEPT_FROM_GUARDIANS', 'ENTRY_SHOWN_TO_GUARDIANS')
    and e.facts -> 'entry' = to_jsonb($2::integer)
  order by e.number desc limit 1`;

type Row = SealedRow & { type: string; facts: Facts<'ENTRY_KEPT_FROM_GUARDIANS'> };

/**
 * How an entry is kept from guardians, to keep it so in another case: from all of them there, for they are others. Where
 * somebody should have looked at it again by now, they do today. Undefined where guardians read it.
 */
export async function keptAs(
  transaction: Transaction,
  texts: EntryTexts,
  { caseId, number }: { caseId: string; number: number },
): Promise<CommandEvent['keptFromGuardians']> {
  const { client, ctx } = transaction;
  const [last] = (await client.query<Row>(LAST_WORD, [caseId, number])).rows;
  if (last?.type !== 'ENTRY_KEPT_FROM_GUARDIANS') return undefined;
  const { ground, reviewBy } = last.facts;
  const reason = (await texts.open(transaction, caseId, [last])).get(last.number)?.reason;
  const today = todayInOslo(ctx.clock);
  return {
    ground,
    ...(reviewBy && { reviewBy: reviewBy > today ? reviewBy : today }),
    ...(reason && { reason }),
  };
}
