import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stopRemembered, writeProcessFile } from './process-file.js';

/** The demo's OpenID provider, of the built code. */
export const DEMO_LOGIN = 'src/demo-login/provider/main.js';

const SUPERVISOR = 'start.pid';
const RUNNING = 'running.json';

/** @returns whether an earlier run still went on; its children are ended too when it could not end them itself */
export async function endEarlierRun(folder: string, dist: string): Promise<boolean> {
  const file = join(folder, SUPERVISOR);
  const found = await stopRemembered(file, 'start.mjs', { patience: 12_000 });
  await stopRemembered(join(folder, 'api.pid'), join(dist, 'src/main.js'));
  await stopRemembered(join(folder, 'worker.pid'), join(dist, 'src/worker.js'));
  await stopRemembered(join(folder, 'login.pid'), join(dist, DEMO_LOGIN));
  await writeProcessFile(file, process.pid);
  return found;
}

/** The settings of this run, for `stafett …` commands beside it. They hold passwords. */
export async function rememberRun(folder: string, settings: NodeJS.ProcessEnv): Promise<void> {
  await writeFile(join(folder, RUNNING), JSON.stringify(settings), { mode: 0o600 });
}

export async function forgetRun(folder: string): Promise<void> {
  await Promise.all([SUPERVISOR, RUNNING].map((file) => rm(join(folder, file), { force: true })));
}
