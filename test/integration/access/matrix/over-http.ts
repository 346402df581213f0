import { newId } from '../../../../src/common/ids.js';
import { SESSION_COOKIE } from '../../../../src/identity/session-cookie.js';
import { type Arrangement, severalAtOnce } from './arrangement.js';
import type { Comparison } from './compare.js';
import { Elsewhere } from './elsewhere.js';
import { type CaseFacts, LOGIN_LEVELS, type LoginLevel, type Somebody } from './facts.js';
import { looksRight } from './looks-right.js';
import { type Behind, behindDoor, isOfAThing, isThere } from './oracle-behind.js';
import { opens, type Tie, tiesOf } from './oracle.js';
import { DOORS, isOfACase, opensDoor } from './oracle-routes.js';
import { rolesAtLevel } from './login-levels.js';
import { type Given, type Question, question, Questions } from './questions.js';

/** What somebody is to get for a request: `401` and `403` at the door, or what stands behind it. */
type Expected = '401' | '403' | Behind;

interface Step {
  who: Somebody;
  expected: Expected;
  ask: Question;
  /** The same of a case, or a thing, that does not exist. */
  unknown?: Question;
  at: string;
  one?: CaseFacts;
  ties?: readonly Tie[];
}

/** These end the session that asks; they are asked in one of their own. */
const ENDS_IT = /^DELETE \/api\/v1\/sessions?$/;

/** Reading first; then what changes something; then what takes from others what they are asked about; signing out last. */
function turnOf({ ask: { method, route } }: Step): number {
  if (route === 'DELETE /api/v1/sessions') return 4;
  if (route === 'DELETE /api/v1/session') return 3;
  if (method === 'GET') return 0;
  return route === 'DELETE /api/v1/deputies/:id' ? 2 : 1;
}

/**
 * Asks the API itself, session, guards and all: every route, by everybody, of a case for each of the ways in which they are
 * related to one. First everything that is refused, and after that what is theirs.
 */
export class OverHttp {
  private readonly sessions = new Map<string, Promise<Record<string, string>>>();
  private readonly unknown = new Map<string, Promise<string>>();

  private constructor(
    private readonly town: Arrangement,
    private readonly comparison: Comparison,
    private readonly steps: readonly Step[],
  ) {}

  static async of(town: Arrangement, routes: readonly string[], comparison: Comparison): Promise<OverHttp> {
    const [elsewhere, questions] = [await Elsewhere.in(town), new Questions(town)];
    const steps: Step[] = [];
    for (const who of town.people) {
      const roles = await town.rolesOf(who);
      steps.push(
        ...stepsElsewhere(elsewhere, who, roles, routes),
        ...stepsInCases(town, questions, who, roles, routes),
      );
    }
    return new OverHttp(town, comparison, steps);
  }

  get routesAsked(): ReadonlySet<string> {
    return new Set(this.steps.map(({ ask }) => ask.route));
  }

  /** All that is not for who asks: as if there were nothing, and nothing comes of it. */
  async askWhatIsRefused(): Promise<void> {
    await severalAtOnce(
      this.steps.filter(({ expected }) => expected !== 'open'),
      (step) => this.take(step),
    );
  }

  /** What is theirs, in an order in which nothing is taken away that is still asked about. */
  async askWhatIsTheirs(): Promise<void> {
    const theirs = this.steps.filter(({ expected }) => expected === 'open');
    for (const turn of [0, 1, 2, 3, 4])
      await severalAtOnce(
        theirs.filter((step) => turnOf(step) === turn),
        (step) => this.take(step),
      );
  }

  private async take(step: Step): Promise<void> {
    const { who, expected, ask, unknown, at } = step;
    const given = await this.send(who, ask);
    const { status } = given;
    const decide = (isAsExpected: boolean, more = '') =>
      this.comparison.decide(() => `${at} ${ask.url}: ${expected}, and got ${status}${more}`, {
        oracle: true,
        http: isAsExpected,
      });
    if (expected === '401' || expected === '403') decide(status === Number(expected));
    if (expected === 'refused') decide(status === 403 || status === 404);
    if (expected === 'hidden')
      decide(same(given, ask) === (await this.ofUnknown(who, ask.route, unknown!)), given.text);
    if (expected !== 'open') return;
    decide(![401, 403, 404].includes(status) && status < 500, given.text.slice(0, 200));
    for (const wrong of looksRight(this.town, step, given))
      this.comparison.decide(() => `${at}: ${wrong}`, { oracle: true, http: false });
  }

  /** One of each set of roles, at each level of a login: through the doors that are left to them, and no other. */
  async askAtEveryLevel(routes: readonly string[]): Promise<void> {
    const reading = routes.filter((route) => route.startsWith('GET') && route !== 'GET /api/v1/live');
    const found = new Map<string, Somebody>();
    for (const who of this.town.people)
      if (who.town === 'Solvik') found.set((await this.town.rolesOf(who)).join(), who);
    for (const [held, who] of found)
      for (const level of LOGIN_LEVELS) {
        const roles = rolesAtLevel(held.split(',').filter(Boolean), level);
        const proof = await this.proofOf(who, level);
        await severalAtOnce(
          reading.filter((route) => DOORS[route] !== 'anybody'),
          async (route) => {
            const { url } = question(route, {});
            const { statusCode } = await this.town.api.app.inject({ method: 'GET', url, headers: proof });
            const door = atDoor(route, roles);
            this.comparison.decide(
              () => `${who.name}, logged in ${level}: ${route}: ${door ?? 'open'}, and got ${statusCode}`,
              { oracle: true, http: door ? statusCode === Number(door) : ![401, 500].includes(statusCode) },
            );
          },
        );
      }
  }

  /** Asked once of each: it is the same whenever it is asked. */
  private ofUnknown(who: Somebody, route: string, ask: Question): Promise<string> {
    const key = `${who.id} ${route}`;
    const found = this.unknown.get(key) ?? this.send(who, ask).then((given) => same(given, ask));
    this.unknown.set(key, found);
    return found;
  }

  private async send(who: Somebody, { route, method, url, headers, body }: Question): Promise<Given> {
    const isLast = ENDS_IT.test(route);
    const proof = isLast ? await this.proofOf(who) : await this.session(who);
    const isStream = route === 'GET /api/v1/live';
    const answer = await this.town.api.app.inject({
      method,
      url,
      headers: { ...headers, ...proof },
      ...(body !== undefined && { payload: body }),
      payloadAsStream: isStream,
    });
    if (isStream) answer.stream().destroy();
    return { status: answer.statusCode, text: isStream ? '' : answer.body, headers: answer.headers };
  }

  private session(who: Somebody): Promise<Record<string, string>> {
    const found = this.sessions.get(who.id) ?? this.proofOf(who);
    this.sessions.set(who.id, found);
    return found;
  }

  private async proofOf(who: Somebody, level?: LoginLevel): Promise<Record<string, string>> {
    const { token, csrfToken } = await this.town.logIn(who, level);
    return { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrfToken };
  }
}

/** All of an answer but the number of its request, the time of day and the address that was asked. */
function same({ status, text, headers }: Given, { url }: Question): string {
  const { date: _date, 'x-request-id': _id, 'content-length': _length, ...rest } = headers;
  const [, requestId = url] = /"requestId":"([^"]+)"/.exec(text) ?? [];
  return JSON.stringify({ status, text, rest }).replaceAll(requestId, '…').replaceAll(url, '…');
}

function atDoor(route: string, roles: readonly string[]): '401' | '403' | null {
  if (DOORS[route] === 'anybody') return null;
  if (roles.length === 0) return '401';
  return opensDoor(route, roles) ? null : '403';
}

function stepsElsewhere(
  elsewhere: Elsewhere,
  who: Somebody,
  roles: readonly string[],
  routes: readonly string[],
): Step[] {
  return routes
    .filter((route) => !isOfACase(route) && !isOfAThing(route) && DOORS[route] !== 'anybody')
    .map((route) => {
      const expected = atDoor(route, roles) ?? elsewhere.behind(route, who);
      const isTheirs = expected === 'open';
      const leads = roles.includes('leader');
      const ask = elsewhere.ask(route, { isTheirs, leads, isUnknown: false });
      const unknown = elsewhere.ask(route, { isTheirs, leads, isUnknown: true });
      return { who, expected, ask, unknown, at: `${who.name} of ${who.town}: ${route}` };
    });
}

function stepsInCases(
  town: Arrangement,
  questions: Questions,
  who: Somebody,
  roles: readonly string[],
  routes: readonly string[],
): Step[] {
  const step = (route: string, { one, ties }: Met): Step => {
    const expected = atDoor(route, roles) ?? behindDoor(route, { who, one, ties, roles });
    if (!expected) throw new Error(`nobody has thought of ${route}`);
    const asked = { who, one, isTheirs: expected === 'open' };
    const { level, consent, protection, isStuck } = one;
    const what = [one.town, level, consent, protection ?? '', isStuck ? 'stuck' : ''].join(' ');
    return {
      ...{ who, expected, one, ties, at: `${who.name} of ${who.town}, ${what}: ${route}` },
      ask: questions.ofCase(route, asked),
      unknown: questions.ofCase(route, asked, newId()),
    };
  };
  const met = casesMet(town, who);
  const ofCases = oneOfEach(met).flatMap((one) => routes.filter(isOfACase).map((route) => step(route, one)));
  const ofThings = routes
    .filter(isOfAThing)
    .flatMap((route) =>
      oneOfEach(met.filter(({ one }) => isThere(route, one))).map((one) => step(route, one)),
    );
  return [...ofCases, ...ofThings];
}

interface Met {
  one: CaseFacts;
  ties: Tie[];
}

/** Everybody begins at another case, so that those that mean nothing to them are not the same for each. */
function casesMet(town: Arrangement, who: Somebody): Met[] {
  const turn = town.people.indexOf(who) * 7;
  const { cases } = town;
  return cases.map((_, place) => {
    const one = cases[(place + turn) % cases.length]!;
    return { one, ties: tiesOf(who, one) };
  });
}

/** One for each way in which the cases differ to somebody. */
function oneOfEach(met: readonly Met[]): Met[] {
  const found = new Map<string, Met>();
  for (const { one, ties } of met) {
    const way = ties.map((tie) => `${tie.relation} ${tie.opens} ${tie.insteadOf ?? ''}`);
    const state = opens(ties) ? [one.protection, one.level === 'closed', one.isLogOpened] : [];
    const key = [one.town, ...way, ...state].join();
    if (!found.has(key)) found.set(key, { one, ties });
  }
  return [...found.values()];
}
