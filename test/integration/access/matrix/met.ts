import type { Arrangement } from './arrangement.js';
import type { CaseFacts, Somebody } from './facts.js';
import { opens, type Tie, tiesOf } from './oracle.js';

/** A case, and what somebody is to it. */
export interface Met {
  one: CaseFacts;
  ties: readonly Tie[];
}

/** Everybody begins at another case, so that those that mean nothing to them are not the same for each. */
export function casesMet({ people, cases }: Arrangement, who: Somebody): Met[] {
  const turn = people.indexOf(who) * 7;
  return cases.map((_, place) => {
    const one = cases[(place + turn) % cases.length]!;
    return { one, ties: tiesOf(who, one) };
  });
}

/** Who somebody is, without their name: for all of one kind a door stands open or is closed. */
export const kindOf = ({ kind, scopes = [] }: Somebody, roles: readonly string[]): string =>
  [kind, roles.join(' '), scopes.join(' ')].join();

export const wayOf = (ties: readonly Tie[]): string =>
  ties.map((tie) => `${tie.relation} ${tie.opens} ${tie.insteadOf ?? ''}`).join();

/** One for each way in which the cases differ to somebody. */
export function oneOfEach(met: readonly Met[], who: Somebody): Met[] {
  return firstOfEach(met, ({ one, ties }) => {
    const state = opens(ties)
      ? [one.protection, one.level === 'closed', one.isLogOpened]
      : [who.town === one.town && one.invited.includes(who.name)];
    return [one.town, wayOf(ties), ...state].join();
  });
}

export function firstOfEach<One>(all: readonly One[], keyOf: (one: One) => string): One[] {
  const found = new Map<string, One>();
  for (const one of all) if (!found.has(keyOf(one))) found.set(keyOf(one), one);
  return [...found.values()];
}

/** For a message: which case it is. */
export const nameOf = ({ town, level, consent, protection, isStuck }: CaseFacts): string =>
  [town, level, consent, protection ?? '', isStuck ? 'stuck' : ''].join(' ').trim();
