import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { syntheticNationalId } from '../../../src/demo/national-id.js';
import { IdentityService } from '../../../src/identity/identity.service.js';
import { RoutePermissions } from '../../../src/access/route-permissions.js';
import { type Answer, Client, HttpTown } from '../../support/http-town.js';

jest.setTimeout(120_000);

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const NATIONAL_ID = syntheticNationalId('2013-03-20', 'female', 41);
const SECRET = 'Kanarifuglen synger';

/** Whoever manages, administers or audits sees numbers, people's roles and looks; of no case its name, its text or its id. */
describe.each(['manager', 'administrator', 'auditor'] as const)('the %s', (role) => {
  let town: HttpTown;
  let client: Client;
  let routes: string[];
  let traces: string[];
  let caseId: string;

  beforeAll(async () => {
    town = await HttpTown.open();
    const id = await town.arranged.staff({ name: `the ${role}`, roles: [{ role, serviceId: null }] });
    client = new Client(town.api, () =>
      town.api.app
        .get(IdentityService, { strict: false })
        .open({ municipalityId: town.arranged.id, kind: 'staff', id }),
    );
    const acutely = {
      type: 'LEVEL_3_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: SECRET },
    };
    const child = { kind: 'nationalId', nationalId: NATIONAL_ID, name: 'Kari Kanarifugl' };
    const logged = await town.as('nurse').logs(town.services.health, child, [acutely]);
    caseId = logged.body.caseId;
    const { rows } = await town.superuser.query('select child_id from bti_case where id = $1', [caseId]);
    traces = [caseId, rows[0].child_id, NATIONAL_ID, 'Kanarifugl', SECRET];
    routes = [
      ...new Set(
        town.api.app
          .get(RoutePermissions, { strict: false })
          .routes()
          .map(({ route }) => route),
      ),
    ].filter((route) => route.includes('/api/v1/') && !/session|login|demo|live$/.test(route));
  });
  afterAll(() => town?.close());

  const ask = (route: string, id: string, body: unknown = {}): Promise<Answer> => {
    const [method, path = ''] = route.split(' ');
    const url = path.replace('/api/v1', '').replace(/:\w+/g, id);
    const headers = { 'idempotency-key': newId(), 'if-match': '"x"' };
    return client.ask(method as Method, url, method === 'GET' ? undefined : body, headers);
  };
  const tracesIn = ({ text, headers }: Answer, asked: readonly string[] = []) =>
    traces.filter((trace) => !asked.includes(trace) && `${text} ${JSON.stringify(headers)}`.includes(trace));

  it('finds no trace of a case in any answer, whatever the route', async () => {
    for (const route of routes) {
      const answer = await ask(route, caseId);
      expect([route, tracesIn(answer, [caseId])]).toEqual([route, []]);
    }
  });

  it('finds none in what is counted about the system either', async () => {
    for (const url of ['/metrics', '/health/ready', '/health/live']) {
      const { body, statusCode } = await town.api.app.inject({ method: 'GET', url });
      expect([url, statusCode, traces.filter((trace) => body.includes(trace))]).toEqual([
        url,
        statusCode,
        [],
      ]);
    }
  });

  it('opens no case, no list, no search, no report', async () => {
    const closed = routes.filter((route) =>
      /\/(cases|people|follow-ups|protection-reports|sharing-ends)\b/.test(route),
    );
    expect(closed.length).toBeGreaterThan(20);
    for (const route of closed) {
      if (role === 'auditor' && route === 'GET /api/v1/cases/:id/access') continue;
      const answer = await ask(route, caseId);
      expect([route, answer.status, answer.body.code]).toEqual([route, 403, 'ACCESS.ROLE_MAY_NOT']);
    }
  });

  it('is told nothing by a search for the national id or the name', async () => {
    for (const search of [{ nationalId: NATIONAL_ID }, { name: 'Kari Kanarifugl' }]) {
      const answer = await client.post('/people/searches', search);
      expect(answer.status).toBe(403);
      expect(tracesIn(answer)).toEqual([]);
    }
  });

  it('has no rows in the database either, whoever forgets a guard', async () => {
    const { rows } = await town.superuser.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname in ('case_id', 'child_id', 'person_id') and not a.attisdropped
       where n.nspname = 'public' and c.relkind in ('r', 'p')
         and has_column_privilege('stafett_app', c.oid, a.attnum, 'select')
       union select unnest(array['bti_case', 'person'])`,
    );
    const staff = await town.superuser.query('select id from staff where name = $1', [`the ${role}`]);
    expect(rows.length).toBeGreaterThan(15);
    const seen: string[] = [];
    await town.superuser.query('begin');
    await town.superuser.query('set local role stafett_app');
    await town.superuser.query('select enter($1, $2, $3, $4)', [
      town.arranged.id,
      `staff:${staff.rows[0].id}`,
      '2026-09-01',
      town.api.clock.now(),
    ]);
    for (const { name } of rows) {
      const found = await town.superuser.query(`select count(*)::int as n from ${name}`);
      if (found.rows[0].n > 0) seen.push(name);
    }
    await town.superuser.query('rollback');
    expect(seen).toEqual([]);
  });
});
