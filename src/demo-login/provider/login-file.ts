import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import {
  AUDIENCE,
  FAMILY_CLIENT,
  type KeyPair,
  STAFF_CLIENT,
  SYSTEM_CONSUMER,
  SYSTEM_SCOPES,
} from './demo-provider.js';

/**
 * Writes the login file that makes an installation trust the demo's provider, and the key it proves itself with. Like
 * one for a real installation (docs/login.md).
 * @returns its path, for STAFETT_LOGIN_FILE
 */
export async function writeDemoLoginFile(folder: string, url: string, key: KeyPair): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, 'client-key.json'), JSON.stringify(key.private), { mode: 0o600 });
  const path = join(folder, 'login.yaml');
  await writeFile(path, stringify(demoLogin(url), { aliasDuplicateObjects: false }), { mode: 0o600 });
  return path;
}

export function demoLogin(url: string) {
  const ours = {
    issuer: url,
    key: { file: 'client-key.json' },
    idTokenAlgorithm: 'ES256',
    request: { prompt: 'login' },
  };
  return {
    providers: [
      {
        id: 'demo-staff',
        kind: 'staff',
        name: { nb: 'Ansatt (demo)', nn: 'Tilsett (demo)', en: 'Employee (demo)' },
        ...ours,
        clientId: STAFF_CLIENT,
        person: 'sub',
        prefix: 'demo:',
        level: { ask: ['high'], required: { everybody: ['high'] } },
        municipality: { claim: 'tenant', map: { baerum: 'Bærum', kafjord: 'Kåfjord' } },
      },
      {
        id: 'demo-family',
        kind: 'family',
        name: { nb: 'Innbygger (demo)', nn: 'Innbyggjar (demo)', en: 'Resident (demo)' },
        ...ours,
        clientId: FAMILY_CLIENT,
        person: 'pid',
        level: { ask: ['substantial', 'high'], required: { everybody: ['substantial', 'high'] } },
      },
    ],
    systems: [
      {
        id: 'demo-systems',
        issuer: url,
        jwks: `${url}/jwks`,
        audience: AUDIENCE,
        algorithms: ['ES256'],
        scopes: Object.fromEntries(SYSTEM_SCOPES.map((scope) => [scope, [scope.split(':')[1]!]])),
        consumers: { [SYSTEM_CONSUMER]: 'Bærum' },
      },
    ],
  };
}
