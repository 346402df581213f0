import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The key file of the embedded default: made once, kept where only we can read it. Without it sealed text is lost. */
export async function keptMasterKeyFile(file: string): Promise<string> {
  if ((await readFile(file, 'utf8').catch(() => '')) !== '') return file;
  const key = randomBytes(32).toString('base64');
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.new`;
  await writeFile(beside, `${key}\n`, { mode: 0o600 });
  await chmod(beside, 0o600);
  // Whole or not at all, and never in place of one that is there.
  if (await isEmpty(file)) await rm(file);
  await link(beside, file);
  await rm(beside);
  return file;
}

async function isEmpty(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null))?.size === 0;
}
