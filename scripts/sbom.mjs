// node scripts/sbom.mjs [FILE]: what runs in production and under which licence, as CycloneDX (sbom.cdx.json).
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const file = process.argv[2] ?? join(root, 'sbom.cdx.json');

const npm = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
const { status, stdout, stderr } = spawnSync('npm', npm, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
if (status === 0) {
  const bill = onlyProduction(JSON.parse(stdout));
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`wrote ${file}: ${bill.components.length} components`);
} else {
  console.error(stderr);
  process.exitCode = 1;
}

/** npm's own --omit=dev also leaves out what both production and a development tool need. */
function onlyProduction(bill) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const runs = new Set(
    Object.entries(packages)
      .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
      .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`),
  );
  const components = bill.components.filter(({ 'bom-ref': ref }) => runs.has(ref));
  const listed = new Set([bill.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => listed.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn?.filter((one) => listed.has(one)) }));
  return { ...bill, components, dependencies };
}
