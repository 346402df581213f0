import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
        { path: 'kind', code: 'FIELD.MISSING', allowed: expect.arrayContaining(['nationalId']) },
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
        { path: 'name', code: 'FIELD.IS_LENGTH', allowed: [{ minLength: 2, maxLength: 200 }] },
        { path: 'idNumber', code: 'FIELD.UNKNOWN', allowed: ['name', 'nationalId'] },
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
