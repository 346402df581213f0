import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { rateLimits } from '../../../src/access/rate-limits/rate-limits.js';
import { newId } from '../../../src/common/ids.js';
import { type Client, HttpTown } from '../../support/http-town.js';

const PER_MINUTE = 30;

jest.setTimeout(60_000);

describe('how often one may ask', () => {
  let town: HttpTown;

  beforeAll(async () => {
    town = await HttpTown.open(undefined, {
      RATE_LIMIT_PER_MINUTE: String(PER_MINUTE),
      TRUSTED_PROXIES: '127.0.0.1',
    });
  });

  afterAll(() => town?.close());

  const asksUntilRefused = async (client: Client, most: number): Promise<number> => {
    for (let count = 1; count <= most; count += 1)
      if ((await client.get('/services')).status === 429) return count;
    return 0;
  };

  const anonymous = (address: string, url = '/api/v1/services') =>
    town.api.app.inject({ method: 'GET', url, headers: { 'x-forwarded-for': address } });

  it('is told with a problem that says when to come again, and counts for one person alone', async () => {
    expect(await asksUntilRefused(town.as('nurse'), PER_MINUTE * 2)).toBe(PER_MINUTE + 1);
    const refused = await town.as('nurse').get('/services');
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(refused.body).toMatchObject({ status: 429, code: 'REQUEST.TOO_MANY', limit: 'everything' });
    expect(refused.body.allowed).toEqual([{ most: PER_MINUTE, withinSeconds: 60 }]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    // Whoever shares her address goes on working.
    expect((await town.as('leader').get('/services')).status).toBe(200);
  });

  it('is shared by the processes of the API, each of which counts what comes to it', () => {
    const most = (processes: number) =>
      Object.fromEntries(rateLimits(600, processes).map(({ name, max }) => [name, max]));
    expect(most(1)).toMatchObject({ everything: 600, nationalId: 20, emergencyAccess: 10 });
    expect(most(4)).toMatchObject({ everything: 150, nationalId: 5, emergencyAccess: 3 });
  });

  it('is less for national ids, so that nobody tries one after the other', async () => {
    const teacher = town.as('teacher');
    const tries = [];
    for (let count = 0; count < 21; count += 1)
      tries.push((await teacher.post('/people/searches', { nationalId: '13861899997' })).status);
    expect(tries.slice(0, 20)).not.toContain(429);
    expect(tries[20]).toBe(429);
    expect((await teacher.get('/services')).status).toBe(200);
  });

  it('is less for opening cases in an emergency, and as much as ever for looking after who did', async () => {
    const leader = town.as('leader');
    const open = () => leader.post('/emergency-access', {});
    for (let count = 0; count < 10; count += 1) expect((await open()).status).not.toBe(429);
    expect(await open()).toMatchObject({ status: 429, body: { limit: 'emergencyAccess' } });
    for (let count = 0; count < 10; count += 1)
      expect((await leader.get('/emergency-access')).status).not.toBe(429);
  });

  it('is less for whole files of a child', async () => {
    const head = town.as('head');
    const limits = rateLimits(600).find(({ name }) => name === 'export')!;
    const counts = (method: string, path: string) =>
      limits.counts({ method, path, permission: undefined, body: undefined });
    expect(counts('GET', '/api/v1/access-documents/:id/pdf')).toBe(true);
    expect(counts('GET', '/api/v1/access-requests')).toBe(false);
    expect((await head.get(`/access-documents/${newId()}`)).status).not.toBe(429);
  });

  it('counts addresses for those who are not logged in, as a trusted proxy tells them', async () => {
    const answers = [];
    for (let count = 0; count <= PER_MINUTE * 5; count += 1) answers.push(await anonymous('192.0.2.7'));
    expect(answers.slice(0, -1).map(({ statusCode }) => statusCode)).not.toContain(429);
    expect(answers.at(-1)!.statusCode).toBe(429);
    expect((await anonymous('192.0.2.8')).statusCode).toBe(401);
    // A session is a person, whatever the address.
    expect(
      (await town.as('head').ask('GET', '/services', undefined, { 'x-forwarded-for': '192.0.2.7' })).status,
    ).toBe(200);
  });

  it('is less for logging in', async () => {
    const logIn = () =>
      town.api.app.inject({
        method: 'GET',
        url: '/api/v1/login/nobody',
        headers: { 'x-forwarded-for': '192.0.2.9' },
      });
    let count = 0;
    while ((await logIn()).statusCode !== 429 && count <= PER_MINUTE) count += 1;
    expect(count).toBe(PER_MINUTE);
  });
});
