import Sequencer from '@jest/test-sequencer';

/** Files that start processes and wait for them, load a demo, or try very many orders of events. */
const SLOW =
  /\/test\/(e2e|faults|canaries|integration\/demo)\/|\/(random-orders|every-transition|generated)\.test/;
const MINUTE = 60_000;

/** The slowest first, also where nothing has run before: begun last, one of them keeps a single processor busy at the end. */
export default class SlowFirst extends Sequencer {
  time(test) {
    const { path, context } = test;
    // Otherwise a long file takes longer than a short one: a character, a millisecond.
    return super.time(test) ?? (context.hasteFS.getSize(path) ?? 0) + (SLOW.test(path) ? MINUTE : 0);
  }
}
