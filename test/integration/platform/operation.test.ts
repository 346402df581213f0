import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../support/api.js';
import { withClient } from '../../support/postgres.js';

describe('the API in operation', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api?.close());

  const get = (url: string, headers: Record<string, string> = {}) =>
    api.app.inject({ method: 'GET', url, headers });

  it('says that it lives and is ready', async () => {
    expect((await get('/health/live')).json()).toEqual({ status: 'ok' });
    expect((await get('/health/ready')).json()).toMatchObject({
      status: 'ok',
      details: { database: { status: 'up' } },
    });
  });

  it('comes back by itself when PostgreSQL cut its connections', async () => {
    await withClient(api.database.ownerUrl, (owner) =>
      owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      ),
    );
    await get('/health/ready');
    expect((await get('/health/ready')).statusCode).toBe(200);
  });

  it('describes itself as OpenAPI, with a page to read it', async () => {
    const document = (await get('/api/openapi.json')).json<{ openapi: string; paths: object }>();
    expect(document.openapi).toMatch(/^3\./);
    expect(Object.keys(document.paths)).toContain('/api/v1/session');
    expect((await get('/api/docs')).headers['content-type']).toMatch(/^text\/html/);
  });

  it('tells its numbers to this machine only', async () => {
    await get('/health/live');
    expect((await get('/metrics')).body).toMatch(
      /stafett_http_request_seconds_count\{.*route="\/health\/live"/,
    );
    const outside = await api.app.inject({ method: 'GET', url: '/metrics', remoteAddress: '192.0.2.7' });
    const proxied = await get('/metrics', { 'x-forwarded-for': '192.0.2.7' });
    expect([outside.statusCode, proxied.statusCode]).toEqual([404, 404]);
  });

  it('sends the headers that protect a browser', async () => {
    expect((await get('/health/live')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining(`default-src 'none'`),
    });
  });
});
