import { deriveSecret } from '../../config/master-key.js';

/**
 * What must stay the same whatever becomes of the master key: keys of chains, blind indexes and fingerprints. They
 * follow from one random secret that is kept in the database wrapped by the master key, so that a change of master key
 * wraps it anew and changes nothing else.
 */
export class LastingSecrets {
  /**
   * @param root 32 bytes
   * @param kept secrets by purpose that do not follow from the root: those of installations that are older than it
   */
  constructor(
    private readonly root: Buffer,
    private readonly kept: ReadonlyMap<string, Buffer> = new Map(),
  ) {}

  of(purpose: string): Buffer {
    return this.kept.get(purpose) ?? deriveSecret(this.root.toString('base64'), purpose);
  }
}

/** What followed from the oldest master key before there was a root. Nothing is added here. */
export const PURPOSES_BEFORE_ROOT = [
  'history-chain',
  'blind-index/national-id',
  'blind-index/name',
  'insight-facts',
  'request-hash',
  'session-token',
  'case-tag/cipher',
  'case-tag/hash',
] as const;
