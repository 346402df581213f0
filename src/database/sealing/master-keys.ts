import { randomBytes } from 'node:crypto';
import { deriveSecret } from '../../config/master-key.js';
import { SealBroken, seal, unseal } from './sealed-bytes.js';

const KEY_BYTES = 32;

/** A data key as it may be stored: it opens with the master key of this id, at its place, and nowhere else. */
export interface WrappedKey {
  wrapped: Buffer;
  masterKeyId: string;
}

/**
 * The keys outside the database. New data keys are wrapped by the current master key; older ones still open what they
 * wrapped, until everything is wrapped anew. What must never change (chain, blind index) is derived from the oldest.
 */
export class MasterKeys {
  private readonly wrapping: ReadonlyMap<string, Buffer>;
  private readonly current: string;
  private readonly oldest: string;

  /**
   * @param current 32 bytes in base64
   * @param older earlier ones, newest first
   */
  constructor(current: string, older: readonly string[] = []) {
    const all = [current, ...older].map((key) => [idOf(key), deriveSecret(key, 'key-wrapping')] as const);
    this.wrapping = new Map(all);
    this.current = idOf(current);
    this.oldest = older.at(-1) ?? current;
  }

  /** A data key that never lay anywhere before, and the form of it that is stored. */
  newKey(place: string): WrappedKey & { key: Buffer } {
    const key = randomBytes(KEY_BYTES);
    return { key, ...this.wrap(key, place) };
  }

  wrap(key: Buffer, place: string): WrappedKey {
    return { wrapped: seal(this.wrapping.get(this.current)!, key, place), masterKeyId: this.current };
  }

  /** @throws SealBroken also for a master key that is not at hand */
  unwrap({ wrapped, masterKeyId }: WrappedKey, place: string): Buffer {
    const master = this.wrapping.get(masterKeyId);
    if (!master) throw new SealBroken(`no master key ${masterKeyId} at hand`);
    return unseal(master, wrapped, place);
  }

  /** The same data key under the current master key; null when it is already. */
  rewrap(key: WrappedKey, place: string): WrappedKey | null {
    return key.masterKeyId === this.current ? null : this.wrap(this.unwrap(key, place), place);
  }

  /** A secret for one purpose, the same for as long as the oldest master key is kept. */
  lasting(label: string): Buffer {
    return deriveSecret(this.oldest, label);
  }
}

/** Tells keys apart without telling anything of them. */
function idOf(masterKey: string): string {
  return deriveSecret(masterKey, 'key-id', 6).toString('base64url');
}
