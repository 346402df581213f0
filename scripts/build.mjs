// Compiles what has changed into dist/, and copies the data files that lie beside the code (guides, SQL).
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const PARTS = ['src', 'workflows', 'migrations'];
const root = dirname(import.meta.dirname);
const dist = join(root, 'dist');

/**
 * @param {string[]} more folders beside those that run for real
 * @returns {Promise<number>} how many files were written; 0 when nothing had changed
 */
export async function build(more = []) {
  const settings = await changedAt(join(root, '.swcrc'));
  const wanted = new Set();
  let written = 0;
  for (const part of [...PARTS, ...more]) {
    for (const source of await filesOf(join(root, part))) {
      if (source.endsWith('.d.ts')) continue;
      const target = join(dist, part, source.slice(join(root, part).length)).replace(/\.ts$/, '.js');
      wanted.add(target).add(`${target}.map`);
      if ((await changedAt(target)) > Math.max(settings, await changedAt(source))) continue;
      await mkdir(dirname(target), { recursive: true });
      await (source.endsWith('.ts') ? compile(source, target) : copyFile(source, target));
      written += 1;
    }
    for (const old of await filesOf(join(dist, part))) {
      if (!wanted.has(old) && !old.endsWith('.new')) await rm(old, { force: true });
    }
  }
  return written;
}

async function compile(source, target) {
  // Only where something has changed: a start where nothing has need not wait for the compiler.
  const { transformFile } = await import('@swc/core');
  const { code, map } = await transformFile(source, {
    configFile: join(root, '.swcrc'),
    sourceFileName: source,
  });
  if (map) await replace(`${target}.map`, map);
  await replace(target, map ? `${code}\n//# sourceMappingURL=${target.split('/').pop()}.map\n` : code);
}

/** Two builds at once (tests beside a start) must never let the other read half a file. */
async function replace(target, text) {
  const fresh = `${target}.${process.pid}.new`;
  await writeFile(fresh, text);
  await rename(fresh, target);
}

async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function changedAt(file) {
  return (await stat(file).catch(() => null))?.mtimeMs ?? 0;
}

if (process.argv[1] === import.meta.filename) console.log(`${await build()} files written to dist/`);
