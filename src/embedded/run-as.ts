import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The account PostgreSQL runs as: our own, or another one where we are root, which PostgreSQL refuses to be. */
export interface RunAs {
  ids: { uid: number; gid: number } | null;
  /** Whether that account gets to this path: every folder above may be entered. */
  canEnter(path: string): Promise<boolean>;
}

/** As root: the machine's `postgres` account, made when missing; `nobody` where accounts cannot be made. */
export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return { ids: null, canEnter: async () => true };
  const ids = idsOf('postgres') ?? (makeAccount() ? idsOf('postgres') : null) ?? idsOf('nobody');
  if (!ids)
    throw new Error(
      'PostgreSQL does not run as root, and there is no account `postgres` or `nobody` to use.',
    );
  return { ids, canEnter: (path) => othersMayEnter(path) };
}

function idsOf(account: string): { uid: number; gid: number } | null {
  try {
    const read = (flag: string) =>
      Number(execFileSync('id', [flag, account], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    return null;
  }
}

function makeAccount(): boolean {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

const OTHERS_EXECUTE = 0o001;

async function othersMayEnter(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null);
    if (found && (found.mode & OTHERS_EXECUTE) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
