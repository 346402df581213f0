import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The key file of the embedded default: made once, kept where only we can read it. Without it sealed text is lost. */
export async function keptMasterKeyFile(file: string): Promise<string> {
  if ((await readFile(file, 'utf8').catch(() => '')) !== '') return file;
  const key = randomBytes(32).toString('base64');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(file, 0o600);
  return file;
}
