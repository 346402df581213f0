import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isRunning, stopRemembered, writeProcessFile } from '../../../src/embedded/process-file.js';

describe('a process that an earlier run wrote down', () => {
  let folder: string;
  let file: string;
  let left: ChildProcess;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stafett-process-'));
    file = join(folder, 'worker.pid');
    left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000) // left-behind'], { stdio: 'ignore' });
    await once(left, 'spawn');
    await writeProcessFile(file, left.pid!);
  });

  afterEach(async () => {
    left.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  it('is ended, and forgotten', async () => {
    expect(await stopRemembered(file, 'left-behind')).toBe(true);
    expect(isRunning(left.pid!)).toBe(false);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });

  it('is left alone when its number belongs to somebody else by now', async () => {
    expect(await stopRemembered(file, 'dist/src/worker.js')).toBe(false);
    expect(isRunning(left.pid!)).toBe(true);
  });

  it.each(['', 'no number', '0', '1', '-1', String(process.pid), '99999999'])(
    'is nobody when the file says %j',
    async (text) => {
      await writeFile(file, text);
      expect(await stopRemembered(file, 'node')).toBe(false);
    },
  );
});
