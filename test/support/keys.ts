import { fixedKeys } from '../../src/config/master-key.js';
import { LastingSecrets } from '../../src/database/sealing/lasting-secrets.js';
import { LocalKeyVault } from '../../src/database/sealing/local-key-vault.js';
import { MasterKeys } from '../../src/database/sealing/master-keys.js';

/** A master key that is easy to tell from others. */
export function masterKey(fill: string | number): string {
  return Buffer.alloc(32, fill).toString('base64');
}

/** Keys of an installation without its database, current first. What lasts is the same for all of them. */
export function keysOf(...keys: string[]): MasterKeys {
  return new MasterKeys(new LocalKeyVault(fixedKeys(keys)), new LastingSecrets(Buffer.alloc(32, 'lasting')));
}
