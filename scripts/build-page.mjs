// Builds the page into dist/page/ when something of it has changed, each file also packed for browsers that take it so,
// and into dist/page-on-server/ what the API draws its first views with.
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = dirname(import.meta.dirname);
const built = join(root, 'dist/page');
const onServer = join(root, 'dist/page-on-server');
const document = join(built, 'index.html');
const PACKED = /\.(js|css|svg|html)$/;

/** @returns {Promise<boolean>} whether there was something to do */
export async function buildPage() {
  const sources = [
    ...(await filesOf(join(root, 'web'))),
    join(root, 'package-lock.json'),
    import.meta.filename,
  ];
  const changed = Math.max(...(await Promise.all(sources.map(changedAt))));
  if ((await changedAt(join(built, 'index.html.br'))) > changed) return false;
  // Only here: most starts find the page built, and need not wait for what builds it.
  const { build } = await import('vite');
  // Also where tests start it: React has another build for whoever develops.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  const settings = { configFile: join(root, 'web/vite.config.mjs'), logLevel: 'warn' };
  await build(settings);
  await build({ ...settings, build: { ssr: 'src/first-view/draw.tsx' } });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  await rename(join(built, '.vite/manifest.json'), join(onServer, 'manifest.json'));
  await rm(join(built, '.vite'), { recursive: true });
  await beginAfterFirstPaint();
  const files = (await filesOf(built)).filter((file) => PACKED.test(file));
  await Promise.all(files.filter((file) => file !== document).map(pack));
  await pack(document);
  return true;
}

/** The document's script is web/begin.js, which imports the rest when the browser has shown what stands there. */
async function beginAfterFirstPaint() {
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
