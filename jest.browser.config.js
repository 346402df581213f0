import jest from './jest.config.js';

const [modules] = jest.projects;

/** Not yet seen green in one whole run on a fresh machine: run them by name until they are, then take them off this list. */
const NOT_YET_IN_CI = ['every-page', 'one-childs-case'];

/** Tests that press real buttons in a real Chromium, against one running Stafett with its demo. */
export default {
  ...modules,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: process.env.CI
    ? NOT_YET_IN_CI.map((name) => `<rootDir>/test/browser/${name}\\.test\\.ts$`)
    : [],
  globalSetup: '<rootDir>/test/browser/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/browser/support/global-teardown.mjs',
  maxWorkers: 2,
  testTimeout: 120_000,
};
