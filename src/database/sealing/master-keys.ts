import { randomBytes } from 'node:crypto';
import type { KeyVault, WrappedKey } from './key-vault.js';
import type { LastingSecrets } from './lasting-secrets.js';

export type { WrappedKey } from './key-vault.js';

const KEY_BYTES = 32;

/** The keys outside the database, as the parts that seal use them. */
export class MasterKeys {
  constructor(
    private readonly vault: KeyVault,
    private readonly secrets: LastingSecrets,
  ) {}

  get currentId(): string {
    return this.vault.currentId;
  }

  ids(): readonly string[] {
    return this.vault.ids();
  }

  /** A data key that never lay anywhere before, and the form of it that is stored. */
  newKey(place: string): WrappedKey & { key: Buffer } {
    const key = randomBytes(KEY_BYTES);
    return { key, ...this.vault.wrap(key, place) };
  }

  /** @throws SealBroken also for a master key that is not at hand */
  unwrap(wrapped: WrappedKey, place: string): Buffer {
    return this.vault.unwrap(wrapped, place);
  }

  /** The same data key under the current master key; null when it is already. */
  rewrap(key: WrappedKey, place: string): WrappedKey | null {
    if (key.masterKeyId === this.vault.currentId) return null;
    return this.vault.wrap(this.vault.unwrap(key, place), place);
  }

  /** A secret for one purpose, the same whichever master key is the current one. */
  lasting(purpose: string): Buffer {
    return this.secrets.of(purpose);
  }
}
