import pg from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';
import { deriveSecret, type MasterKeySource } from '../config/master-key.js';

/** Owns every table and function; nobody logs in as it. Migrations take the role on. */
export const OWNER_ROLE = 'stafett_owner';

/** The roles that processes log in with. None of them bypasses row security. */
export const RUNNING_ROLES = [
  'stafett_app',
  'stafett_worker',
  'stafett_insights',
  'stafett_queue',
  'stafett_login',
] as const;
export type RunningRole = (typeof RUNNING_ROLES)[number];

/** Set by `stafett migrate` and known to every process that has the master key: nothing to hand around. */
function passwordOf(role: RunningRole, masterKey: string): string {
  return deriveSecret(masterKey, `database-role/${role}`).toString('base64url');
}

/** The same server and database as `ownerUrl`, logged in as `role`. */
export function connectionString(ownerUrl: string, role: RunningRole, masterKey: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = passwordOf(role, masterKey);
  return url.href;
}

/** Whoever asked has given up by then; work that takes longer is a worker's. */
const STATEMENT_TIMEOUT_MS = 30_000;
const SOMEBODY_WAITS: readonly RunningRole[] = ['stafett_app', 'stafett_insights', 'stafett_login'];

/** How a pool logs in: asked for each new connection, so that a change of master key needs no restart. */
export type Login = pg.ClientConfig & { password: () => Promise<string> };

/** As `role`, with the password that follows from the one of the master keys at hand that the server knows. */
export function loginOf(ownerUrl: string, role: RunningRole, keys: MasterKeySource): Login {
  const waits = SOMEBODY_WAITS.includes(role) ? { statement_timeout: STATEMENT_TIMEOUT_MS } : {};
  const server = { ...parseIntoClientConfig(ownerUrl), ...waits, user: role };
  let known = '';
  const passwords = () => {
    keys.refresh();
    const all = keys.keys().map((key) => passwordOf(role, key));
    return all.includes(known) ? [known, ...all.filter((one) => one !== known)] : all;
  };
  return {
    ...server,
    password: async () => {
      const candidates = passwords();
      // With one key there is nothing to choose; the connection itself tells whether it is the right one.
      if (candidates.length === 1) return candidates[0]!;
      for (const password of candidates) if (await opens({ ...server, password })) return (known = password);
      return candidates[0]!;
    },
  };
}

/** @throws whatever else keeps it from connecting */
async function opens(config: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (isWrongPassword(error)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The server knows the role by another password: it was set from another master key. */
export function isWrongPassword(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '28P01';
}

/** Gives every running role the password that follows from `masterKey`; connections that are open stay so. */
export async function setPasswords(owner: pg.Client, masterKey: string): Promise<void> {
  for (const role of RUNNING_ROLES) {
    const password = owner.escapeLiteral(passwordOf(role, masterKey));
    await owner.query(`alter role ${role} login password ${password}`);
  }
}
