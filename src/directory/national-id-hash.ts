import { type Environment, masterKeysOf } from '../config/environment.js';
import type { Database } from '../database/database.js';
import { openKeptSecrets } from '../database/sealing/kept-secrets.js';
import { LocalKeyVault } from '../database/sealing/local-key-vault.js';
import { MasterKeys } from '../database/sealing/master-keys.js';
import { PersonSealing } from '../database/sealing/person-sealing.js';

/** For commands, which have no sealing module: the hash under which people are found by their national id. */
export async function nationalIdHash(
  environment: Environment,
  { pool }: Database,
): Promise<(digits: string) => Buffer> {
  const vault = new LocalKeyVault(masterKeysOf(environment));
  const sealing = new PersonSealing(new MasterKeys(vault, await openKeptSecrets(vault, pool)));
  return (digits) => sealing.hashNationalId(digits);
}
