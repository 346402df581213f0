import type { Texts } from '../../database/sealing/case-sealing.js';
import type { Transaction } from '../../database/database.js';
import type { EntryTexts, SealedRow } from '../queries/entry-texts.js';

/** What was written, as the one of the family who asks may read it. */
export interface FamilyEntry {
  /** Number in the history, which nobody of the family is told. */
  number: number;
  type: string;
  at: string;
  actorKind: 'staff' | 'person' | 'system';
  actorId: string;
  facts: Record<string, unknown>;
  kinds: string[] | null;
  texts: Texts;
}

type Row = Omit<FamilyEntry, 'texts' | 'at'> & SealedRow & { at: Date };

const SEALED = `
  select e.number, e.type, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", e.facts, e.kinds,
    e.sealed, k.wrapped as key
  from case_event e left join entry_key k on k.case_id = e.case_id and k.number = e.number
  where e.case_id = $1 and e.number <> all ($3::integer[])`;
/** What was agreed, by the numbers that the case remembers. */
const AGREED = `${SEALED} and e.number = any ($2)`;
/** Bright spots, dates, answers, and what one has written oneself: the newest. */
const SAID = `
  select * from (${SEALED} and e.type = 'BRIGHT_SPOT_WRITTEN' order by e.number desc limit 20) spots
  union select * from (${SEALED} and e.type = 'NEXT_DATE_SET' order by e.number desc limit 1) dates
  union select * from (${SEALED} and e.type = 'FAMILY_ANSWERED' order by e.number desc limit 50) answers
  union select * from (${SEALED} and e.actor_kind = 'person' and e.actor_id = $2 order by e.number desc limit 50) own`;

/**
 * The entries that the family's page shows, by number. Row security leaves out what is kept from the reader.
 *
 * @param agreed numbers of goals and interventions
 * @param restricted numbers of entries that were taken out of view
 */
export async function familyEntries(
  transaction: Transaction,
  caseId: string,
  { agreed, restricted, texts }: { agreed: number[]; restricted: readonly number[]; texts: EntryTexts },
): Promise<ReadonlyMap<number, FamilyEntry>> {
  const { client, ctx } = transaction;
  const found = [
    ...(await client.query<Row>(AGREED, [caseId, agreed, restricted])).rows,
    ...(await client.query<Row>(SAID, [caseId, ctx.actor.id, restricted])).rows,
  ];
  const rows = [...new Map(found.map((row) => [row.number, row])).values()];
  const opened = await texts.open(transaction, caseId, rows);
  return new Map(
    rows.map(({ sealed: _sealed, key: _key, at, ...row }) => [
      row.number,
      { ...row, at: at.toISOString(), texts: opened.get(row.number) ?? {} },
    ]),
  );
}
