// Builds the page into dist/page/ when something of it has changed, each file also packed for browsers that take it so.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = dirname(import.meta.dirname);
const built = join(root, 'dist/page');
const PACKED = /\.(js|css|svg|html)$/;

/** @returns {Promise<boolean>} whether there was something to do */
export async function buildPage() {
  const sources = [...(await filesOf(join(root, 'web'))), join(root, 'package-lock.json')];
  const changed = Math.max(...(await Promise.all(sources.map(changedAt))));
  if ((await changedAt(join(built, 'index.html.br'))) > changed) return false;
  // Only here: most starts find the page built, and need not wait for what builds it.
  const { build } = await import('vite');
  // Also where tests start it: React has another build for whoever develops.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({ configFile: join(root, 'web/vite.config.mjs'), logLevel: 'warn' });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  const files = (await filesOf(built)).filter((file) => PACKED.test(file));
  await Promise.all(files.filter((file) => !file.endsWith('index.html')).map(pack));
  await pack(join(built, 'index.html'));
  return true;
}

async function pack(file) {
  const text = await readFile(file);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await writeFile(`${file}.gz`, await promisify(gzip)(text));
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text, quality));
}

async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function changedAt(file) {
  return (await stat(file).catch(() => null))?.mtimeMs ?? 0;
}

if (process.argv[1] === import.meta.filename)
  console.log((await buildPage()) ? 'built dist/page/' : 'as it was');
