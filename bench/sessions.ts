import { SystemClock } from '../src/common/clock.js';
import { readEnvironment } from '../src/config/environment.js';
import { LoginDatabase } from '../src/database/database.js';
import { connectionString } from '../src/database/roles.js';
import type { MasterKeys } from '../src/database/sealing/master-keys.js';
import { CSRF_HEADER } from '../src/identity/same-site.js';
import { SESSION_COOKIE } from '../src/identity/session-cookie.js';
import { SessionSecrets } from '../src/identity/session-secrets.js';
import { Sessions } from '../src/identity/sessions.js';
import type { Town } from './town.js';

/** What the browser of each of the staff sends, logged in for as long as a run takes. */
export async function proofsOf(
  { database, municipalityId }: Town,
  keys: MasterKeys,
  staff: readonly string[],
): Promise<ReadonlyMap<string, Record<string, string>>> {
  const { ownerUrl, masterKey } = database;
  const login = await LoginDatabase.connect({ url: connectionString(ownerUrl, 'stafett_login', masterKey) });
  const environment = readEnvironment({ DATABASE_URL: ownerUrl, STAFETT_MASTER_KEY: masterKey });
  const sessions = new Sessions(environment, login, new SystemClock(), new SessionSecrets(keys));
  try {
    const proofs = new Map<string, Record<string, string>>();
    for (const id of new Set(staff)) {
      const { token, csrfToken } = await sessions.open({ municipalityId, kind: 'staff', id });
      proofs.set(id, { cookie: `${SESSION_COOKIE}=${token}`, [CSRF_HEADER]: csrfToken });
    }
    return proofs;
  } finally {
    await login.close();
  }
}
