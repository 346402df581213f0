// Runs jest on the Node that comes with the packages, whatever the machine has.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const jest = [resolve('jest/bin/jest'), ...process.argv.slice(2)];
const { status } = spawnSync(resolve('node/bin/node'), jest, { stdio: 'inherit' });
process.exitCode = status ?? 1;
