// Each part with the surroundings it runs in: Node, a browser, or a test that reaches into one.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const PROJECTS = [
  'tsconfig.json',
  ...['bench', 'web', 'test/page', 'test/browser'].map((part) => `${part}/tsconfig.json`),
];

for (const project of PROJECTS) {
  const { status } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', project], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
