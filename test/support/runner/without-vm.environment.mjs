import { ModuleMocker } from 'jest-mock';

const LEFT_BY_A_FILE = ['TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES', 'EVENT_HANDLERS', 'JEST_STATE_SYMBOL'];

/** Its tests among it, and with them whatever they hold. */
function forgetFile() {
  delete globalThis[Symbol.for('stafett-test:shown-at-failure')];
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (LEFT_BY_A_FILE.includes(key.description)) delete globalThis[key];
}

/** The process itself is where tests run: no second set of globals, and nothing of one file's settings for the next. */
export default class WithoutVm {
  /** What jest would hand to tests as their globals; only settings come here, and tests import the rest. */
  global = {
    set [Symbol.for('TEST_TIMEOUT_SYMBOL')](milliseconds) {
      globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = milliseconds;
    },
  };
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;

  constructor() {
    forgetFile();
  }

  /** While what failed still stands there, whoever can show more of it than the test says does so. */
  async handleTestEvent({ name }) {
    if (name !== 'test_fn_failure' && name !== 'hook_failure') return;
    for (const show of globalThis[Symbol.for('stafett-test:shown-at-failure')] ?? []) await show();
  }

  async setup() {}
  async teardown() {
    forgetFile();
  }
  getVmContext() {
    return null;
  }
  exportConditions() {
    return ['node', 'node-addons'];
  }
}
