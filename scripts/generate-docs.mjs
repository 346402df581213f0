// node scripts/generate-docs.mjs: writes docs/generated/ and the types of the page's client from the code; with --check
// exits 1 when one is stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { build } from './build.mjs';

const root = dirname(import.meta.dirname);

/** Each file with the module that gives its text. */
const FILES = [
  ['docs/generated/case-machine.md', 'workflows/documentation/case-machine.js'],
  ['docs/generated/protection-report.md', 'workflows/documentation/protection-report.js'],
  ['docs/generated/problems.md', 'src/problems-document.js'],
  ['docs/generated/permissions.md', 'src/access/documentation/permissions-document.js'],
  ['web/src/api/schema.d.ts', 'src/openapi-document.js', asTypes],
];

const check = process.argv.includes('--check');
await build();
for (const [path, module, change = String] of FILES) {
  const { document } = await import(join(root, 'dist', module));
  const file = join(root, path);
  const text = await change(await document());
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found === text) continue;
  if (check) {
    console.error(`${path} is stale: run node scripts/generate-docs.mjs`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(`wrote ${path}`);
  }
}

async function asTypes(openApi) {
  return `// Generated from the API's description; do not edit.\n${astToString(await openapiTS(openApi))}`;
}
