#!/usr/bin/env node
// npm run stafett -- <command>: the commands, built when their source has changed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';

await build();
const cli = join(dirname(import.meta.dirname), 'dist/src/cli.js');
const { status } = spawnSync(process.execPath, ['--enable-source-maps', cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
