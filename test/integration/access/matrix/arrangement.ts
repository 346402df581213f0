import pg from 'pg';
import { GuidesService } from '../../../../src/guides/guides.service.js';
import { readFile } from 'node:fs/promises';
import { StaffDirectory } from '../../../../src/identity/staff-directory.js';
import { systemContext } from '../../../../src/common/request-context.js';
import { startTestApi, type TestApi } from '../../../support/api.js';
import { CaseMaker, type Wanted } from './cases.js';
import { ASKED_AT, type CaseFacts, CONSENTS, LEVELS, MADE_AT, PROTECTIONS, type Somebody } from './facts.js';
import { MatrixTown } from './town.js';

/** Two municipalities with the same people and cases in every state, made by the engine and asked some weeks later. */
export class Arrangement {
  private constructor(
    readonly api: TestApi,
    readonly superuser: pg.Client,
    readonly towns: Readonly<Record<string, MatrixTown>>,
    readonly cases: readonly CaseFacts[],
    readonly people: readonly Somebody[],
  ) {}

  static async make(): Promise<Arrangement> {
    const api = await startTestApi({
      now: MADE_AT,
      environment: { STAFETT_EMERGENCY_OPENINGS_A_DAY: '50' },
    });
    const superuser = new pg.Client({ connectionString: api.database.ownerUrl });
    await superuser.connect();
    const towns = {
      Solvik: await MatrixTown.found(superuser, 'Solvik'),
      Nordby: await MatrixTown.found(superuser, 'Nordby'),
    };
    await publishGuide(api, Object.values(towns));
    const states = statesOf();
    const inForce = states.filter(({ consent }) => consent === 'inForce');
    const [solvik, nordby] = Object.entries(towns).map(
      ([name, town]) => new CaseMaker(api.app, superuser, api.clock, town, name),
    );
    let cases: CaseFacts[] = [];
    for (const wanted of states) cases.push(await solvik!.make(wanted));
    for (const wanted of inForce) cases.push(await nordby!.make(wanted));
    api.clock.moveTo(ASKED_AT);
    for (const town of Object.values(towns)) await town.timePasses(superuser);
    const makers: Record<string, CaseMaker> = { Solvik: solvik!, Nordby: nordby! };
    const opened: CaseFacts[] = [];
    for (const one of cases) opened.push(await makers[one.town]!.openInEmergency(one));
    cases = opened;
    return new Arrangement(api, superuser, towns, cases, [...peopleOf(towns), ...childrenOf(cases)]);
  }

  /** Somebody's municipality. */
  townOf({ town }: { town: string }): MatrixTown {
    return this.towns[town]!;
  }

  /** The roles that a session of theirs would have on the day. */
  async rolesOf(who: Somebody): Promise<string[]> {
    const { id: municipalityId } = this.townOf(who);
    const directory = this.api.app.get(StaffDirectory, { strict: false });
    const held = await directory.loginRoles({ municipalityId, kind: who.kind, id: who.id });
    // A parent without a case to see may log in and ask, as the guardian that they are; and sees nothing.
    return who.kind === 'person' && held.length === 0 ? ['guardian'] : held.map(({ role }) => role);
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.api.close();
  }
}

function statesOf(): Wanted[] {
  return LEVELS.flatMap((level) =>
    CONSENTS.flatMap((consent) => PROTECTIONS.map((protection) => ({ level, consent, protection }))),
  );
}

function peopleOf(towns: Readonly<Record<string, MatrixTown>>): Somebody[] {
  return Object.values(towns).flatMap((town) => [...town.people.values()]);
}

/** Young people whose log it is: some of each level, the protected ones among them. */
function childrenOf(cases: readonly CaseFacts[]): Somebody[] {
  return cases
    .filter(({ level, consent }) => consent === 'inForce' && (level === 1 || level === 'closed'))
    .map(({ childId, town }) => ({ name: `child ${childId}`, town, id: childId, kind: 'person', roles: [] }));
}

async function publishGuide(api: TestApi, towns: readonly MatrixTown[]): Promise<void> {
  const source = await readFile(new URL('../../../../workflows/guides/baerum.yaml', import.meta.url), 'utf8');
  for (const { id } of towns)
    await api.app
      .get(GuidesService, { strict: false })
      .publish(systemContext(id, 'test', { clock: api.clock }), source);
}
