import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { BEING_LOADED } from '../common/being-loaded.js';

/**
 * Loads the demo municipality where there is none, in a process of its own: it is heavy once, and its memory is then given
 * back. Where there is one, nothing is started to find that out.
 */
export async function loadDemo(cli: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  if (await isThere(env.DATABASE_URL)) return;
  const loading = spawn(process.execPath, ['--enable-source-maps', cli, 'demo', 'load'], {
    env,
    signal,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const [code] = (await once(loading, 'exit')) as [number | null];
  if (code !== 0)
    throw new Error('The demo municipality could not be loaded (set STAFETT_DEMO=0 to start without it).');
}

async function isThere(ownerUrl: string | undefined): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'stafett demo' });
  await owner.connect();
  try {
    const { rows } = await owner.query('select from municipality where not name like $1 limit 1', [
      `%${BEING_LOADED}`,
    ]);
    return rows.length > 0;
  } finally {
    await owner.end();
  }
}
