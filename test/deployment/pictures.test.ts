import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NO_PICTURE, PICTURES } from '../../scripts/screens/pictures.mjs';

const SOURCE = readFileSync(join(import.meta.dirname, '../../web/src/routes.tsx'), 'utf8');
const ROUTES = [...SOURCE.matchAll(/(?:[pP]age\(\s*|path: )'(\/[^']*)'/g)].map(([, path]) => path!);

const params = (route: string): number => route.split('/').filter((part) => part.startsWith('$')).length;
const isOf = (route: string, path: string): boolean => {
  const parts = route.split('/').map((part) => (part.startsWith('$') ? '[^/]+' : part));
  return new RegExp(`^${parts.join('/')}$`).test(path);
};

/** As the router finds it: what is written out goes before what stands for anything. */
function routeOf(address: string): string | undefined {
  const path = address.split('?')[0]!;
  const fitting = ROUTES.filter((route) => route !== '/$' && isOf(route, path));
  return fitting.sort((one, other) => params(one) - params(other))[0] ?? '/$';
}

const pictured = PICTURES.map(({ path, of, shows }) => shows ?? routeOf(path ?? String(of!('an-id'))));

describe('The pictures of the pages', () => {
  test('are of every page, and each that is left out has its reason', () => {
    expect(ROUTES.length).toBeGreaterThan(50);
    const without = ROUTES.filter((route) => !pictured.includes(route));
    expect(without.sort()).toEqual(Object.keys(NO_PICTURE).sort());
    expect(Object.values(NO_PICTURE).filter((reason) => reason.length < 20)).toEqual([]);
  });

  test('are of pages that there are, each under a name of its own', () => {
    expect(pictured.filter((route) => !ROUTES.includes(route!))).toEqual([]);
    const names = PICTURES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
