import { randomBytes } from 'node:crypto';
import type { MasterKeys, WrappedKey } from './master-keys.js';
import { seal, unseal } from './sealed-bytes.js';

/** Free texts of one history entry by name, as `workflows/events.ts` names them. */
export type Texts = Record<string, string>;

/** What the history keeps of texts: their ciphertext for good, and their key until somebody destroys it. */
export interface SealedEntry {
  sealed: Buffer;
  wrappedKey: Buffer;
}

/** Entry key ← case key ← master key. Destroying an entry's key erases its text, destroying the case's all of them. */
export class CaseSealing {
  constructor(private readonly masterKeys: MasterKeys) {}

  newCaseKey(caseId: string): WrappedKey & { key: Buffer } {
    return this.masterKeys.newKey(placeOfCase(caseId));
  }

  /** @throws SealBroken */
  openCaseKey(caseId: string, key: WrappedKey): Buffer {
    return this.masterKeys.unwrap(key, placeOfCase(caseId));
  }

  sealEntry(caseKey: Buffer, caseId: string, number: number, texts: Texts): SealedEntry {
    const entryKey = randomBytes(32);
    const place = placeOfEntry(caseId, number);
    return {
      sealed: seal(entryKey, Buffer.from(JSON.stringify(texts)), place),
      wrappedKey: seal(caseKey, entryKey, place),
    };
  }

  /** @throws SealBroken */
  openEntry(caseKey: Buffer, caseId: string, number: number, { sealed, wrappedKey }: SealedEntry): Texts {
    const place = placeOfEntry(caseId, number);
    const content = unseal(unseal(caseKey, wrappedKey, place), sealed, place);
    return JSON.parse(content.toString()) as Texts;
  }
}

export const placeOfCase = (caseId: string) => `case ${caseId}`;
const placeOfEntry = (caseId: string, number: number) => `case ${caseId} entry ${number}`;
