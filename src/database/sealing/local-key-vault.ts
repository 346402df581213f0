import { deriveSecret, type MasterKeySource } from '../../config/master-key.js';
import type { KeyVault, WrappedKey } from './key-vault.js';
import { SealBroken, seal, unseal } from './sealed-bytes.js';

/** Master keys in the memory of the process. */
export class LocalKeyVault implements KeyVault {
  private wrapping: ReadonlyMap<string, Buffer> = new Map();

  constructor(private readonly source: MasterKeySource) {
    this.take();
  }

  /** Looks first whether there is a newer one: what is wrapped by an older one now would outlast the change to it. */
  get currentId(): string {
    if (this.source.refresh()) this.take();
    return this.ids()[0]!;
  }

  ids(): readonly string[] {
    return [...this.wrapping.keys()];
  }

  wrap(key: Buffer, place: string): WrappedKey {
    const masterKeyId = this.currentId;
    return { wrapped: seal(this.wrapping.get(masterKeyId)!, key, place), masterKeyId };
  }

  unwrap({ wrapped, masterKeyId }: WrappedKey, place: string): Buffer {
    if (!this.wrapping.has(masterKeyId) && this.source.refresh()) this.take();
    const master = this.wrapping.get(masterKeyId);
    if (!master) throw new SealBroken(`no master key ${masterKeyId} at hand`);
    return unseal(master, wrapped, place);
  }

  private take(): void {
    this.wrapping = new Map(
      this.source.keys().map((key) => [masterKeyId(key), deriveSecret(key, 'key-wrapping')]),
    );
  }
}

/** Tells keys apart without telling anything of them. */
export function masterKeyId(masterKey: string): string {
  return deriveSecret(masterKey, 'key-id', 6).toString('base64url');
}
