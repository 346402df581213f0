import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
/** What rows follow from: the model, how a guide is read, calendars and working days, and what is written of it all. */
const DERIVING = ['workflows', 'src/guides', 'src/follow-ups', 'src/cases/persistence'];
/** Guides that ship are not among it: a case follows the one that was published. */
const COUNTS = /\.[jt]s$|calendars\/[^/]+\.yaml$/;

let mark: Promise<string> | undefined;

/**
 * The mark of what this program derives rows from. It follows from the files themselves, so that nobody has to remember to
 * raise a number; a change that derives the same costs a look at every case, once.
 */
export function derivedBy(): Promise<string> {
  return (mark ??= markOf());
}

async function markOf(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of DERIVING) {
    const files = (await readdir(join(ROOT, folder), { recursive: true })).filter((file) =>
      COUNTS.test(file),
    );
    for (const file of files.sort()) {
      hash.update(`${folder}/${file}\n`);
      hash.update(await readFile(join(ROOT, folder, file)));
    }
  }
  return hash.digest('base64url').slice(0, 22);
}
