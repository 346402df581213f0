// npm run bench: what is measured stands in bench/README.md.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';

await build(['bench']);
const main = join(dirname(import.meta.dirname), 'dist/bench/main.js');
const { status } = spawnSync(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
