import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/database.js';
import { CaseSealing, type Texts } from '../../database/sealing/case-sealing.js';

/** Sealed bytes of one entry as a query brings them; `key` is null where there was no text, or where it was erased. */
export interface SealedRow {
  number: number;
  sealed: Buffer | null;
  key: Buffer | null;
}

/** Opens the free texts of a case for somebody who was let through to the rows. */
@Injectable()
export class EntryTexts {
  constructor(private readonly sealing: CaseSealing) {}

  /** By number; without those that have no text, or none any more. */
  async open(
    { client }: Transaction,
    caseId: string,
    rows: readonly SealedRow[],
  ): Promise<ReadonlyMap<number, Texts>> {
    const readable = rows.flatMap(({ number, sealed, key }) =>
      sealed && key ? [{ number, sealed, key }] : [],
    );
    if (readable.length === 0) return new Map();
    const found = await client.query<{ wrapped: Buffer; masterKeyId: string }>(
      'select wrapped, master_key_id as "masterKeyId" from case_key where case_id = $1',
      [caseId],
    );
    const [caseKey] = found.rows;
    if (!caseKey) return new Map();
    const opened = this.sealing.openCaseKey(caseId, caseKey);
    return new Map(
      readable.map(({ number, sealed, key }) => [
        number,
        this.sealing.openEntry(opened, caseId, number, { sealed, wrappedKey: key }),
      ]),
    );
  }
}

/** Numbers of entries that were taken out of view for all. */
export const RESTRICTED = `select (snapshot->'context'->'restricted')::jsonb as restricted from bti_case where id = $1`;
