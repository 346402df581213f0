import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { IdentityService } from '../../../src/identity/identity.service.js';
import { RoutePermissions } from '../../../src/access/route-permissions.js';
import { type Answer, Client, HttpTown } from '../../support/http-town.js';
import { ArrangedMunicipality } from '../../support/municipality.js';

jest.setTimeout(120_000);

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A body that a route takes, so that it is asked what it is for and not refused for its form. */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/v1/cases/:id/events': { events: [{ type: 'NOTE_WRITTEN', texts: { note: 'x' } }] },
  'POST /api/v1/cases/:id/measurements': {
    instrument: 'who5',
    timePoint: 'start',
    respondent: 'child',
    answers: [1, 1, 1, 1, 1],
  },
  'PUT /api/v1/cases/:id/family/child': { inCare: true },
  'PUT /api/v1/cases/:id/family/:personId': {},
  'PUT /api/v1/cases/:id/address': { address: 'Storgata 1, 1337 Sandvika' },
  'POST /api/v1/cases/:id/access-requests': { how: 'onPaper', language: 'nb' },
};

/** The family's own rights, and the auditor's account of who has access: told apart there by law, and nowhere else. */
const TOLD_TO: Readonly<Record<string, readonly string[]>> = { 'GET /api/v1/cases/:id/access': ['auditor'] };

describe('a case that exists and one that does not', () => {
  let town: HttpTown;
  let routes: string[];
  let outsiders: Map<string, Client>;
  const hidden: string[] = [];

  beforeAll(async () => {
    town = await HttpTown.open();
    const { health: serviceId } = town.services;
    const acutely = {
      type: 'LEVEL_3_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'Nå' },
    };
    const protect = { type: 'PROTECTION_SET', facts: { code: 6 }, texts: { reason: 'Trussel' } };
    const nurse = town.as('nurse');
    for (const events of [[], [acutely, protect]])
      hidden.push((await nurse.logs(serviceId, { kind: 'cannotSayYet' }, events)).body.caseId);
    routes = town.api.app
      .get(RoutePermissions, { strict: false })
      .routes()
      .map(({ route }) => route)
      .filter((route) => route.includes('/cases/:id'));
    outsiders = await withoutAccess();
  });
  afterAll(() => town?.close());

  /** Everybody who has a role and nothing to do with the cases. */
  async function withoutAccess(): Promise<Map<string, Client>> {
    const there = await ArrangedMunicipality.make(town.superuser, 'Nabokommunen');
    const station = await there.service('Helsestasjonen', 'healthStation');
    const nextDoor = await there.staff({ name: 'next', roles: [{ role: 'leader', serviceId: station }] });
    const administrator = await town.arranged.staff({
      name: 'administrator',
      roles: [{ role: 'administrator', serviceId: null }],
    });
    const loggedIn = (municipalityId: string, id: string) =>
      new Client(town.api, () =>
        town.api.app.get(IdentityService, { strict: false }).open({ municipalityId, kind: 'staff', id }),
      );
    return new Map([
      ...(['colleague', 'teacher', 'head', 'coordinator', 'manager', 'auditor'] as const).map(
        (who) => [who, town.as(who)] as const,
      ),
      ['administrator', loggedIn(town.arranged.id, administrator)],
      ['a leader of another municipality', loggedIn(there.id, nextDoor)],
    ]);
  }

  const ask = (client: Client, route: string, id: string, more: Record<string, string>): Promise<Answer> => {
    const [method, path = ''] = route.split(' ');
    const url = path
      .replace('/api/v1', '')
      .replace(':id', id)
      .replace(/:(\w+)/g, (_all, name: string) => more[name]!);
    const headers = { 'idempotency-key': newId(), 'if-match': '"x"' };
    const body = method === 'GET' || method === 'DELETE' ? undefined : (BODIES[route] ?? {});
    return client.ask(method as Method, url, body, headers);
  };
  /** All of an answer but the number of its request and the time of day. */
  const allOf = ({ status, text, body, headers }: Answer) => {
    const { date: _date, 'x-request-id': _id, ...rest } = headers;
    const requestId = String(body?.requestId);
    return {
      status,
      text: text.replaceAll(requestId, '…'),
      headers: JSON.stringify(rest).replaceAll(requestId, '…'),
    };
  };

  it('are answered the same to the byte, on every route, to everybody without access', async () => {
    const statuses = new Map<number, number>();
    for (const [who, client] of outsiders)
      for (const route of routes.filter((one) => !TOLD_TO[one]?.includes(who)))
        for (const id of hidden) {
          const more = { personId: newId(), fileId: newId(), number: '1' };
          const [there, nowhere] = [
            await ask(client, route, id, more),
            await ask(client, route, newId(), more),
          ];
          expect({ who, route, ...allOf(there) }).toEqual({ who, route, ...allOf(nowhere) });
          expect([who, route, there.status >= 400]).toEqual([who, route, true]);
          statuses.set(there.status, (statuses.get(there.status) ?? 0) + 1);
        }
    // Most are refused for what they are about, and not for how they were asked.
    const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    expect((statuses.get(404) ?? 0) + (statuses.get(403) ?? 0)).toBeGreaterThan(total * 0.7);
  });

  it('are answered the same where the case is named in what is sent', async () => {
    const [concern] = hidden as [string];
    const teacher = town.as('teacher');
    const broken = (caseId: string) =>
      teacher.post('/emergency-access', {
        serviceId: town.services.school,
        reason: 'acuteDanger',
        text: 'Noen må se',
        caseId,
      });
    expect(allOf(await broken(concern))).toEqual(allOf(await broken(newId())));
  });

  it('leave the same behind: a child and a person are found by nobody who has no case of theirs', async () => {
    const found = await town.superuser.query('select child_id from bti_case where id = any ($1)', [hidden]);
    for (const [who, client] of outsiders)
      for (const { child_id: childId } of found.rows) {
        const [there, nowhere] = [
          await client.get(`/people/${childId}`),
          await client.get(`/people/${newId()}`),
        ];
        expect([who, allOf(there)]).toEqual([who, allOf(nowhere)]);
      }
  });
});
