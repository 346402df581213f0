// Builds what the API draws its first views with into `page-on-server/` in the folder that is named, beside a `page/`
// with the document that it draws them into: apart from `npm start`, which others may be building at the same time.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';

const web = join(dirname(dirname(import.meta.dirname)), 'web');
const folder = process.argv[2];
process.env.NODE_ENV = 'production';
await build({
  configFile: join(web, 'vite.config.mjs'),
  logLevel: 'warn',
  build: { ssr: 'src/first-view/draw.tsx', outDir: join(folder, 'page-on-server'), minify: false },
});
// Of the files that a browser fetches none is built, so that none is linked.
await writeFile(join(folder, 'page-on-server/manifest.json'), '{}');
await mkdir(join(folder, 'page'));
await copyFile(join(web, 'index.html'), join(folder, 'page/index.html'));
