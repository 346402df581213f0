import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Until the demo is there. */
const UNKNOWN_COMMAND = 2;

/** Loads the demo municipality in a process of its own: it is heavy once, and its memory is then given back. */
export async function loadDemo(cli: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const loading = spawn(process.execPath, ['--enable-source-maps', cli, 'demo', 'load'], {
    env,
    signal,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const [code] = (await once(loading, 'exit')) as [number | null];
  if (code !== 0 && code !== UNKNOWN_COMMAND)
    throw new Error('The demo municipality could not be loaded (set STAFETT_DEMO=0 to start without it).');
}
