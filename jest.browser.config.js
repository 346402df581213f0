import jest from './jest.config.js';

const [modules] = jest.projects;

/** Tests that press real buttons in a real Chromium, against one running Stafett with its demo. */
export default {
  ...modules,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: [],
  globalSetup: '<rootDir>/test/browser/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/browser/support/global-teardown.mjs',
  maxWorkers: 2,
  testTimeout: 120_000,
};
