import { EVENTS, type EventType } from '../../../../workflows/events.js';
import { type Audience, audienceOf } from '../../../../src/access/fields/audiences.js';
import { FIELDS, type Part, ruleOf } from '../../../../src/access/fields/field-table.js';
import { mayEverSend, type Tie as PolicyTie } from '../../../../src/access/event-permissions.js';
import { type Permission, mayRole } from '../../../../src/access/permissions.js';
import { RELATION_LINES, RELATIONS } from '../../../../src/access/policy-relations.js';
import { lineOf } from '../../../../src/access/policy-routes.js';
import type { Comparison } from './compare.js';
import { expectedRows, type Things } from './expected.js';
import { type CaseFacts, LOGIN_LEVELS, type LoginLevel, type Scope, type Somebody } from './facts.js';
import { rolesAtLevel } from './login-levels.js';
import { knows, opens, type Tie, tiesOf } from './oracle.js';
import { mayRecord } from './oracle-events.js';
import { showsField } from './oracle-fields.js';
import { isOfACase, opensDoor } from './oracle-routes.js';
import { type AppTie, type Row, row } from './rows.js';
import { PERMISSIONS } from './systems.js';
import type { MatrixTown } from './town.js';

/** What the people of the town record; the rest is the engine's, or comes through a door of its own. */
const RECORDED = (Object.keys(EVENTS) as EventType[]).filter(
  (type) => EVENTS[type].by === 'people' && type !== 'CONCERN_LOGGED',
);

/** The policy as the guards read it; a test of the test may hand in another. */
export interface Policy {
  mayRole(role: string, permission: Permission): boolean;
  mayEverSend(type: string, ties: readonly PolicyTie[]): boolean;
  ruleOf(part: Part, field: string, audience: Audience): unknown;
}
export const POLICY: Policy = { mayRole, mayEverSend, ruleOf };

export interface Asking {
  who: Somebody;
  /** Roles as the session has them on the day. */
  roles: readonly string[];
  /** What row security shows, with no guard in front. */
  rows: ReadonlySet<Row>;
  /** What the application is told that somebody is to which case. */
  ties: ReadonlyMap<string, AppTie[]>;
  town: MatrixTown;
  policy: Policy;
  /** Of the roles those in which a session may act that was opened at this level. */
  withinLevel: Readonly<Record<LoginLevel, readonly string[]>>;
  comparison: Comparison;
}

/** Through every door that has no case behind it. */
export function askElsewhere(asking: Asking, routes: readonly string[]): void {
  const { who, roles, policy, withinLevel, comparison } = asking;
  const elsewhere = routes.filter((one) => !isOfACase(one));
  for (const level of levelsOf(who)) {
    const [said, held] = [rolesAtLevel(roles, level), withinLevel[level]];
    for (const route of elsewhere)
      comparison.decide(() => `${who.name} of ${who.town}, logged in ${level}: ${route}`, {
        oracle: opensDoor(route, said, who.scopes),
        policy: opensByPolicy(policy, route, held, who.scopes),
      });
  }
}

/** A token of a system has none. */
const levelsOf = ({ kind }: Somebody): readonly LoginLevel[] => (kind === 'client' ? ['high'] : LOGIN_LEVELS);

/** Every decision about one case that can be asked of somebody, by policy, by row security and by the oracle. */
export function askAll(asking: Asking, one: CaseFacts, things: Things, routes: readonly string[]): void {
  const { who } = asking;
  const about: About = {
    one,
    at: (what) => `${who.name} of ${who.town}, ${nameOf(one)}: ${what}`,
    oracle: tiesOf(who, one),
    app: asking.ties.get(one.id),
  };
  askRows(asking, about, things);
  askDoors(asking, about, routes);
  askRelations(asking, about);
  askEvents(asking, about);
  askFields(asking, about);
}

interface About {
  one: CaseFacts;
  at(what: string): string;
  oracle: readonly Tie[];
  app: readonly AppTie[] | undefined;
}

const nameOf = ({ town, level, consent, protection }: CaseFacts): string =>
  `case of ${town}, level ${level}, consent ${consent}, protection ${protection ?? 'none'}`;

function opensByPolicy(
  { mayRole: may }: Policy,
  route: string,
  roles: readonly string[],
  scopes: readonly Scope[] = [],
): boolean {
  const line = lineOf(route);
  if (line === undefined || line === 'anybody') return line === 'anybody';
  return roles.some((role) => may(role, line)) || scopes.some((scope) => PERMISSIONS[scope].includes(line));
}

function askRows({ who, rows, town, comparison }: Asking, { one, at }: About, things: Things): void {
  for (const [asked, oracle] of expectedRows(who, one, things, town))
    comparison.decide(() => at(asked), { oracle, rows: rows.has(asked) });
}

/** Through the door by role, and behind it a case that is there for this person or not. */
function askDoors(
  { who, roles, rows, policy, withinLevel, comparison }: Asking,
  { one, at, oracle, app }: About,
  routes: readonly string[],
): void {
  const ofCases = routes.filter(isOfACase);
  const [isKnown, isThere] = [knows(oracle), rows.has(row('case', one.id))];
  for (const level of levelsOf(who)) {
    const [said, held] = [rolesAtLevel(roles, level), withinLevel[level]];
    for (const route of ofCases) {
      const door = opensDoor(route, said, who.scopes);
      comparison.decide(() => at(`${route}, logged in ${level}`), {
        oracle: door && isKnown,
        policy: opensByPolicy(policy, route, held, who.scopes) && app !== undefined,
        rows: door && isThere,
      });
    }
  }
}

/** Each relation is there for its reason, at a level where the policy says that it can be, and opens what it says. */
function askRelations({ comparison }: Asking, { one, at, oracle, app = [] }: About): void {
  for (const relation of RELATIONS) {
    const named = (tie: Tie) => (tie.insteadOf ? 'deputy' : tie.relation) === relation;
    const found = app.filter((tie) => tie.relation === relation);
    const { levels }: { levels: readonly unknown[] } = RELATION_LINES[relation];
    comparison.decide(() => at(relation), { oracle: oracle.some(named), policy: found.length > 0 });
    comparison.decide(() => at(`${relation} opens`), {
      oracle: oracle.some((tie) => named(tie) && tie.opens !== 'nothing'),
      policy: found.some(({ content }) => content),
    });
    if (found.length > 0)
      comparison.decide(() => at(`${relation} at this level`), {
        oracle: true,
        policy: levels.includes(one.level),
      });
  }
}

function askEvents({ policy, comparison }: Asking, { at, oracle, app = [] }: About): void {
  for (const type of RECORDED)
    comparison.decide(() => at(type), {
      oracle: mayRecord(type, oracle),
      policy: policy.mayEverSend(type, app),
    });
}

function askFields({ rows, policy, comparison }: Asking, { one, at, oracle, app }: About): void {
  const audience = app && audienceOf(app);
  for (const [part, fields] of Object.entries(FIELDS) as [Part, object][])
    for (const field of Object.keys(fields))
      comparison.decide(() => at(`${part}.${field}`), {
        oracle: showsField(part, field, oracle),
        policy: audience !== undefined && policy.ruleOf(part, field, audience) !== undefined,
      });
  comparison.decide(() => at('content'), {
    oracle: opens(oracle),
    policy: app?.some(({ content }) => content) ?? false,
    rows: rows.has(row('content', one.id)),
  });
}
