import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/database.js';
import { CaseSealing } from '../database/sealing/case-sealing.js';
import { seal, unseal } from '../database/sealing/sealed-bytes.js';

/** Documents at rest: each with its own key, which the key of its case wraps, so that it goes when the case does. */
@Injectable()
export class DocumentSealing {
  constructor(private readonly sealing: CaseSealing) {}

  /** Null where the actor may not open the case, or its content is gone. */
  async keyOfCase({ client }: Transaction, caseId: string): Promise<Buffer | null> {
    const { rows } = await client.query<{ wrapped: Buffer; masterKeyId: string }>(
      'select wrapped, master_key_id as "masterKeyId" from case_key where case_id = $1',
      [caseId],
    );
    return rows[0] ? this.sealing.openCaseKey(caseId, rows[0]) : null;
  }

  newKey(caseKey: Buffer, documentId: string): { key: Buffer; wrapped: Buffer } {
    const key = randomBytes(32);
    return { key, wrapped: seal(caseKey, key, placeOf(documentId)) };
  }

  /** @throws SealBroken */
  openKey(caseKey: Buffer, documentId: string, wrapped: Buffer): Buffer {
    return unseal(caseKey, wrapped, placeOf(documentId));
  }

  seal(key: Buffer, documentId: string, part: DocumentPart, content: Buffer): Buffer {
    return seal(key, content, `${placeOf(documentId)} ${part}`);
  }

  /** @throws SealBroken */
  open(key: Buffer, documentId: string, part: DocumentPart, sealed: Buffer): Buffer {
    return unseal(key, sealed, `${placeOf(documentId)} ${part}`);
  }
}

export type DocumentPart = 'draft' | 'released' | 'print';

const placeOf = (documentId: string) => `access document ${documentId}`;
