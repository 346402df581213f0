import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import Runtime from 'jest-runtime';
import { begin, sourceMaps } from './loading.mjs';

const require = createRequire(import.meta.url);
const timesRead = new Map();

// Nothing is open any more. To take some hundred megabytes apart takes longer than jest waits before it says that
// something is, which it then is not.
if (process.send) process.once('beforeExit', () => process.exit());

/**
 * Loads test files as Node loads modules, each module once for a process instead of once for a file: with a server of
 * some two thousand modules, most of a file's time went into loading them again, in a context of its own.
 */
export default class WithoutVmRuntime extends Runtime {
  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    const times = timesRead.get(path) ?? 0;
    timesRead.set(path, times + 1);
    // Read again by whoever watches.
    const address = `${pathToFileURL(path)}${times > 0 ? `?again=${times}` : ''}`;
    begin(address, this.requireModuleOrMock(path, '@jest/globals'), (file) => this.compile(file));
    return import(address);
  }

  compile(file) {
    const code = this.transformCache.transform(file, {
      supportsDynamicImport: true,
      supportsStaticESM: true,
    });
    return { code, map: this.transformCache.getSourceMaps().get(file) };
  }

  /** What declares and runs tests, afresh for each file. */
  requireInternalModule(path) {
    delete require.cache[path];
    return require(path);
  }

  getSourceMaps() {
    return sourceMaps;
  }

  /** Made for the globals of a context, which are not there. */
  installGetBuiltinModule() {}
}
