import { newId } from '../../../../src/common/ids.js';
import type { Arrangement } from './arrangement.js';
import type { Elsewhere } from './elsewhere.js';
import type { CaseFacts, Scope, Somebody } from './facts.js';
import { casesMet, type Met, nameOf, oneOfEach } from './met.js';
import { type Behind, behindDoor, isOfAThing, isThere } from './oracle-behind.js';
import type { Tie } from './oracle.js';
import { DOORS, isOfACase, opensDoor } from './oracle-routes.js';
import type { Question, Questions } from './questions.js';

/** What somebody is to get for a request: `401` and `403` at the door, or what stands behind it. */
export type Expected = '401' | '403' | Behind;

/** One request of somebody, in the right form. */
export interface Step {
  who: Somebody;
  roles: readonly string[];
  expected: Expected;
  ask: Question;
  /** The same of a case, or a thing, that does not exist. */
  unknown: () => Question;
  at: string;
  one?: CaseFacts;
  ties?: readonly Tie[];
}

interface Asked {
  who: Somebody;
  roles: readonly string[];
  routes: readonly string[];
}

/** A system that nobody has given a scope is nobody. */
export function atDoor(
  route: string,
  roles: readonly string[],
  scopes: readonly Scope[] = [],
): '401' | '403' | null {
  if (DOORS[route] === 'anybody') return null;
  if (roles.length + scopes.length === 0) return '401';
  return opensDoor(route, roles, scopes) ? null : '403';
}

/** Through the doors that have no case behind them. */
export function stepsElsewhere(elsewhere: Elsewhere, { who, roles, routes }: Asked): Step[] {
  return routes
    .filter((route) => !isOfACase(route) && !isOfAThing(route) && DOORS[route] !== 'anybody')
    .map((route) => {
      const expected = atDoor(route, roles, who.scopes) ?? elsewhere.behind(route, who);
      const how = { isTheirs: expected === 'open', leads: roles.includes('leader') };
      return {
        ...{ who, roles, expected, at: `${who.name} of ${who.town}: ${route}` },
        ask: elsewhere.ask(route, { ...how, isUnknown: false }),
        unknown: () => elsewhere.ask(route, { ...how, isUnknown: true }),
      };
    });
}

/**
 * On every route of a case and of what belongs to one, once for each way in which cases differ to somebody. Whom a door is
 * closed to is asked about the first of them: nobody has looked at a case by then.
 */
export function stepsInCases(town: Arrangement, questions: Questions, { who, roles, routes }: Asked): Step[] {
  const step = (route: string, { one, ties }: Met): Step => {
    const expected = atDoor(route, roles, who.scopes) ?? behindDoor(route, { who, one, ties, roles });
    if (!expected) throw new Error(`nobody has thought of ${route}`);
    const asked = { who, one, isTheirs: expected === 'open' };
    return {
      ...{ who, roles, expected, one, ties },
      at: `${who.name} of ${who.town}, ${nameOf(one)}: ${route}`,
      ask: questions.ofCase(route, asked),
      unknown: () => questions.ofCase(route, asked, newId()),
    };
  };
  const met = casesMet(town, who);
  const stepsOn = (route: string, cases: readonly Met[]) =>
    (atDoor(route, roles, who.scopes) ? cases.slice(0, 1) : cases).map((one) => step(route, one));
  const differing = oneOfEach(met, who);
  const ofCases = routes.filter(isOfACase).flatMap((route) => stepsOn(route, differing));
  const ofThings = routes.filter(isOfAThing).flatMap((route) => {
    const withIt = met.filter(({ one }) => isThere(route, one));
    return stepsOn(route, oneOfEach(withIt, who));
  });
  return [...ofCases, ...ofThings];
}
