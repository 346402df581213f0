import { chmodSync, closeSync, fsyncSync, openSync, renameSync, statSync, writeSync } from 'node:fs';

/** In place of what stands in the file, all or nothing, readable by whom it was readable. */
export function writeMasterKeys(file: string, keys: readonly string[]): void {
  const { mode } = statSync(file);
  const beside = `${file}.${process.pid}.new`;
  const handle = openSync(beside, 'wx', 0o600);
  try {
    writeSync(handle, `${keys.join('\n')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(beside, mode & 0o777);
  renameSync(beside, file);
}
