import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startTestApi, type TestApi } from '../../support/api.js';

jest.setTimeout(60_000);

describe('what a browser may do with an answer', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api?.close());

  const policyOf = async (url: string) => {
    const { headers } = await api.app.inject({ method: 'GET', url });
    return Object.fromEntries(
      String(headers['content-security-policy'])
        .split(';')
        .map((one) => one.trim().split(' '))
        .map(([name, ...values]) => [name, values]),
    ) as Record<string, string[]>;
  };

  const ANSWERS = [
    ['an answer', '/health/live'],
    ['one who is not logged in', '/api/v1/cases'],
    ['nothing there', '/nothing-here'],
    ['the documentation', '/api/docs'],
    ['its script', '/api/docs/swagger-ui-init.js'],
  ] as const;

  it.each(ANSWERS)('is said with %s', async (_, url) => {
    const { headers } = await api.app.inject({ method: 'GET', url });
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': expect.stringMatching(/no-store|max-age/),
    });
    const policy = await policyOf(url);
    expect(policy).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*|http:/);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each(ANSWERS)('says what it is and by which signs it is written: %s', async (_, url) => {
    const { headers } = await api.app.inject({ method: 'GET', url });
    expect(headers['content-type']).toMatch(/^[a-z]+\/[a-z+]+; charset=utf-8$/);
  });

  it.each(ANSWERS)('does not tell with what the answer was made: %s', async (_, url) => {
    const { headers, body } = await api.app.inject({ method: 'GET', url });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    if (!url.startsWith('/api/docs')) expect(body).not.toMatch(/fastify|nest|node_modules|at \w+ \(/i);
  });

  it('is said as briefly as it can be where the address cannot be read', async () => {
    const { headers, body } = await api.app.inject({ method: 'GET', url: '/%' });
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(body).not.toMatch(/fastify|FST_/i);
  });

  it('is never to keep what is about somebody', async () => {
    for (const url of ['/api/v1/cases', '/health/live', '/nothing-here'])
      expect((await api.app.inject({ method: 'GET', url })).headers['cache-control']).toBe('no-store');
  });

  it('lets the page of the documentation work: nothing stands in it that its policy refuses', async () => {
    const { body, headers } = await api.app.inject({ method: 'GET', url: '/api/docs' });
    expect(headers['content-type']).toMatch(/^text\/html/);
    const { 'style-src': styles = [] } = await policyOf('/api/docs');
    const inline = [...body.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
    expect(inline.length).toBeGreaterThan(0);
    for (const style of inline)
      expect(styles).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|\son\w+=/i);
    const sources = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources.filter((one) => !one.startsWith('#')))
      expect(
        (await api.app.inject({ method: 'GET', url: new URL(source, 'http://x/api/').pathname })).statusCode,
      ).toBe(200);
  });

  it('allows those styles there and nowhere else', async () => {
    expect((await policyOf('/api/v1/cases'))['style-src']).toEqual(["'self'"]);
  });
});
