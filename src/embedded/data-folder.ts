import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
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

/**
 * Has a folder made beside its place, and moved there when it is whole: one that a killed run left half made is never taken
 * for it. The name beside is this run's own, for a program of the killed run may still be writing under its own.
 */
export async function madeWhole(at: string, make: (beside: string) => Promise<void>): Promise<void> {
  const halves = (await readdir(dirname(at))).filter(
    (name) => name.startsWith(`${basename(at)}.`) && name.endsWith(MAKING),
  );
  for (const half of halves)
    await rm(join(dirname(at), half), { recursive: true, force: true }).catch(() => undefined);
  const beside = `${at}.${process.pid}${MAKING}`;
  await make(beside);
  await rm(at, { recursive: true, force: true });
  await rename(beside, at);
}

const MAKING = '.making';
