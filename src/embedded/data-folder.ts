import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { RunAs } from './run-as.js';

/**
 * Where PostgreSQL keeps its data: `folder`, or, when its account may not enter there (a project in root's home), a
 * folder below the temporary one with a name that follows from `folder`.
 */
export async function folderFor(folder: string, account: RunAs): Promise<string> {
  const wanted = resolve(folder);
  if (await account.canEnter(wanted)) return made(wanted, account);
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  return made(join(tmpdir(), `stafett-${name}`), account);
}

async function made(folder: string, account: RunAs): Promise<string> {
  const first = await mkdir(folder, { recursive: true });
  // A strict umask would shut the other account out of what was just made.
  if (first && account.ids)
    for (let at = folder; at !== dirname(first); at = dirname(at)) await chmod(at, 0o755);
  const found = await lstat(folder);
  if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid())) {
    throw new Error(
      `${folder} belongs to somebody else; remove it or set STAFETT_DATA_DIR to another folder.`,
    );
  }
  return folder;
}
