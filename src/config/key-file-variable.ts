import { MasterKeyFile, MasterKeyFileError } from './master-key.js';

export const KEYS: readonly string[] = ['STAFETT_MASTER_KEY', 'STAFETT_OLDER_MASTER_KEYS'];

/**
 * Puts what stands in the file where the variables of the environment would have put it.
 * @returns what is wrong with the file, or with naming one
 */
export function takeKeyFile(given: Record<string, string>): { variable: string; reason: string } | undefined {
  const variable = 'STAFETT_MASTER_KEY_FILE';
  const file = given[variable];
  if (file === undefined) return undefined;
  if (KEYS.some((one) => given[one] !== undefined))
    return { variable, reason: `stands beside ${KEYS[0]}; give the keys in one way only` };
  try {
    const [current = '', ...older] = new MasterKeyFile(file).keys();
    given.STAFETT_MASTER_KEY = current;
    if (older.length > 0) given.STAFETT_OLDER_MASTER_KEYS = older.join(',');
    return undefined;
  } catch (error) {
    if (error instanceof MasterKeyFileError) return { variable, reason: error.message };
    throw error;
  }
}
