/** A hook that fills a database, on a machine with other work; what hangs is still ended. */
const testTimeout = 60_000;

/**
 * Tests are modules, and run in the worker process itself (test/support/runner). In a context of its own, as jest has it,
 * every file loaded the whole server again, which took half of the time; what a file leaves behind is seen to there.
 */
const modules = {
  runtime: '<rootDir>/test/support/runner/without-vm.runtime.mjs',
  testEnvironment: '<rootDir>/test/support/runner/without-vm.environment.mjs',
  injectGlobals: false,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
          keepClassNames: true,
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

/** Tests in these folders get a real PostgreSQL, started once for the run; the others start at once. */
const ON_POSTGRES = ['integration', 'e2e', 'faults', 'canaries'];

export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/runner/slow-first.sequencer.mjs',
  // Read here and nowhere else: within a project jest overlooks it.
  testTimeout,
  projects: [
    {
      ...modules,
      displayName: 'model',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [...ON_POSTGRES, 'browser'].map((folder) => `<rootDir>/test/${folder}/`),
    },
    {
      ...modules,
      displayName: 'postgres',
      testMatch: ON_POSTGRES.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
};
