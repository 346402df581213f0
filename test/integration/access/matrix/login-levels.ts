import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoginLevel, Somebody } from './facts.js';
import { systemsOf } from './systems.js';

/**
 * How people of the matrix log in: whoever works with cases at the highest level, families and those who see no case one
 * below it (law-and-privacy.md, "Login": a setting per role).
 */
const LOGIN_FILE = {
  providers: [
    {
      ...{
        id: 'employees',
        kind: 'staff',
        name: 'Ansatte',
        issuer: 'http://127.0.0.1:9',
        clientId: 'stafett',
      },
      ...{ key: { file: 'key.pem' }, person: 'sub', municipality: 'Solvik' },
      level: {
        required: {
          everybody: ['high'],
          manager: ['substantial', 'high'],
          administrator: ['substantial', 'high'],
        },
      },
    },
    {
      ...{
        id: 'families',
        kind: 'family',
        name: 'Familier',
        issuer: 'http://127.0.0.1:9',
        clientId: 'stafett',
      },
      ...{ key: { file: 'key.pem' }, person: 'pid' },
      level: { required: { everybody: ['substantial', 'high'] } },
    },
  ],
};

export const providerOf = (kind: Somebody['kind']): string => (kind === 'staff' ? 'employees' : 'families');

/**
 * @param issuer address of who gives systems their tokens
 * @returns what `work` made, for which the login file lay there
 */
export async function withLoginFile<Value>(
  issuer: string,
  work: (path: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'stafett-matrix-'));
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await writeFile(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const path = join(folder, 'login.yaml');
  await writeFile(path, JSON.stringify({ ...LOGIN_FILE, systems: [systemsOf(issuer)] }));
  return work(path).finally(() => rm(folder, { recursive: true, force: true }));
}

const SUBSTANTIAL_IS_ENOUGH = ['guardian', 'youngPerson', 'manager', 'administrator'];
const SEES_NO_CASE = ['manager', 'administrator'];

/** What is left of somebody's roles by the words above: where one asks for more, none that opens a case; never a half. */
export function rolesAtLevel(roles: readonly string[], level: LoginLevel): string[] {
  const isEnough = (role: string) =>
    level === 'high' || (level === 'substantial' && SUBSTANTIAL_IS_ENOUGH.includes(role));
  const isWhole = roles.every(isEnough);
  return roles.filter((role) => isEnough(role) && (isWhole || SEES_NO_CASE.includes(role)));
}
