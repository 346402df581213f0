import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { MasterKeys } from '../database/sealing/master-keys.js';

/**
 * Keyed hashes in place of ids: a case finds its own facts again, and nobody who reads facts gets from a number to a
 * child without the master key. Base64, as `write_case` takes bytes.
 */
export class FactKeys {
  private readonly key: KeyObject;

  constructor(masterKeys: MasterKeys) {
    this.key = createSecretKey(masterKeys.lasting('insight-facts'));
  }

  /** One row: `of` names it within its case. */
  row(caseId: string, of: string): string {
    return this.hash(['row', caseId, of]);
  }

  /** One child in one kind of fact. Facts of two kinds do not tell that they are of the same child. */
  child(childId: string, kind: string): string {
    return this.hash(['child', childId, kind]);
  }

  private hash(parts: string[]): string {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest('base64');
  }
}
