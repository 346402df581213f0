// Runs on the machine's own Node with nothing installed: only built-in modules here, no syntax newer than Node 20.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const mark = join(root, '.installing');
const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** npm writes this file at the end of an installation, so one that was broken off is done again. */
function isMissing() {
  const installed = changed('node_modules/.package-lock.json');
  return installed === 0 || installed < changed('package-lock.json');
}

/** @returns whether the one who left the mark still works */
function isAtWork() {
  try {
    return process.kill(Number(readFileSync(mark, 'utf8')), 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** One after another: a second installation would empty what the first has laid. */
function waitForTurn() {
  for (;;) {
    try {
      writeFileSync(mark, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAtWork()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    else rmSync(mark, { force: true });
  }
}

function install() {
  console.log('Installing packages (once, and when package-lock.json has changed) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) console.error(error.message);
  process.exitCode = status ?? 1;
}

if (isMissing()) {
  waitForTurn();
  try {
    if (isMissing()) install();
  } finally {
    rmSync(mark, { force: true });
  }
}
