import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { RoutePermissions } from '../../../src/access/route-permissions.js';
import { HttpTown } from '../../support/http-town.js';
import type { TestApi } from '../../support/api.js';

describe('a request that is not right', () => {
  let town: HttpTown;
  let api: TestApi;
  let json: Record<string, string>;

  beforeAll(async () => {
    town = await HttpTown.open();
    ({ api } = town);
    json = { 'content-type': 'application/json', ...(await town.as('nurse').proof()) };
  });

  afterAll(() => town?.close());

  const SEARCH = { method: 'POST', url: '/api/v1/people/searches' } as const;

  it('with broken JSON is told so', async () => {
    const answer = await api.app.inject({ ...SEARCH, headers: json, payload: '{"name": ' });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({
      status: 400,
      code: 'REQUEST.BROKEN_JSON',
      fields: [{ path: '', code: 'JSON.BROKEN' }],
      allowed: ['application/json'],
      requestId: expect.any(String),
    });
  });

  it('without a field that must be there is told which, once, and what it would be', async () => {
    const answer = await api.app.inject({ ...SEARCH, url: '/api/v1/people', headers: json, payload: '{}' });
    expect(answer.json()).toMatchObject({
      status: 400,
      fields: expect.arrayContaining([
        expect.objectContaining({
          path: 'kind',
          code: 'FIELD.MISSING',
          allowed: expect.arrayContaining(['nationalId']),
          message: 'Fyll ut dette',
        }),
      ]),
    });
    const told = answer.json<{ fields: { path: string }[] }>().fields.map(({ path }) => path);
    expect(told).toEqual([...new Set(told)]);
  });

  it('with nothing at all where JSON was promised is told so', async () => {
    const answer = await api.app.inject({ ...SEARCH, headers: json, payload: '' });
    expect(answer.json()).toMatchObject({ status: 400, code: 'REQUEST.BROKEN_JSON' });
  });

  it('with 10 MB of text is refused before it is read', async () => {
    const payload = JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024) });
    const answer = await api.app.inject({ ...SEARCH, headers: json, payload });
    expect(answer.json()).toMatchObject({
      status: 413,
      code: 'REQUEST.TOO_LARGE',
      allowed: [{ maxBytes: 1024 * 1024 }],
    });
  });

  it('with bytes that are no text is refused, because something else would be stored', async () => {
    const payload = Buffer.concat([
      Buffer.from('{"name":"nurse '),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    const answer = await api.app.inject({ ...SEARCH, headers: json, payload });
    expect(answer.json()).toMatchObject({
      status: 400,
      code: 'REQUEST.TEXT_NOT_ALLOWED',
      fields: [{ path: '', code: 'TEXT.NOT_UTF8' }],
    });
  });

  it.each(['text/xml', 'text/plain', 'application/x-www-form-urlencoded'])(
    'of %s is told what to send',
    async (type) => {
      const answer = await api.app.inject({
        ...SEARCH,
        headers: { ...json, 'content-type': type },
        payload: 'name=nurse',
      });
      expect(answer.json()).toMatchObject({
        status: 415,
        code: 'REQUEST.MEDIA_TYPE_NOT_SUPPORTED',
        allowed: ['application/json'],
      });
    },
  );

  it('names each wrong field and what would be allowed, never the value', async () => {
    const payload = { name: 'Kari Nordmann'.repeat(20), idNumber: '12345678910' };
    const answer = await api.app.inject({ ...SEARCH, headers: json, payload });
    expect(answer.json()).toMatchObject({
      code: 'REQUEST.INVALID',
      fields: expect.arrayContaining([
        expect.objectContaining({
          path: 'name',
          code: 'FIELD.IS_LENGTH',
          allowed: [{ minLength: 2, maxLength: 200 }],
        }),
        expect.objectContaining({
          path: 'idNumber',
          code: 'FIELD.UNKNOWN',
          allowed: ['name', 'nationalId'],
        }),
      ]),
    });
    expect(answer.body).not.toMatch(/Nordmann|12345678910/);
  });

  it.each([
    ['NUL', '{"name":"nurse\\u0000"}', 'TEXT.NUL'],
    ['half a surrogate pair', '{"name":"nurse\\ud83d"}', 'TEXT.LONE_SURROGATE'],
  ])(
    'with %s in a text is refused, because it could not be read back as written',
    async (_what, payload, code) => {
      const answer = await api.app.inject({ ...SEARCH, headers: json, payload });
      expect(answer.json()).toMatchObject({
        status: 400,
        code: 'REQUEST.TEXT_NOT_ALLOWED',
        fields: [{ path: 'name', code }],
      });
    },
  );

  it.each(['[]', '"nurse"', 'null', '7'])('with %s where an object belongs is refused', async (payload) => {
    const answer = await api.app.inject({ ...SEARCH, headers: json, payload });
    expect(answer.json()).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });

  it.each(['/api/v1/nothing-here', '/api/v1/%ff', '/%', '/api/v1/demo/people/../../../etc'])(
    'for %s finds nothing',
    async (url) => {
      const answer = await api.app.inject({ method: 'GET', url });
      expect([400, 404]).toContain(answer.statusCode);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.json()).toMatchObject({ code: expect.stringMatching(/^REQUEST\./) });
    },
  );

  describe('by a method that its path does not take', () => {
    const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
    type Asked = { method: (typeof METHODS)[number]; url: string };

    /** Each path there is, with something in the place of its ids, and the methods that it takes. */
    function pathsThatTake(): [url: string, takes: string[]][] {
      const routes = api.app.get(RoutePermissions, { strict: false }).routes();
      const apiRoutes = routes
        .map(({ route }) => route.split(' '))
        .filter(([, url]) => url!.startsWith('/api/'));
      const urls = new Set(apiRoutes.map(([, url]) => url!));
      // Several ways to write one path are one path: `/cases/:id` and `/cases/changes`.
      const takes = (url: string) =>
        apiRoutes.filter(([, other]) => fits(url.split('/'), other!.split('/'))).map(([method]) => method!);
      return [...urls].map((url) => [url.replace(/:\w+/g, newId()), takes(url)]);
    }
    const fits = (url: string[], route: string[]) =>
      url.length === route.length &&
      route.every((step, index) => step.startsWith(':') || step === url[index]);

    const asked = ({ method, url }: Asked, headers: Record<string, string> = {}) =>
      api.app.inject({ method, url, headers });

    it('is told which it takes, on every path', async () => {
      const headers = await town.as('nurse').proof();
      const wrong: unknown[] = [];
      for (const [url, takes] of pathsThatTake())
        for (const method of METHODS.filter((one) => !takes.includes(one))) {
          const answer = await asked({ method, url }, headers);
          const allow = String(answer.headers.allow).split(', ');
          const { code, allowed } = answer.json<{ code: string; allowed: string[] }>();
          const isRight =
            answer.statusCode === 405 &&
            code === 'REQUEST.METHOD_NOT_ALLOWED' &&
            String(allow) === String(allowed) &&
            takes.every((one) => allow.includes(one)) &&
            !allow.includes(method);
          if (!isRight) wrong.push([method, url, answer.statusCode, allow, takes]);
        }
      expect(wrong).toEqual([]);
    });

    it('is told nothing without a session: the path is as unknown as any other', async () => {
      const requestId = /"requestId":"[^"]+"/;
      const [there, nowhere] = await Promise.all(
        ['/api/v1/cases', '/api/v1/nothing-here'].map((url) => asked({ method: 'DELETE', url })),
      );
      expect([there!.statusCode, there!.headers.allow]).toEqual([404, undefined]);
      expect(there!.body.replace(requestId, '')).toBe(nowhere!.body.replace(requestId, ''));
    });

    it('is not told of what is for the machine alone', async () => {
      const headers = await town.as('nurse').proof();
      expect((await asked({ method: 'PUT', url: '/metrics' }, headers)).statusCode).toBe(404);
      expect((await asked({ method: 'PUT', url: '/api/v1/nothing-here' }, headers)).statusCode).toBe(404);
    });
  });

  it('is answered in the language of the reader', async () => {
    const titles = await Promise.all(
      ['nb', 'nn-NO,nb;q=0.5', 'en-GB', 'fr', 'no'].map(async (language) => {
        const headers = { 'accept-language': language };
        return (await api.app.inject({ method: 'GET', url: '/nowhere', headers })).json<{ title: string }>()
          .title;
      }),
    );
    expect(titles).toEqual(['Finnes ikke', 'Finst ikkje', 'Not found', 'Finnes ikke', 'Finnes ikke']);
  });
});
