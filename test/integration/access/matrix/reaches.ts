import { ACTIONS, type Permission, type Reach } from '../../../../src/access/policy-actions.js';
import type { Arrangement } from './arrangement.js';
import type { CaseFacts, Somebody } from './facts.js';
import { knows, opens, type Tie, tiesOf } from './oracle.js';
import { behindDoor, isOfAThing, isThere } from './oracle-behind.js';
import { DOORS, isOfACase } from './oracle-routes.js';

interface Met {
  who: Somebody;
  one: CaseFacts;
  ties: readonly Tie[];
}

/** What the word of a reach promises of whoever finds something behind the door, wherever the route has a case or a part of one. */
const PROMISES: Readonly<Record<Reach, ((met: Met) => boolean) | 'hasNoCase'>> = {
  noCase: 'hasNoCase',
  numbers: 'hasNoCase',
  newCase: 'hasNoCase',
  anyOpenLog: 'hasNoCase',
  ownCases: ({ who, one }) => who.town === one.town,
  // A person of the family is themselves, and keeps the copy that they were given.
  knownCase: ({ who, one, ties }) =>
    knows(ties) || who.id === one.childId || one.documents.some(({ asker }) => asker === who.name),
  openCase: ({ ties }) => opens(ties),
  familysCase: ({ who, ties }) => who.kind === 'person' && opens(ties),
  caseOrAudit: ({ who, ties }) => knows(ties) || who.roles.some(({ role }) => role === 'auditor'),
  ownReport: ({ who, one }) => who.name === one.reportedBy && who.town === one.town,
  nobodysReport: 'hasNoCase',
  ownQuestion: ({ who, one }) => one.invited.includes(who.name) && who.town === one.town,
  looks: ({ who }) => who.roles.some(({ role }) => role === 'auditor'),
};

/** Routes that reach further than the policy says of their action; the oracle, which the routes are compared with, says how far they do. */
export async function beyondTheirReach(town: Arrangement): Promise<string[]> {
  const found = new Set<string>();
  const people = await Promise.all(town.people.map(async (who) => ({ who, roles: await town.rolesOf(who) })));
  for (const [permission, { reach, routes }] of Object.entries(ACTIONS) as [
    Permission,
    (typeof ACTIONS)[Permission],
  ][])
    for (const route of routes.filter((one) => isOfACase(one) || isOfAThing(one))) {
      const promise = PROMISES[reach];
      const isBroken =
        promise === 'hasNoCase' || people.some((asking) => isLetFurther({ route, promise, town, ...asking }));
      if (isBroken) found.add(`${permission}, ${reach}: ${route}`);
    }
  return [...found];
}

function isLetFurther({
  route,
  promise,
  town,
  who,
  roles,
}: {
  route: string;
  promise: (met: Met) => boolean;
  town: Arrangement;
  who: Somebody;
  roles: readonly string[];
}): boolean {
  const held = roles.filter((role) => (DOORS[route] as readonly string[]).includes(role));
  if (held.length === 0) return false;
  return town.cases.some((one) => {
    const ties = tiesOf(who, one);
    const behind = isThere(route, one) && behindDoor(route, { who, one, ties, roles: held });
    return behind === 'open' && !promise({ who, one, ties });
  });
}
