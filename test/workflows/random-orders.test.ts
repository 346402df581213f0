import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACase } from './support/a-case.js';
import { COURSE_STATES } from './support/course-map.js';
import { Dice, doSomething } from './support/anything.js';
import { EVERYTHING_ALLOWED, SHIPPED_GUIDES, UNUSUAL_GUIDES } from './support/guides.js';
import { SUBJECTS } from './support/subjects.js';
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

/** Where the dice have been with one kind of subject, and how much of it the family did. */
interface Seen {
  places: Set<string>;
  byFamily: number;
}

describe('whatever happens, in whatever order, to whomever', () => {
  it(
    'no rule that holds in every municipality is broken',
    () => {
      const seen = { sent: 0, taken: 0 };
      const been = new Map<string, Seen>(
        [...SUBJECTS.keys()].map((who) => [who, { places: new Set(), byFamily: 0 }]),
      );
      const guides = fc.constantFrom(...GUIDES.keys());
      const subjects = fc.constantFrom(...SUBJECTS.keys());
      // A shorter course of the same events says more than the same one with other dice.
      const throws = fc.array(fc.noShrink(fc.nat()), { minLength: TRIES, maxLength: TRIES });
      fc.assert(
        fc.property(guides, subjects, throws, (guide, who, seeds) => {
          const one = ACase.ofConcern(GUIDES.get(guide), SUBJECTS.get(who));
          const ledger = watchOver(one);
          for (const seed of seeds) {
            doSomething(one, new Dice(seed));
            been.get(who)!.places.add(one.place);
          }
          been.get(who)!.byFamily += ledger.doneByFamily;
          seen.sent += one.sent;
          seen.taken += one.number;
        }),
        { numRuns: Math.ceil(EVENTS / SENT_IN_A_CASE) },
      );
      expect(seen.sent).toBeGreaterThan(0.9 * EVENTS);
      // The dice get everywhere, and most is taken, or they prove nothing.
      const everywhere = new Set([...been.values()].flatMap(({ places }) => [...places]));
      expect([...everywhere].sort()).toEqual([...COURSE_STATES].sort());
      expect(seen.taken).toBeGreaterThan(0.5 * seen.sent);
      for (const [who, { places, byFamily }] of been) {
        expect([who, ...LEVELS.filter((level) => !reaches(places, level))]).toEqual([who]);
        expect(byFamily).toBeGreaterThan(0.02 * (EVENTS / been.size));
      }
    },
    20 * 60_000,
  );
});

const LEVELS = ['level0', 'level1', 'level2', 'level3', 'closed'];

const reaches = (places: ReadonlySet<string>, level: string) =>
  [...places].some((place) => place.startsWith(level));
