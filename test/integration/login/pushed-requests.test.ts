import { describe, expect, it, jest } from '@jest/globals';
import { LoginTown } from '../../support/login-town.js';

jest.setTimeout(180_000);

describe('the request with which a login begins', () => {
  const inTown = async (provider: NodeJS.ProcessEnv, work: (login: LoginTown) => Promise<void>) => {
    const login = await LoginTown.open({ provider });
    try {
      await work(login);
    } finally {
      await login.close();
    }
  };
  const begins = async (login: LoginTown) => {
    const answer = await login.visitor().step(`${login.url}/api/v1/login/demo-staff`, {});
    return new URL(answer.headers.get('location')!).searchParams;
  };

  it('is pushed where the provider demands it: nothing of it is in the address', () =>
    inTown({}, async (login) => {
      const sent = await begins(login);
      expect([...sent.keys()].sort()).toEqual(['client_id', 'request_uri']);
      const bare = new URLSearchParams({
        client_id: sent.get('client_id')!,
        response_type: 'code',
        scope: 'openid',
        redirect_uri: `${login.url}/api/v1/login/demo-staff/callback`,
        code_challenge: 'A'.repeat(43),
        code_challenge_method: 'S256',
      });
      const answer = await login.visitor().step(`${login.provider.url}/auth?${bare}`, {});
      const told = `${answer.headers.get('location')} ${await answer.text()}`;
      expect(told).toMatch(/invalid_request/);
      expect(told).not.toMatch(/interaction/);
    }));

  it('is an ordinary one where the provider offers nothing else', () =>
    inTown({ DEMO_LOGIN_PUSHED: '0' }, async (login) => {
      expect((await begins(login)).get('code_challenge_method')).toBe('S256');
      const nurse = await login.loggedIn('nurse');
      expect((await nurse.fetch('/api/v1/services')).status).toBe(200);
    }));
});
