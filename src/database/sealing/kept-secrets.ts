import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { deriveSecret } from '../../config/master-key.js';
import { EnvironmentError } from '../../config/environment.js';
import type { KeyVault, WrappedKey } from './key-vault.js';
import { LastingSecrets, PURPOSES_BEFORE_ROOT } from './lasting-secrets.js';

const ROOT = 'root';

type Queryable = Pick<pg.Pool | pg.Client, 'query'>;

/**
 * Opens what is kept in the database. That it opens is the proof that the master key is the right one.
 * @throws EnvironmentError for a master key that is not of this database, and a database that was not migrated
 */
export async function openKeptSecrets(vault: KeyVault, database: Queryable): Promise<LastingSecrets> {
  const stored = await storedSecrets(database);
  if (stored.length === 0) throw wrong('DATABASE_URL', 'holds no keys yet; run `stafett migrate`');
  const opened = new Map(stored.map((one) => [one.purpose, open(vault, one)] as const));
  const root = opened.get(ROOT);
  if (!root) throw wrong('DATABASE_URL', 'has lost the root of its keys; bring it back from a backup');
  return new LastingSecrets(root, opened);
}

/**
 * Makes what a new database keeps.
 * @param before the oldest master key of an installation whose chains and indexes still follow from it
 */
export async function fillKeptSecrets(
  vault: KeyVault,
  database: Queryable,
  before: string | null,
): Promise<void> {
  const secrets: [string, Buffer][] = [[ROOT, randomBytes(32)]];
  if (before !== null)
    for (const purpose of PURPOSES_BEFORE_ROOT) secrets.push([purpose, deriveSecret(before, purpose)]);
  for (const [purpose, secret] of secrets) {
    const { wrapped, masterKeyId } = vault.wrap(secret, placeOfSecret(purpose));
    await database.query(
      'insert into lasting_secret (purpose, wrapped, master_key_id) values ($1, $2, $3) on conflict do nothing',
      [purpose, wrapped, masterKeyId],
    );
  }
}

export async function storedSecrets(database: Queryable): Promise<(WrappedKey & { purpose: string })[]> {
  const { rows } = await database.query<WrappedKey & { purpose: string }>(
    'select purpose, wrapped, master_key_id as "masterKeyId" from lasting_secret',
  );
  return rows;
}

/** @throws EnvironmentError that names the key which is missing, by its id */
export function refuseWrongKey(vault: KeyVault, { masterKeyId }: Pick<WrappedKey, 'masterKeyId'>): void {
  if (vault.ids().includes(masterKeyId)) return;
  throw wrong(
    'STAFETT_MASTER_KEY',
    `is not the key of this database, which needs the key ${masterKeyId}; at hand: ${vault.ids().join(', ')}`,
  );
}

export const placeOfSecret = (purpose: string) => `lasting secret ${purpose}`;

function open(vault: KeyVault, { purpose, ...wrapped }: WrappedKey & { purpose: string }): Buffer {
  refuseWrongKey(vault, wrapped);
  try {
    return vault.unwrap(wrapped, placeOfSecret(purpose));
  } catch {
    throw wrong('DATABASE_URL', `holds a secret (${purpose}) that was changed; bring it back from a backup`);
  }
}

function wrong(variable: string, reason: string): EnvironmentError {
  return new EnvironmentError([{ variable, reason }]);
}
