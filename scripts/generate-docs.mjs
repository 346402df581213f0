// node scripts/generate-docs.mjs: writes docs/generated/ from the code; with --check exits 1 when a page is stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';

const root = dirname(import.meta.dirname);

/** Each page with the module whose `document()` gives its text. */
const PAGES = [
  ['case-machine.md', 'workflows/documentation/case-machine.js'],
  ['problems.md', 'src/problems-document.js'],
  ['permissions.md', 'src/access/documentation/permissions-document.js'],
];

const check = process.argv.includes('--check');
await build();
for (const [page, module] of PAGES) {
  const { document } = await import(join(root, 'dist', module));
  const file = join(root, 'docs/generated', page);
  const text = await document();
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found === text) continue;
  if (check) {
    console.error(`docs/generated/${page} is stale: run node scripts/generate-docs.mjs`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(`wrote docs/generated/${page}`);
  }
}
