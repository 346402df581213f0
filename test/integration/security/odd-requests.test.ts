import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { syntheticNationalId } from '../../../src/demo/national-id.js';
import { type Client, HttpTown } from '../../support/http-town.js';

jest.setTimeout(60_000);

describe('a request that was made to be odd', () => {
  let town: HttpTown;
  let nurse: Client;
  let port: number;
  let place = 0;
  const someChild = () => syntheticNationalId('2016-04-12', 'female', (place += 1));

  beforeAll(async () => {
    town = await HttpTown.open();
    nurse = town.as('nurse');
    await town.api.app.listen(0, '127.0.0.1');
    port = (town.api.app.getHttpServer().address() as { port: number }).port;
  });

  afterAll(() => town?.close());

  /** As somebody types it who does not use a library. */
  const raw = (request: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(request));
      socket
        .setTimeout(10_000, () => socket.destroy())
        .on('data', (chunk) => (answer += chunk.toString()))
        .on('close', () => resolve(answer))
        .on('error', reject);
    });

  const person = (more: object) => ({ kind: 'noNationalId', serviceId: town.services.health, ...more });

  it.each([
    ['__proto__', '{"kind":"unborn","__proto__":{"role":"administrator"}}'],
    ['constructor.prototype', '{"kind":"unborn","constructor":{"prototype":{"role":"administrator"}}}'],
  ])('pollutes nothing with %s', async (_, payload) => {
    const answer = await nurse.ask('POST', '/people', payload, { 'idempotency-key': newId() });
    expect(answer).toMatchObject({ status: 400, body: { code: expect.stringMatching(/^REQUEST\./) } });
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });

  it.each([
    ['nested without end', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, 'FIELD.TOO_DEEP'],
    ['a list without end', JSON.stringify({ a: Array(5_000).fill(0) }), 'FIELD.TOO_MANY_ITEMS'],
  ])('is refused when it is %s', async (_, payload, code) => {
    const answer = await nurse.ask('POST', '/people', payload, { 'idempotency-key': newId() });
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ code }] } });
  });

  it.each([
    ['an address of 20 KB', `GET /api/v1/cases?a=${'x'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`],
    ['headers of 20 KB', `GET /api/v1/cases HTTP/1.1\r\nhost: x\r\na: ${'x'.repeat(20_000)}\r\n\r\n`],
    [
      'two lengths',
      'POST /api/v1/people HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 9\r\n\r\n{}',
    ],
    [
      'a length and chunks',
      'POST /api/v1/people HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a line break in a header', 'GET /api/v1/cases HTTP/1.1\r\nhost: x\r\na: b\nc: d\r\n\r\n'],
    ['no host', 'GET /api/v1/cases HTTP/1.1\r\n\r\n'],
    ['something that is not HTTP', 'hei\r\n\r\n'],
  ])('is refused with %s, and the next one is answered', async (_, request) => {
    const answer = await raw(request.replace('\r\n\r\n', '\r\nconnection: close\r\n\r\n'));
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/fastify|node_modules|FST_|HPE_/i);
    expect((await nurse.get('/services')).status).toBe(200);
  });

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'FOO'])('is not taken by the method %s', async (method) => {
    const answer = await raw(`${method} /api/v1/services HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
  });

  it('does what its method says, whatever a header says', async () => {
    const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
    expect((await nurse.ask('GET', '/services', undefined, headers)).status).toBe(200);
    expect((await nurse.ask('GET', '/services?_method=DELETE')).status).toBeLessThan(500);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json-patch+json',
  ])('is not read as JSON when it says that it is %s: so no page of another can send it', async (type) => {
    const answer = await nurse.ask('POST', '/people', JSON.stringify(person({})), { 'content-type': type });
    expect(answer.status).toBe(415);
  });

  it('says a thing once: a parameter that stands twice is refused', async () => {
    const answer = await nurse.get('/cases?limit=1&limit=2');
    expect(answer.status).toBe(400);
  });

  it('names nobody for another address: a forwarded header counts only from a proxy that is named', async () => {
    const answer = await town.api.app.inject({
      method: 'GET',
      url: '/metrics',
      remoteAddress: '192.0.2.1',
      headers: { 'x-forwarded-for': '127.0.0.1' },
    });
    expect(answer.statusCode).toBe(404);
  });

  it.each([
    ['text that runs backwards', 'Kari \u202EnnamdroN'],
    ['text that takes no room', 'Ka\u200Bri'],
    ['a line break', 'Kari\nNordmann'],
    ['a control character', 'Kari\u0007'],
    ['letters that nobody sees', 'Kari\u{E0041}'],
    ['a hyphen that is not shown', 'Ka\u00ADri'],
    ['a filler that shows nothing', 'Kari\u3164'],
    ['a blank of another script', 'Kari\u2800Nordmann'],
    ['a joiner of marks', 'Ka\u034Fri'],
  ])('is refused for a name with %s', async (_, name) => {
    const answer = await nurse.post('/people', person({ name }));
    expect(answer).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'name', code: 'FIELD.IS_NAME' }] },
    });
    expect(answer.text).not.toContain(name);
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://example.no","Kari")',
    '@SUM(1+1)*cmd|calc',
    "Robert'); DROP TABLE person;--",
    '${7*7} {{7*7}} %s%n',
    'می‌خواهم',
    'שָׁלוֹם مرحبا',
    'Ærlig 👩‍👧 Ola-Åse',
  ])('keeps a name and a note as they were written, and gives them back as text: %s', async (text) => {
    const logged = await nurse.logs(
      town.services.health,
      { kind: 'nationalId', nationalId: someChild(), name: text },
      [{ type: 'NOTE_WRITTEN', texts: { note: `${text}\n\u202Ehei` } }],
    );
    expect(logged.status).toBe(201);
    const read = await nurse.get(`/cases/${logged.body.caseId}`);
    expect(read.headers['content-type']).toMatch(/^application\/json/);
    expect(read.headers['x-content-type-options']).toBe('nosniff');
    expect(read.body.child.name).toBe(text);
    const history = await nurse.get(`/cases/${logged.body.caseId}/history`);
    expect(JSON.stringify(history.body)).toContain(JSON.stringify(`${text}\n\u202Ehei`).slice(1, -1));
  });
});
