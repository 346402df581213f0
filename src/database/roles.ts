import { deriveSecret } from '../config/master-key.js';

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
export function passwordOf(role: RunningRole, masterKey: string): string {
  return deriveSecret(masterKey, `database-role/${role}`).toString('base64url');
}

/** The same server and database as `ownerUrl`, logged in as `role`. */
export function connectionString(ownerUrl: string, role: RunningRole, masterKey: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = passwordOf(role, masterKey);
  return url.href;
}
