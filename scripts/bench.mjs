// npm run bench: what is measured stands in bench/README.md.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';
import { buildPage } from './build-page.mjs';
import { findChromium } from './find-chromium.mjs';

await Promise.all([build(['bench']), buildPage()]);
const main = join(dirname(import.meta.dirname), 'dist/bench/main.js');
const { executablePath: CHROMIUM } = await findChromium();
const { status } = spawnSync(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM },
});
process.exitCode = status ?? 1;
