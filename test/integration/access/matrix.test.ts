import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { routesOfPolicy } from '../../../src/access/policy-routes.js';
import { RoutePermissions } from '../../../src/access/route-permissions.js';
import { openApi } from '../../../src/api.js';
import { Arrangement } from './matrix/arrangement.js';
import { severalAtOnce } from './matrix/several-at-once.js';
import { type Asking, askAll, askElsewhere, POLICY, type Policy } from './matrix/asked.js';
import { Comparison } from './matrix/compare.js';
import { type Things, thingsIn } from './matrix/expected.js';
import type { Somebody } from './matrix/facts.js';
import { EventsOverHttp } from './matrix/events-over-http.js';
import { DOORS } from './matrix/oracle-routes.js';
import { OverHttp } from './matrix/over-http.js';
import { beyondTheirReach } from './matrix/reaches.js';
import { RowAnswers } from './matrix/rows.js';
import { fingerprint } from './matrix/untouched.js';
import { WrongForms } from './matrix/wrong-forms.js';

jest.setTimeout(360_000);

/**
 * Every route × role × relation × level × municipality × protection × time of consent: what the policy says, what the
 * rows say with no guard in front of them, and what somebody says who has read bti.md and not the code.
 */
describe('who may do what', () => {
  let town: Arrangement;
  let rows: RowAnswers;
  let routes: string[];
  const things = new Map<string, Things>();

  beforeAll(async () => {
    town = await Arrangement.make();
    rows = await RowAnswers.of(town);
    await severalAtOnce(town.cases, async ({ id }) => things.set(id, await thingsIn(town.superuser, id)));
    const declared = town.api.app.get(RoutePermissions, { strict: false }).routes();
    routes = [...new Set(declared.map(({ route }) => route))];
  });
  afterAll(async () => {
    await rows?.close();
    await town?.close();
  });

  async function compare(
    people: readonly Somebody[],
    { policy = POLICY, answers = rows }: { policy?: Policy; answers?: RowAnswers } = {},
  ): Promise<Comparison> {
    const comparison = new Comparison();
    const caseIds = town.cases.map(({ id }) => id);
    await severalAtOnce(people, async (who) => {
      const own = town.townOf(who);
      const roles = await town.rolesOf(who);
      const asking: Asking = {
        ...{ who, roles, town: own, policy, comparison },
        withinLevel: town.withinLevel(who, roles),
        rows: await answers.seenBy(who, own.id),
        ties: await answers.tiesOf(who, own.id, caseIds),
      };
      askElsewhere(asking, routes);
      for (const one of town.cases) askAll(asking, one, things.get(one.id)!, routes);
    });
    return comparison;
  }

  it('is asked of every route that there is', () => {
    const documented = Object.entries(openApi(town.api.app).paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(documented.filter((route) => !routes.includes(route))).toEqual([]);
    expect(routes.filter((route) => !(route in DOORS))).toEqual([]);
    expect(routesOfPolicy().filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('reaches no further than the policy says of each action', async () => {
    expect(await beyondTheirReach(town)).toEqual([]);
  });

  it('is answered the same by the policy, by the rows alone, and by bti.md', async () => {
    const comparison = await compare(town.people);
    expect(comparison.differences()).toEqual([]);
    expect(comparison.decisions).toBeGreaterThan(100_000);
    expect(comparison.allowed).toBeGreaterThan(10_000);
  });

  it('lets nobody change by a statement of their own what only the engine writes', async () => {
    for (const who of town.people)
      expect([who.name, await rows.lettingThrough(who, town.townOf(who).id)]).toEqual([who.name, []]);
  });

  describe('is asked sharply enough to notice', () => {
    const some = (...names: string[]) =>
      town.people.filter((who) => who.town === 'Solvik' && names.includes(who.name));

    it.each<[string, string[], Partial<Policy>]>([
      [
        'a manager who may open cases',
        ['manager'],
        {
          mayRole: (role, line) => POLICY.mayRole(role, line) || (role === 'manager' && line === 'case.read'),
        },
      ],
      [
        'a participant who may close',
        ['participant'],
        {
          mayEverSend: (type, ties) =>
            POLICY.mayEverSend(type, ties) ||
            (type === 'CASE_CLOSED' && ties.some(({ relation }) => relation === 'participant')),
        },
      ],
      [
        'a holder who may not write notes',
        ['holder'],
        { mayEverSend: (type, ties) => type !== 'NOTE_WRITTEN' && POLICY.mayEverSend(type, ties) },
      ],
      [
        'a leader who is shown whose case it is',
        ['leader'],
        {
          ruleOf: (part, field, audience) =>
            field === 'child' ? 'shown' : POLICY.ruleOf(part, field, audience),
        },
      ],
    ])('%s', async (_what, people, changed) => {
      const comparison = await compare(some(...people), { policy: { ...POLICY, ...changed } });
      expect(comparison.differences()).not.toEqual([]);
    });

    it('and finds nothing where no wall is taken down', async () => {
      const answers = await RowAnswers.without('select 1', town);
      const people = some('mother', 'teacher', 'wasInEmergency');
      const comparison = await compare(people, { answers }).finally(() => answers.close());
      expect(comparison.differences()).toEqual([]);
    });

    it.each([
      ['the history being closed at all', ['leader'], 'alter table case_event disable row level security'],
      ['who opened it in an emergency', ['mother'], 'drop policy not_of_emergencies on case_event'],
      ['what is out of view', ['participant'], 'drop policy not_of_what_is_out_of_view on entry_key'],
      [
        'that relations end with the instant, the role and the place of somebody who is away',
        ['wasInEmergency', 'hasMoved'],
        `alter policy read_by_relation on case_access using (principal = any (current_principals()))`,
      ],
      [
        'that a municipality is its own',
        ['coordinator'],
        `alter policy read_by_relation on case_access using (true);
         alter policy read_by_relation on bti_case using (true)`,
      ],
      [
        'who states who is family',
        ['mother'],
        `create or replace function acts_in_case(the_case uuid) returns boolean language sql as 'select true'`,
      ],
      [
        'that an address is not stored at code 6',
        ['holder'],
        `create or replace function may_have_address(the_case uuid) returns boolean language sql as 'select true';
         drop trigger not_beside_a_protection on contact_address`,
      ],
      [
        'what is kept from whom',
        ['mother'],
        `create or replace function reads_as_family(the_case uuid, the_entry integer, whose uuid) returns boolean
           language sql as 'select true'`,
      ],
      [
        'which kinds a basis opens',
        ['teacher'],
        `create or replace function opens_kinds(opened text[], held text[], whose uuid) returns boolean
           language sql as 'select true'`,
      ],
    ])('no wall for %s', async (_what, people, mutation) => {
      const answers = await RowAnswers.without(mutation, town);
      const comparison = await compare(some(...people), { answers }).finally(() => answers.close());
      expect(comparison.differences()).not.toEqual([]);
    });
  });

  describe('over HTTP, on every route and by each of them,', () => {
    let http: OverHttp;
    const comparison = new Comparison();

    beforeAll(async () => {
      http = await OverHttp.of(town, routes, comparison);
    });

    it('is asked of every route that asks who comes', () => {
      const asked = routes.filter((route) => DOORS[route] !== 'anybody');
      expect(asked.filter((route) => !http.routesAsked.has(route))).toEqual([]);
    });

    it('is refused as if there were nothing, and nothing comes of it', async () => {
      const before = await fingerprint(town.superuser);
      await http.askWhatIsRefused();
      expect(comparison.differences()).toEqual([]);
      expect(await fingerprint(town.superuser)).toEqual(before);
      expect(comparison.decisions).toBeGreaterThan(4_000);
    });

    it('learns no more by asking in a wrong form, and takes nothing that is stated beside it', async () => {
      const [asked, before] = [comparison.decisions, await fingerprint(town.superuser)];
      const forms = new WrongForms(town, http.asker, comparison);
      await forms.askWhatIsHidden(http.steps);
      await forms.askWhatIsTheirs(http.steps);
      expect(comparison.differences()).toEqual([]);
      expect(await fingerprint(town.superuser)).toEqual(before);
      expect(comparison.decisions - asked).toBeGreaterThan(1_000);
    });

    it('records what bti.md lets them, whichever of all events it is', async () => {
      const [asked, before] = [comparison.decisions, await fingerprint(town.superuser)];
      await new EventsOverHttp(town, http.asker, comparison).ask();
      expect(comparison.differences()).toEqual([]);
      expect(await fingerprint(town.superuser)).toEqual(before);
      expect(comparison.decisions - asked).toBeGreaterThan(4_000);
    });

    it('is let in no further than their login is sure of who they are', async () => {
      const asked = comparison.decisions;
      await http.askAtEveryLevel(routes);
      expect(comparison.differences()).toEqual([]);
      expect(comparison.decisions - asked).toBeGreaterThan(1_000);
    });

    it('is let through to what is theirs, and told of nothing else', async () => {
      const refused = comparison.decisions;
      await http.askWhatIsTheirs();
      expect(comparison.differences()).toEqual([]);
      expect(comparison.decisions - refused).toBeGreaterThan(2_000);
    });
  });
});
