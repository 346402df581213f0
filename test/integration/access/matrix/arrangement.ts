import pg from 'pg';
import { GuidesService } from '../../../../src/guides/guides.service.js';
import { readFile } from 'node:fs/promises';
import { StaffDirectory } from '../../../../src/identity/staff-directory.js';
import { systemContext } from '../../../../src/common/request-context.js';
import { startTestApi, type TestApi } from '../../../support/api.js';
import { TokenIssuer } from '../../../support/token-issuer.js';
import { SESSION_COOKIE } from '../../../../src/identity/session-cookie.js';
import { LoginSettings, rolesWithinLevel } from '../../../../src/identity/login-settings.js';
import { type OpenedSession, Sessions } from '../../../../src/identity/sessions.js';
import type { Office, Wanted } from './cases/case-in-the-making.js';
import { makeCase, openInEmergency } from './cases/case-maker.js';
import {
  ASKED_AT,
  type CaseFacts,
  CONSENTS,
  LEVELS,
  type LoginLevel,
  MADE_AT,
  PROTECTIONS,
  type Somebody,
} from './facts.js';
import { withBelongings } from './belongings.js';
import { AT_ONCE, severalAtOnce } from './several-at-once.js';
import { providerOf, withLoginFile } from './login-levels.js';
import { systemsIn, tokenOf } from './systems.js';
import { MatrixTown } from './town.js';

/** Two municipalities with the same people and cases in every state, made by the engine and asked some weeks later. */
export class Arrangement {
  private constructor(
    readonly api: TestApi,
    readonly superuser: pg.Pool,
    readonly towns: Readonly<Record<string, MatrixTown>>,
    readonly cases: readonly CaseFacts[],
    readonly people: readonly Somebody[],
    private readonly issuer: TokenIssuer,
  ) {}

  static async make(): Promise<Arrangement> {
    const issuer = await TokenIssuer.start();
    return Arrangement.with(issuer).catch(async (error: unknown) => {
      await issuer.stop();
      throw error;
    });
  }

  private static async with(issuer: TokenIssuer): Promise<Arrangement> {
    const api = await withLoginFile(issuer.url, (path) =>
      startTestApi({
        now: MADE_AT,
        environment: {
          STAFETT_EMERGENCY_OPENINGS_A_DAY: '50',
          STAFETT_LOGIN_FILE: path,
          DATABASE_POOL: String(AT_ONCE),
        },
      }),
    );
    const superuser = new pg.Pool({ connectionString: api.database.ownerUrl, max: AT_ONCE });
    const towns = {
      Solvik: await MatrixTown.found(superuser, 'Solvik'),
      Nordby: await MatrixTown.found(superuser, 'Nordby'),
    };
    await publishGuide(api, Object.values(towns));
    const states = statesOf();
    const inForce = states.filter(({ consent }) => consent === 'inForce');
    const office = (townName: keyof typeof towns): Office => {
      return { app: api.app, superuser, clock: api.clock, town: towns[townName], townName };
    };
    const offices: Record<string, Office> = { Solvik: office('Solvik'), Nordby: office('Nordby') };
    const made = [
      ...(await severalAtOnce(states, (wanted) => makeCase(offices.Solvik!, wanted))),
      ...(await severalAtOnce(inForce, (wanted) => makeCase(offices.Nordby!, wanted))),
    ];
    api.clock.moveTo(ASKED_AT);
    for (const town of Object.values(towns)) await town.timePasses(superuser);
    const whole = await withBelongings(api, superuser, towns, made);
    const cases = await severalAtOnce(whole, (one) => openInEmergency(offices[one.town]!, one));
    // As it stands in a database that has been there for a while: so many questions are planned by it.
    await superuser.query('analyze');
    const systems = Object.keys(towns).flatMap(systemsIn);
    const people = [...peopleOf(towns), ...childrenOf(cases), ...systems];
    return new Arrangement(api, superuser, towns, cases, people, issuer);
  }

  /** Somebody's municipality. */
  townOf({ town }: { town: string }): MatrixTown {
    return this.towns[town]!;
  }

  /** The roles that a session of theirs would have on the day. */
  async rolesOf(who: Somebody): Promise<string[]> {
    if (who.kind === 'client') return [];
    const { id: municipalityId } = this.townOf(who);
    const directory = this.api.app.get(StaffDirectory, { strict: false });
    const held = await directory.loginRoles({ municipalityId, kind: who.kind, id: who.id });
    // A parent without a case to see may log in and ask, as the guardian that they are; and sees nothing.
    return who.kind === 'person' && held.length === 0 ? ['guardian'] : held.map(({ role }) => role);
  }

  /** Of these roles those in which a session may act, by the level at which it was opened. */
  withinLevel({ kind }: Somebody, roles: readonly string[]): Record<LoginLevel, string[]> {
    if (kind === 'client') return { low: [], substantial: [], high: [] };
    const provider = this.api.app.get(LoginSettings, { strict: false }).provider(providerOf(kind))!;
    const held = roles.map((role) => ({ role, serviceId: null }));
    const at = (level: LoginLevel) => rolesWithinLevel(provider, held, level).roles.map(({ role }) => role);
    return { low: at('low'), substantial: at('substantial'), high: at('high') };
  }

  /** Logs somebody in, at a level, or as the tests of the process do. */
  private logIn({ kind, id, town }: Somebody, level?: LoginLevel): Promise<OpenedSession> {
    if (kind === 'client') throw new Error('a system has no session');
    const subject = { municipalityId: this.towns[town]!.id, kind, id };
    const provider = level && { provider: providerOf(kind), acr: level, providerSession: null };
    return this.api.app
      .get(Sessions, { strict: false })
      .open(subject, provider && { ...provider, subject: id, idToken: 'none' });
  }

  /** What a request brings to say who asks: a cookie of their own, and that of a system its token. */
  async proofOf(who: Somebody, level?: LoginLevel): Promise<Record<string, string>> {
    if (who.kind === 'client') return { authorization: `Bearer ${await tokenOf(this.issuer, who)}` };
    const { token, csrfToken } = await this.logIn(who, level);
    return { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrfToken };
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.api.close();
    await this.issuer.stop();
  }
}

function statesOf(): Wanted[] {
  const all = LEVELS.flatMap((level) =>
    CONSENTS.flatMap((consent) => PROTECTIONS.map((protection) => ({ level, consent, protection }))),
  ).filter(isWorthAsking);
  const mayBeStuck = ({ level }: Wanted) => level === 2 || level === 3;
  const isStuckSomewhere = ({ consent, protection }: Wanted) =>
    (protection === null || (protection === 7 && consent === 'inForce')) &&
    !['future', 'refused', 'otherBasisEnded'].includes(consent);
  const stuck = all
    .filter((one) => mayBeStuck(one) && isStuckSomewhere(one))
    .map((one) => ({ ...one, isStuck: true }));
  return [...all, ...stuck];
}

/** At level 0 nobody has been asked yet; and of a child in care it is child protection that says yes and no. */
const isWorthAsking = ({ level, consent }: Wanted): boolean =>
  level === 0 ? ['none', 'future', 'inForce'].includes(consent) : !(consent === 'objected' && level === 3);

/** Everybody of one municipality; of the other those who are something in its cases, or might be. */
function peopleOf(towns: Readonly<Record<string, MatrixTown>>): Somebody[] {
  const isPast = ({ name }: Somebody) => /^(was|will|has|became|role|other|will)/.test(name);
  return Object.values(towns).flatMap((town) =>
    [...town.people.values()].filter((who) => who.town === 'Solvik' || !isPast(who)),
  );
}

/** Young people whose log it is: one that is open here and one that is closed there, the protected ones among them. */
function childrenOf(cases: readonly CaseFacts[]): Somebody[] {
  return cases
    .filter(
      ({ level, consent, town }) => consent === 'inForce' && level === (town === 'Solvik' ? 1 : 'closed'),
    )
    .map(({ childId, town }) => ({ name: `child ${childId}`, town, id: childId, kind: 'person', roles: [] }));
}

async function publishGuide(api: TestApi, towns: readonly MatrixTown[]): Promise<void> {
  const base = await readFile(new URL('../../../../workflows/guides/baerum.yaml', import.meta.url), 'utf8');
  // Here a case that two services share may also be referred to the coordinating unit.
  const source = base.replaceAll('exits: [close, plan, level1, level3, ', '$&coordinatingUnit, ');
  for (const { id } of towns)
    await api.app
      .get(GuidesService, { strict: false })
      .publish(systemContext(id, 'test', { clock: api.clock }), source);
}
