import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoginLevel } from './facts.js';

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

export const providerOf = (kind: 'staff' | 'person'): string => (kind === 'staff' ? 'employees' : 'families');

/** @returns where the login file lies while `work` is done */
export async function withLoginFile<Value>(work: (path: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'stafett-matrix-'));
  const path = join(folder, 'login.yaml');
  await writeFile(path, JSON.stringify(LOGIN_FILE));
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
