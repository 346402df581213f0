import type { Arrangement } from './arrangement.js';
import { severalAtOnce } from './several-at-once.js';
import { Asker, same } from './asker.js';
import type { Comparison } from './compare.js';
import { Elsewhere } from './elsewhere.js';
import { LOGIN_LEVELS, type Somebody } from './facts.js';
import { rolesAtLevel } from './login-levels.js';
import { looksRight } from './looks-right.js';
import { firstOfEach, kindOf } from './met.js';
import { DOORS } from './oracle-routes.js';
import { question, Questions } from './questions.js';
import { atDoor, type Step, stepsElsewhere, stepsInCases } from './steps.js';

/** Reading first; then what changes something; then what takes from others what they are asked about; signing out last. */
function turnOf({ ask: { method, route } }: Step): number {
  if (route === 'DELETE /api/v1/sessions') return 4;
  if (route === 'DELETE /api/v1/session') return 3;
  if (method === 'GET') return 0;
  return route === 'DELETE /api/v1/deputies/:id' ? 2 : 1;
}

/**
 * A closed door, and a case of another municipality, are the same for all of one kind. What is hidden in one's own is asked
 * by name, for it may hang on what somebody once was there; but young people are one like another.
 */
function sameToWhom(step: Step): string {
  const { who, roles, expected, one, ask, at } = step;
  const kind = `${ask.route} ${who.town} ${kindOf(who, roles)}`;
  if (expected === '401' || expected === '403') return kind;
  if (expected !== 'hidden' || !one) return at;
  if (one.town !== who.town) return `${kind} elsewhere`;
  return who.name.startsWith('child ') ? `${kind} here` : at;
}

/**
 * Asks the API itself, session, guards and all: every route, by everybody, of a case for each of the ways in which they are
 * related to one. First everything that is refused, and after that what is theirs.
 */
export class OverHttp {
  private constructor(
    private readonly town: Arrangement,
    private readonly comparison: Comparison,
    readonly asker: Asker,
    readonly steps: readonly Step[],
  ) {}

  static async of(town: Arrangement, routes: readonly string[], comparison: Comparison): Promise<OverHttp> {
    const [elsewhere, questions] = [await Elsewhere.in(town), new Questions(town)];
    const steps: Step[] = [];
    for (const who of town.people) {
      const asked = { who, roles: await town.rolesOf(who), routes };
      steps.push(...stepsElsewhere(elsewhere, asked), ...stepsInCases(town, questions, asked));
    }
    return new OverHttp(town, comparison, new Asker(town), firstOfEach(steps, sameToWhom));
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
    const given = await this.asker.send(who, ask);
    const { status } = given;
    const decide = (isAsExpected: boolean, more = '') =>
      this.comparison.decide(() => `${at} ${ask.url}: ${expected}, and got ${status}${more}`, {
        oracle: true,
        http: isAsExpected,
      });
    if (expected === '401' || expected === '403') decide(status === Number(expected));
    if (expected === 'refused') decide(status === 403 || status === 404);
    if (expected === 'hidden')
      decide(same(given, ask) === (await this.asker.ofUnknown(who, ask.route, unknown)), given.text);
    if (expected !== 'open') return;
    decide(![401, 403, 404].includes(status) && status < 500, given.text.slice(0, 200));
    for (const wrong of looksRight(this.town, step, given))
      this.comparison.decide(() => `${at}: ${wrong}`, { oracle: true, http: false });
  }

  /** One of each set of roles, at each level of a login: through the doors that are left to them, and no other. */
  async askAtEveryLevel(routes: readonly string[]): Promise<void> {
    const reading = routes.filter(
      (route) => route.startsWith('GET') && route !== 'GET /api/v1/live' && DOORS[route] !== 'anybody',
    );
    const asked = LOGIN_LEVELS.flatMap((level) =>
      [...this.oneOfEachSetOfRoles()].flatMap(([held, who]) =>
        reading.map((route) => ({
          who,
          level,
          route,
          roles: rolesAtLevel(held.split(',').filter(Boolean), level),
        })),
      ),
    );
    await severalAtOnce(asked, async ({ who, level, route, roles }) => {
      const { status } = await this.asker.send(who, question(route, {}), level);
      const door = atDoor(route, roles);
      this.comparison.decide(
        () => `${who.name}, logged in ${level}: ${route}: ${door ?? 'open'}, and got ${status}`,
        { oracle: true, http: door ? status === Number(door) : ![401, 500].includes(status) },
      );
    });
  }

  private oneOfEachSetOfRoles(): ReadonlyMap<string, Somebody> {
    const inSolvik = this.steps.filter(({ who }) => who.town === 'Solvik' && who.kind !== 'client');
    return new Map(inSolvik.map(({ who, roles }) => [roles.join(), who]));
  }
}
