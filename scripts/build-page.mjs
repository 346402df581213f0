// Builds the page into dist/page/ when something of it has changed, each file also packed for browsers that take it so,
// and into dist/page-on-server/ what the API draws its first views with.
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = dirname(import.meta.dirname);
const dist = join(root, 'dist');
/** What is built, each a folder: the page for browsers, and what the API draws its first views with. */
const PAGE = 'page';
const ON_SERVER = 'page-on-server';
const PACKED = /\.(js|css|svg|html)$/;

/**
 * Built beside what is there and put in its place when it is whole: a server that runs, another start at the same time, and a
 * build that is killed see no half of it.
 *
 * @returns {Promise<boolean>} whether there was something to do
 */
export async function buildPage() {
  if (await isFresh()) return false;
  const building = join(dist, `page-being-built-${process.pid}`);
  try {
    await buildInto(building);
    if (await isFresh()) return false;
    for (const folder of [ON_SERVER, PAGE]) await putInPlace(join(building, folder), join(dist, folder));
    return true;
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

/** The document is packed last. */
async function isFresh() {
  const sources = [
    ...(await filesOf(join(root, 'web'))),
    join(root, 'package-lock.json'),
    import.meta.filename,
  ];
  const changed = Math.max(...(await Promise.all(sources.map(changedAt))));
  return (await changedAt(join(dist, PAGE, 'index.html.br'))) > changed;
}

async function buildInto(folder) {
  // Only here: most starts find the page built, and need not wait for what builds it.
  const { build } = await import('vite');
  // Also where tests start it: React has another build for whoever develops.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  const settings = { configFile: join(root, 'web/vite.config.mjs'), logLevel: 'warn' };
  const [page, onServer] = [join(folder, PAGE), join(folder, ON_SERVER)];
  await build({ ...settings, build: { outDir: page } });
  await build({ ...settings, build: { ssr: 'src/first-view/draw.tsx', outDir: onServer } });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  await rename(join(page, '.vite/manifest.json'), join(onServer, 'manifest.json'));
  await rm(join(page, '.vite'), { recursive: true });
  const document = join(page, 'index.html');
  await beginAfterFirstPaint(page, document);
  const files = (await filesOf(page)).filter((file) => PACKED.test(file));
  await Promise.all(files.filter((file) => file !== document).map(pack));
  await pack(document);
}

async function putInPlace(built, place) {
  await rm(place, { recursive: true, force: true });
  await rename(built, place);
}

/** The document's script is web/begin.js, which imports the rest when the browser has shown what stands there. */
async function beginAfterFirstPaint(built, document) {
  const html = await readFile(document, 'utf8');
  const entries = [...html.matchAll(/<script type="module" crossorigin src="([^"]+)"><\/script>/g)];
  const page = entries.at(-1)[1];
  const script = (await readFile(join(root, 'web/begin.js'), 'utf8')).replace('PAGE', page);
  const hash = createHash('sha256').update(script).digest('base64url').slice(0, 8);
  await writeFile(join(built, `assets/begin-${hash}.js`), script);
  const tags = [
    ...entries.map(([, src]) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="${src}">`),
    `<script type="module" crossorigin src="/assets/begin-${hash}.js"></script>`,
  ];
  const [first, ...others] = entries.map(([tag]) => tag);
  const without = others.reduce((text, tag) => text.replace(tag, ''), html);
  await writeFile(document, without.replace(first, tags.join('\n    ')));
}

async function pack(file) {
  const text = await readFile(file);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
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
