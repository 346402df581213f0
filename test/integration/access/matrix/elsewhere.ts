import { newId } from '../../../../src/common/ids.js';
import { systemContext } from '../../../../src/common/request-context.js';
import { DraftsService } from '../../../../src/drafts/drafts.service.js';
import type { Arrangement } from './arrangement.js';
import type { Somebody } from './facts.js';
import type { Behind } from './oracle-behind.js';
import { type Question, question } from './questions.js';

/** What lies in Solvik and belongs to no case. */
interface Things {
  draft: string;
  deputy: string;
  finding: string;
  role: string;
  /** Whose role it is. */
  leader: string;
}

const CONCERN = { type: 'CONCERN_LOGGED' };

/** Doors with no case behind them: what is asked there, and whose what is asked for is. */
export class Elsewhere {
  private constructor(
    private readonly town: Arrangement,
    private readonly things: Things,
  ) {}

  static async in(town: Arrangement): Promise<Elsewhere> {
    const solvik = town.towns.Solvik!;
    const [holder, draft, finding] = [solvik.of('holder').id, newId(), newId()];
    const ctx = {
      ...systemContext(solvik.id, 'test', { clock: town.api.clock }),
      actor: { kind: 'staff' as const, id: holder },
    };
    const body = { purpose: 'concern' as const, seen: 0, content: { text: 'Begynt på.' } };
    await town.api.app.get(DraftsService, { strict: false }).save(ctx, draft, body);
    await town.superuser.query(
      `insert into look_finding (id, municipality_id, rule, actor, service_id, period, at, looks, cases, found_at)
       values ($1, $2, 'atNight', $3, $4, '2026-09-19', '2026-09-19T01:00:00Z', 3, 3, '2026-09-20T01:00:00Z')`,
      [finding, solvik.id, `staff:${holder}`, solvik.services.health],
    );
    const idOf = async (sql: string) =>
      (await town.superuser.query<{ id: string }>(sql, [solvik.id])).rows[0]!.id;
    const led = await town.superuser.query<{ id: string; staff: string }>(
      `select id, staff_id as staff from role_assignment where municipality_id = $1 and role = 'leader' limit 1`,
      [solvik.id],
    );
    return new Elsewhere(town, {
      draft,
      finding,
      deputy: await idOf(`select id from deputy where municipality_id = $1 and ended_at is null limit 1`),
      role: led.rows[0]!.id,
      leader: led.rows[0]!.staff,
    });
  }

  /** Of whoever comes through the door: theirs, or nothing that there is for them. */
  behind(route: string, who: Somebody): Behind {
    const isHere = who.town === 'Solvik';
    const leadsHealth =
      isHere && who.roles.some(({ role, service }) => role === 'leader' && service === 'health');
    if (/\/drafts\/:id/.test(route)) {
      // A draft is made under an id of the page's own, and thrown away whether or not it is there.
      return !route.startsWith('GET') || (isHere && who.name === 'holder') ? 'open' : 'hidden';
    }
    // Everybody who has reported here still works here.
    if (route === 'POST /api/v1/reports-without-reader') return 'hidden';
    // Each finds what they have asked for themselves, and nobody here has.
    if (/\/(directory-imports|status-reports)\/:id/.test(route)) return 'hidden';
    if (/\/deputies\/:id|\/findings\/:id/.test(route)) return leadsHealth ? 'open' : 'hidden';
    if (/\/(staff|services)\/:id/.test(route)) return isHere ? 'open' : 'hidden';
    return 'open';
  }

  /** @param isUnknown the same of what does not exist */
  ask(
    route: string,
    { isTheirs, isUnknown, leads }: { isTheirs: boolean; isUnknown: boolean; leads: boolean },
  ): Question {
    const body = this.bodyOf(route, isTheirs);
    const query = route === 'GET /api/v1/board' && leads ? '?scope=service' : '';
    const params = isUnknown ? this.others(route) : this.params(route);
    return question(route, params, { query, ...(body !== undefined && { body }) });
  }

  private params(route: string): Record<string, string> {
    const { services } = this.town.towns.Solvik!;
    const id = /\/drafts\//.test(route)
      ? this.things.draft
      : /\/deputies\//.test(route)
        ? this.things.deputy
        : /\/findings\//.test(route)
          ? this.things.finding
          : /\/services\//.test(route)
            ? services.school
            : this.things.leader;
    return { ...this.others(route), id, roleId: this.things.role };
  }

  private others(_route: string): Record<string, string> {
    return {
      guide: 'baerum',
      version: '1',
      to: '1',
      queue: 'outbox',
      provider: 'none',
      file: 'x.ics',
      text: 'sharing',
    };
  }

  /** Whoever may is sent away for the form, so that what the others are asked about stays. */
  private bodyOf(route: string, isTheirs: boolean): unknown {
    if (/^(GET|DELETE)/.test(route)) return undefined;
    if (isTheirs) return { until: 'a day that there is not' };
    const { services, people } = this.town.towns.Solvik!;
    const [teacher, holder] = [people.get('teacher')!.id, people.get('holder')!.id];
    const BODIES: Record<string, unknown> = {
      'POST /api/v1/cases': {
        child: { kind: 'cannotSayYet' },
        events: [{ ...CONCERN, facts: { serviceId: services.school } }],
      },
      'POST /api/v1/people': { kind: 'unborn', serviceId: services.school },
      'POST /api/v1/staff': { name: 'Ny Ansatt' },
      'PUT /api/v1/staff/:id': { name: 'En Annen' },
      'POST /api/v1/staff/:id/roles': { role: 'manager' },
      'PUT /api/v1/staff/:id/login': { subject: 'an-other' },
      'POST /api/v1/services': { name: 'Ny tjeneste', kind: 'school' },
      'PUT /api/v1/services/:id': { name: 'Et annet navn', kind: 'school' },
      'POST /api/v1/deputies': {
        ...{ serviceId: services.health, absentId: holder, deputyId: teacher, reason: 'holiday' },
        ...{ from: '2026-09-20', until: '2026-09-30' },
      },
      'POST /api/v1/reports-without-reader': { serviceId: services.health, staffId: holder },
      'POST /api/v1/access-log/findings/:id/reviews': { conclusion: 'breach' },
      'PUT /api/v1/drafts/:id': { purpose: 'concern', seen: 0, content: {} },
    };
    return BODIES[route] ?? {};
  }
}
