import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACase } from './support/a-case.js';
import { COURSE_STATES } from './support/course-map.js';
import { Dice, doSomething } from './support/anything.js';
import { EVERYTHING_ALLOWED, SHIPPED_GUIDES, UNUSUAL_GUIDES } from './support/guides.js';
import { watchOver } from './support/ten-invariants.js';

/** How many events are sent in all: 100,000, or a million where there is time (CI). */
const EVENTS = Number(process.env.STAFETT_PROPERTY_EVENTS ?? 100_000);
/** Things that are tried in one case; each is one event, or a few that belong together. */
const TRIES = 60;
const SENT_IN_A_CASE = 70;

const GUIDES = new Map([
  ...[...SHIPPED_GUIDES, ...UNUSUAL_GUIDES].map((guide) => [guide.guide, guide] as const),
  ['everything-allowed', EVERYTHING_ALLOWED] as const,
]);

describe('whatever happens, in whatever order', () => {
  it(
    'no rule that holds in every municipality is broken',
    () => {
      const seen = { sent: 0, taken: 0, places: new Set<string>() };
      const guides = fc.constantFrom(...GUIDES.keys());
      // A shorter course of the same events says more than the same one with other dice.
      const throws = fc.array(fc.noShrink(fc.nat()), { minLength: TRIES, maxLength: TRIES });
      fc.assert(
        fc.property(guides, throws, (guide, seeds) => {
          const one = ACase.ofConcern(GUIDES.get(guide));
          watchOver(one);
          for (const seed of seeds) {
            doSomething(one, new Dice(seed));
            seen.places.add(one.place);
          }
          seen.sent += one.sent;
          seen.taken += one.number;
        }),
        { numRuns: Math.ceil(EVENTS / SENT_IN_A_CASE) },
      );
      expect(seen.sent).toBeGreaterThan(0.9 * EVENTS);
      // The dice get everywhere, and most is taken, or they prove nothing.
      expect([...seen.places].sort()).toEqual([...COURSE_STATES].sort());
      expect(seen.taken).toBeGreaterThan(0.5 * seen.sent);
    },
    20 * 60_000,
  );
});
