import type { Course, Life } from '../course.js';
import { acuteRise } from './acute-rise.js';
import { cameToNothing } from './came-to-nothing.js';
import { closedAndReopened } from './closed-and-reopened.js';
import { complex } from './complex.js';
import { concernAgain } from './concern-again.js';
import { consentRunsOut } from './consent-runs-out.js';
import { forgottenPlan } from './forgotten-plan.js';
import { guardiansDiffer } from './guardians-differ.js';
import { internalAction } from './internal-action.js';
import { leftUndecided } from './left-undecided.js';
import { movedAway } from './moved-away.js';
import { refusedConsent } from './refused-consent.js';
import { stuckAndAdvised } from './stuck-and-advised.js';
import { twoServices } from './two-services.js';
import { unansweredBaton } from './unanswered-baton.js';
import { withdrawnConsent } from './withdrawn-consent.js';

export interface Rate {
  life: (course: Course) => Life;
  /** The highest level that it reaches. */
  level: 0 | 1 | 2 | 3;
  /** Of a hundred concerns. */
  share: number;
  /** Of children it can happen to, -1 before birth; 0 to 19 where none are given. */
  ages?: readonly [from: number, to: number];
}

/**
 * How many of a hundred concerns live which life. Invented rates, of the order that the model aims at: most help at the
 * lowest level that works, about a tenth at level 3.
 */
export const RATES: readonly Rate[] = [
  { life: cameToNothing, level: 0, share: 37, ages: [-1, 19] },
  { life: leftUndecided, level: 0, share: 4 },
  { life: concernAgain, level: 1, share: 3 },
  { life: internalAction, level: 1, share: 18, ages: [-1, 19] },
  { life: refusedConsent, level: 1, share: 4 },
  { life: forgottenPlan, level: 1, share: 3 },
  { life: movedAway, level: 1, share: 2 },
  { life: consentRunsOut, level: 1, share: 2 },
  { life: closedAndReopened, level: 1, share: 2 },
  { life: twoServices, level: 2, share: 6 },
  { life: unansweredBaton, level: 2, share: 2 },
  { life: withdrawnConsent, level: 2, share: 2 },
  { life: guardiansDiffer, level: 2, share: 1, ages: [3, 13] },
  { life: complex, level: 3, share: 8, ages: [2, 17] },
  { life: stuckAndAdvised, level: 3, share: 3, ages: [2, 17] },
  { life: acuteRise, level: 3, share: 3, ages: [2, 17] },
];

/** So many lives in these shares, by largest remainder: also a small demo has some of each that it has room for. */
export function livesFor(count: number, upToLevel = 3): Rate[] {
  const rates = RATES.filter(({ level }) => level <= upToLevel);
  const total = rates.reduce((sum, { share }) => sum + share, 0);
  const wanted = rates.map((rate) => ({ rate, exact: (rate.share / total) * count }));
  const lives = wanted.flatMap(({ rate, exact }) => Array.from({ length: Math.floor(exact) }, () => rate));
  const rest = wanted.toSorted((a, b) => (b.exact % 1) - (a.exact % 1)).slice(0, count - lives.length);
  return [...lives, ...rest.map(({ rate }) => rate)];
}
