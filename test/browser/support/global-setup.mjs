// One Stafett for a whole run of the browser tests: the built page, the demo, a real login service, API and worker.
// STAFETT_BROWSER_URL names one that already runs.
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPage } from '../../../scripts/build-page.mjs';
import { build } from '../../../scripts/build.mjs';

export default async function setUp() {
  if (process.env.STAFETT_BROWSER_URL) return;
  await build();
  await buildPage();
  const { startStafett } = await import('../../../dist/src/embedded/stafett.js');
  const folder = await mkdtemp(join(tmpdir(), 'stafett-browser-'));
  await chmod(folder, 0o755);
  const { PATH, HOME } = process.env;
  const stafett = await startStafett({
    dist: join(import.meta.dirname, '../../../dist'),
    // One nurse is in several files at once, and quicker than any: how often a person may ask is tested by itself.
    env: {
      PATH,
      HOME,
      STAFETT_DATA_DIR: folder,
      STAFETT_DEMO: '1',
      PORT: '0',
      RATE_LIMIT_PER_MINUTE: '0',
    },
    say: () => undefined,
    signal: new AbortController().signal,
  });
  globalThis.stafettOfTheRun = { stafett, folder };
  process.env.STAFETT_BROWSER_URL = stafett.url;
  process.env.STAFETT_BROWSER_LOGS = join(folder, 'logs');
}
