import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, type Client, HttpTown } from '../../support/http-town.js';

const METHODS = ['post', 'put', 'patch', 'delete'] as const;
const PLANTED = ['role', 'municipalityId', 'version'] as const;

interface Route {
  method: (typeof METHODS)[number];
  path: string;
}

/** Every route that takes a body, as the API documents itself: a new one is met here without a line in this file. */
jest.setTimeout(60_000);

describe('a body that says more than it may', () => {
  let town: HttpTown;
  let callers: Client[];
  let routes: Route[];

  beforeAll(async () => {
    town = await HttpTown.open();
    const { body } = await town.api.app.inject({ url: '/api/openapi.json' });
    const { paths } = JSON.parse(body) as {
      paths: Record<string, Record<string, { requestBody?: { content?: object } }>>;
    };
    routes = Object.entries(paths).flatMap(([path, of]) =>
      METHODS.filter((method) => 'application/json' in (of[method]?.requestBody?.content ?? {})).map(
        (method) => ({
          method,
          path,
        }),
      ),
    );
    const everyRole = ['practitioner', 'leader', 'coordinatingUnit', 'manager', 'administrator', 'auditor'];
    const id = await town.arranged.staff({
      name: 'everything',
      roles: everyRole.map((role) => ({
        role,
        serviceId: ['manager', 'administrator', 'auditor'].includes(role) ? null : town.services.health,
      })),
    });
    Object.assign(town.staff, { everything: id });
    callers = [town.as('everything' as 'nurse'), town.as({ person: newId() })];
  });

  afterAll(() => town?.close());

  /** The first who gets past the door. */
  async function askAnybody({ method, path }: Route, payload: object): Promise<Answer> {
    const url = path.replace('/api/v1', '').replace(/\{\w+\}/g, newId());
    let answer: Answer | undefined;
    for (const caller of callers) {
      answer = await caller.ask(method.toUpperCase() as 'POST', url, payload, {
        'idempotency-key': newId(),
        'if-match': '"AAAAAAAAAAAAAAAAAAAAAA"',
      });
      if (![401, 403].includes(answer.status)) return answer;
    }
    return answer!;
  }

  it('finds the routes', () => {
    expect(routes.length).toBeGreaterThan(8);
  });

  it.each(PLANTED)('is refused with %s named, at every route', async (field) => {
    const wrong: string[] = [];
    for (const route of routes) {
      const answer = await askAnybody(route, { [field]: field === 'version' ? 1 : newId() });
      const fields: { path: string; code: string }[] = answer.body?.fields ?? [];
      const isNamed = fields.some(({ path, code }) => path === field && code === 'FIELD.UNKNOWN');
      // A route that knows such a field checks what it says.
      const isItsOwn = fields.some(({ path, code }) => path === field && code !== 'FIELD.UNKNOWN');
      if (answer.status !== 400 || !(isNamed || isItsOwn))
        wrong.push(`${route.method} ${route.path}: ${answer.status} ${answer.body?.code ?? ''}`);
    }
    expect(wrong).toEqual([]);
  });

  it('does nothing by an id in the body that is another than that of the path', async () => {
    const nurse = town.as('nurse');
    const [mine, other] = [await nurse.logs(town.services.health), await nurse.logs(town.services.health)];
    const { etag } = await nurse.get(`/cases/${mine.body.caseId}`);
    const events = [{ type: 'NOTE_WRITTEN', texts: { note: 'Hvor havner jeg?' } }];
    for (const name of ['id', 'caseId', 'case_id']) {
      const answer = await nurse.post(
        `/cases/${mine.body.caseId}/events`,
        { events, [name]: other.body.caseId },
        { 'if-match': etag },
      );
      expect(answer).toMatchObject({
        status: 400,
        body: { fields: [{ path: name, code: 'FIELD.UNKNOWN' }] },
      });
    }
    const planted = [
      { type: 'NOTE_WRITTEN', facts: { caseId: other.body.caseId }, texts: { note: 'Hvor?' } },
    ];
    const answer = await nurse.post(
      `/cases/${mine.body.caseId}/events`,
      { events: planted },
      { 'if-match': etag },
    );
    expect(answer).toMatchObject({
      status: 422,
      body: { fields: [{ path: expect.stringMatching(/caseId/) }] },
    });
  });
});
