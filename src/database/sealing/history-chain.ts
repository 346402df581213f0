import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { MasterKeys } from './master-keys.js';

/**
 * Links each history entry to the one before with a key that is not in the database, so that whoever can write there
 * still cannot change, leave out or reorder what happened unnoticed.
 */
export class HistoryChain {
  private readonly key: KeyObject;

  constructor(masterKeys: MasterKeys) {
    this.key = createSecretKey(masterKeys.lasting('history-chain'));
  }

  /**
   * @param previous link of the entry before; null for the first
   * @param entry everything the row says in clear: whose history, number, type, time, actor, facts, names of the texts
   * @param sealed ciphertext of the texts, which outlives its key: an erased entry still links
   */
  link(
    previous: Buffer | null,
    entry: Record<string, unknown>,
    sealed: Buffer | null,
    snapshotHash: Buffer,
  ): Buffer {
    const hmac = createHmac('sha256', this.key);
    for (const part of [previous, Buffer.from(canonicalJson(entry)), sealed, snapshotHash]) {
      // The length before each part: no two lists of parts give the same bytes.
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part ? part.length : 0xffffffff);
      hmac.update(length).update(part ?? Buffer.alloc(0));
    }
    return hmac.digest();
  }
}

/**
 * What the snapshot was when an entry was written, whatever has become of it.
 * @param known texts of parts, for snapshots that follow on each other and share what did not change
 */
export function snapshotHash(snapshot: unknown, known?: WeakMap<object, string>): Buffer {
  return createHash('sha256').update(canonicalJson(snapshot, known)).digest();
}
