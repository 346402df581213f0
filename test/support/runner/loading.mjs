import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(import.meta.dirname, '../../..');
const GLOBALS = 'stafett-test:globals';
const NAMES = [
  'afterAll',
  'afterEach',
  'beforeAll',
  'beforeEach',
  'describe',
  'expect',
  'it',
  'jest',
  'test',
];

/** Where the map of each source lies, by the address that a stack names. */
export const sourceMaps = new Map();

const run = {};

/**
 * @param address of the test file that comes
 * @param globals what `@jest/globals` stands for in it
 * @param compile from the path of a source to its JavaScript and where the map of that lies
 */
export function begin(address, globals, compile) {
  Object.assign(run, { address, globals, compile });
}

/** Modules stay, and what declares tests is new for each file: one that stays asks when it uses it. */
globalThis[Symbol.for(GLOBALS)] = {
  now: (name) => run.globals[name],
  late: (name) =>
    new Proxy(function () {}, {
      get: (_target, key) => run.globals[name][key],
      apply: (_target, self, given) => Reflect.apply(run.globals[name], self, given),
    }),
};

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== '@jest/globals')
      return next(sourceOf(specifier, context.parentURL) ?? specifier, context);
    const url = context.parentURL === run.address ? `${GLOBALS}?${run.address}` : GLOBALS;
    return { url, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    if (url.startsWith(GLOBALS)) return { format: 'module', shortCircuit: true, source: globalsAt(url) };
    if (!/\.tsx?(\?|$)/.test(url) || !run.compile) return next(url, context);
    const { code, map } = run.compile(fileURLToPath(url));
    if (map) sourceMaps.set(url, map);
    return { format: 'module', shortCircuit: true, source: code };
  },
});

function globalsAt(url) {
  const given = `globalThis[Symbol.for('${GLOBALS}')].${url === GLOBALS ? 'late' : 'now'}`;
  return NAMES.map((name) => `export const ${name} = ${given}('${name}');`).join('\n');
}

/** `./a.js` is written for what `a.ts` becomes, and `./a` by the page. */
function sourceOf(specifier, from) {
  if (!specifier.startsWith('.') || !from?.startsWith('file:')) return undefined;
  const wanted = fileURLToPath(new URL(specifier, from));
  if (!wanted.startsWith(ROOT + sep) || existsSync(wanted)) return undefined;
  const ending = ['.ts', '.tsx'].find((one) => existsSync(wanted.replace(/\.js$/, '') + one));
  return ending && specifier.replace(/\.js$/, '') + ending;
}
