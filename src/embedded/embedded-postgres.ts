import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { folderFor, madeWhole } from './data-folder.js';
import { portOrFree } from './free-port.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { stopRemembered } from './process-file.js';
import { type RunAs, runAs } from './run-as.js';

export interface EmbeddedPostgres {
  port: number;
  /** Superuser connection to a database of this server, on loopback. */
  url(database?: string): string;
  /** Fast shutdown: open transactions are rolled back. Insists when that takes longer than 4 seconds. */
  stop(): Promise<void>;
  /** Resolves when the server is gone, asked or not. */
  ended: Promise<void>;
}

export interface StartOptions {
  /** A free one when unset. */
  port?: number;
  /** Settings of postgresql.conf for this run. */
  settings?: Record<string, string>;
}

/**
 * A real PostgreSQL of the npm package, with its data below `folder` (or below the temporary folder, where the account
 * that runs PostgreSQL cannot enter `folder`). A server that an earlier, killed run left on the same data is stopped
 * first. For development, demo and tests; not for production.
 */
export async function startEmbeddedPostgres(
  folder: string,
  options: StartOptions = {},
): Promise<EmbeddedPostgres> {
  const account = runAs();
  const home = await folderFor(folder, account);
  const data = join(home, 'data');
  const binaries = await postgresBinaries(account, join(home, 'programs'));
  const password = await keptPassword(home);
  if (!(await stat(join(data, 'PG_VERSION')).catch(() => null)))
    await madeWhole(data, (beside) => initialise(binaries, account, beside, password));
  await stopRemembered(join(data, 'postmaster.pid'), data, {
    ask: 'SIGINT',
    insist: 'SIGQUIT',
    patience: 4_000,
  });
  const port = options.port ?? (await portOrFree(0));
  const server = launch(binaries, account, data, { ...SETTINGS, ...options.settings, port: String(port) });
  await ready(server, data);
  return {
    port,
    url: (database = 'postgres') => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stop(server.process),
    ended: server.ended,
  };
}

/** Loopback only; no socket file, which would need a folder for the other account. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  logging_collector: 'off',
  // Segments of the log are used again: making a new one holds every commit for up to 0.1 s.
  min_wal_size: '256MB',
};

interface Server {
  process: ChildProcess;
  ended: Promise<void>;
  /** The last lines it said, for the error message when it does not start. */
  said: () => string;
}

async function initialise(
  binaries: PostgresBinaries,
  account: RunAs,
  data: string,
  password: string,
): Promise<void> {
  await mkdir(data, { mode: 0o700 });
  const passwordFile = `${data}.password`;
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.ids) {
    await chown(data, account.ids.uid, account.ids.gid);
    await chown(passwordFile, account.ids.uid, account.ids.gid);
  }
  try {
    await promisify(execFile)(
      binaries.initdb,
      [
        ...[`--pgdata=${data}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        ...[
          '--encoding=UTF8',
          '--locale=C',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--no-sync',
        ],
      ],
      { ...account.ids, cwd: data, env: plainEnvironment() },
    );
  } catch (cause) {
    await rm(data, { recursive: true, force: true });
    throw new Error(`The embedded PostgreSQL could not be set up in ${data}`, { cause });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function launch(
  binaries: PostgresBinaries,
  account: RunAs,
  data: string,
  settings: Record<string, string>,
): Server {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', data, ...flags], {
    ...account.ids,
    cwd: data,
    env: plainEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // A session of its own: Ctrl-C in the terminal must not end it before API and worker have finished.
    detached: true,
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4_000);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  return { process: child, ended, said: () => said };
}

/** The eighth line of the pid file says `ready` as soon as the server takes connections. */
async function ready(server: Server, data: string): Promise<void> {
  const until = performance.now() + 60_000;
  let over = false;
  void server.ended.then(() => (over = true));
  while (performance.now() < until && !over) {
    const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (lines[0] === String(server.process.pid) && lines[7]?.trim() === 'ready') return;
    await wait(20);
  }
  await stop(server.process);
  throw new Error(`The embedded PostgreSQL did not start:\n${server.said()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  const insist = setTimeout(() => child.kill('SIGQUIT'), 4_000);
  await exited;
  clearTimeout(insist);
}

async function keptPassword(home: string): Promise<string> {
  const file = join(home, 'password');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept !== '') return kept.trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** PG* variables of the surroundings would change what server and initdb do. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
