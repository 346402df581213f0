import { runCli } from '../../src/cli.js';
import type { TestDatabase } from './postgres.js';

/** A command of `stafett` against the database of a test. @returns the exit code, and everything said, line by line */
export async function stafett(
  database: TestDatabase,
  ...args: string[]
): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const io = {
    out: (line: string) => void said.push(line),
    err: (line: string) => void said.push(line),
    env: { DATABASE_URL: database.ownerUrl, STAFETT_MASTER_KEY: database.masterKey },
  };
  return { code: await runCli(args, io), said: said.join('\n') };
}
