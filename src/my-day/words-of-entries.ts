import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/database.js';
import { CaseSealing, type Texts } from '../database/sealing/case-sealing.js';

export interface EntryOfCase {
  caseId: string;
  entry: number;
}

interface Row extends EntryOfCase {
  sealed: Buffer;
  key: Buffer;
  wrapped: Buffer;
  masterKeyId: string;
}

const SEALED = `
  select e.case_id as "caseId", e.number as entry, e.sealed, k.wrapped as key, ck.wrapped,
    ck.master_key_id as "masterKeyId"
  from unnest($1::uuid[], $2::integer[]) as n(case_id, number)
    join case_event e on e.case_id = n.case_id and e.number = n.number
    join entry_key k on k.case_id = n.case_id and k.number = n.number
    join case_key ck on ck.case_id = n.case_id
    join bti_case c on c.id = n.case_id
  where e.sealed is not null and not coalesce(c.snapshot #> '{context,restricted}', '[]') @> to_jsonb(n.number)`;

/**
 * Free texts of single entries of several cases, of those that row security lets the reader have. What is out of view is so
 * for its writer too, who keeps its key to move it where it belongs.
 */
@Injectable()
export class WordsOfEntries {
  constructor(private readonly sealing: CaseSealing) {}

  async open({ client }: Transaction, entries: readonly EntryOfCase[]): Promise<(of: EntryOfCase) => Texts> {
    if (entries.length === 0) return () => ({});
    const values = [entries.map(({ caseId }) => caseId), entries.map(({ entry }) => entry)];
    const { rows } = await client.query<Row>(SEALED, values);
    const opened = new Map(rows.map((row) => [nameOf(row), this.texts(row)]));
    return (of) => opened.get(nameOf(of)) ?? {};
  }

  private texts({ caseId, entry, sealed, key, wrapped, masterKeyId }: Row): Texts {
    const caseKey = this.sealing.openCaseKey(caseId, { wrapped, masterKeyId });
    return this.sealing.openEntry(caseKey, caseId, entry, { sealed, wrappedKey: key });
  }
}

const nameOf = ({ caseId, entry }: EntryOfCase) => `${caseId} ${entry}`;
