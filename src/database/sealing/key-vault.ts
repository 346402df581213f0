/** A data key as it may be stored: it opens with the master key of this id, at its place, and nowhere else. */
export interface WrappedKey {
  wrapped: Buffer;
  masterKeyId: string;
}

/**
 * What keeps the master keys. One implementation is here (`LocalKeyVault`: keys from a file or the environment); a KMS
 * or HSM is another, and passes `test/support/key-vault.contract.ts`.
 *
 * - `wrap` and `unwrap` run in the read of every case: they answer at once and without asking anybody. An adapter to a
 *   KMS has it release its wrapping keys at the start, keeps them in memory, and never writes them anywhere.
 * - Wrapping is authenticated and bound to its place: bytes that were changed, or moved to another place, do not open.
 * - An id tells keys apart, tells nothing of them, and is the same in every process that has the key.
 * - Several keys may be at hand. New keys are wrapped by the current one; each still opens what it wrapped.
 */
export interface KeyVault {
  readonly currentId: string;
  /** Every key at hand, the current one first. */
  ids(): readonly string[];
  /** Under the current key. */
  wrap(key: Buffer, place: string): WrappedKey;
  /** @throws SealBroken for what was not wrapped at this place by a key at hand */
  unwrap(wrapped: WrappedKey, place: string): Buffer;
}
