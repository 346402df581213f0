// Runs on the machine's own Node with nothing installed: only built-in modules here, no syntax newer than Node 20.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes this file at the end of an installation, so one that was broken off is done again.
const installed = changed('node_modules/.package-lock.json');

if (installed === 0 || installed < changed('package-lock.json')) {
  console.log('Installing packages (once, and when package-lock.json has changed) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) console.error(error.message);
  process.exit(status ?? 1);
}
