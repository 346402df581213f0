import type { webcrypto } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateKeyPair, type JWTPayload } from 'jose';
import { parse, stringify } from 'yaml';
import { newId } from '../../../src/common/ids.js';
import { SESSION_COOKIE } from '../../../src/identity/session-cookie.js';
import { Sessions } from '../../../src/identity/sessions.js';
import { LoginTown } from '../../support/login-town.js';
import { TokenIssuer } from '../../support/token-issuer.js';

jest.setTimeout(180_000);

const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };

describe('a provider where somebody has signed out', () => {
  let login: LoginTown;
  let issuer: TokenIssuer;

  beforeAll(async () => {
    issuer = await TokenIssuer.start();
    login = await LoginTown.open({
      loginFile: async (provider) => {
        const file = parse(await readFile(provider.loginFile, 'utf8'));
        const other = {
          ...file.providers[0],
          id: 'other',
          issuer: issuer.url,
          clientId: 'us',
          prefix: 'other:',
        };
        const path = join(provider.loginFolder, 'two.yaml');
        const text = stringify(
          { ...file, providers: [...file.providers, other] },
          { aliasDuplicateObjects: false },
        );
        await writeFile(path, text);
        return path;
      },
    });
  });
  afterAll(async () => {
    await login?.close();
    await issuer?.stop();
  });

  const isOpen = async (token: string) =>
    (await fetch(`${login.url}/api/v1/session`, { headers: { cookie: `${SESSION_COOKIE}=${token}` } }))
      .status === 200;
  const opened = async (providerSession: string, subject = 'nina') => {
    const sessions = login.town.api.app.get(Sessions, { strict: false });
    const who = {
      municipalityId: login.town.arranged.id,
      kind: 'staff' as const,
      id: login.town.staff.nurse,
    };
    const vouched = { provider: 'other', acr: 'high', providerSession, subject, idToken: 'none' };
    return (await sessions.open(who, vouched)).token;
  };
  const tell = (token: string, provider = 'other') =>
    fetch(`${login.url}/api/v1/login/${provider}/back-channel`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    });
  const now = () => Math.floor(login.clock.now().getTime() / 1_000);
  const claims = (more: JWTPayload = {}): JWTPayload => ({
    iss: issuer.url,
    aud: 'us',
    iat: now(),
    exp: now() + 120,
    jti: newId(),
    events: EVENT,
    ...more,
  });
  const LOGOUT = { typ: 'logout+jwt' };

  it('tells us, and the session has ended before anybody asks for anything', async () => {
    const nurse = await login.loggedIn();
    const page = await (await nurse.go(`${login.provider.url}/session/end`)).text();
    const action = /action="([^"]+)"/.exec(page)![1]!;
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)![1]!;
    expect((await nurse.fetch('/api/v1/session')).status).toBe(200);
    await nurse.submit(action, { xsrf, logout: 'yes' });
    expect((await nurse.fetch('/api/v1/session')).status).toBe(401);
  });

  it('ends the one session it names, or all of somebody’s', async () => {
    const [one, two, somebodyElses] = [await opened('s1'), await opened('s2'), await opened('s3', 'ola')];
    const first = await tell(await issuer.sign(claims({ sid: 's1' }), LOGOUT));
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect([await isOpen(one), await isOpen(two)]).toEqual([false, true]);
    await tell(await issuer.sign(claims({ sub: 'nina' })));
    expect([await isOpen(two), await isOpen(somebodyElses)]).toEqual([false, true]);
  });

  it('is heard once: the same token again is refused, and ends nothing', async () => {
    const token = await issuer.sign(claims({ sid: 's4' }), LOGOUT);
    await opened('s4');
    expect((await tell(token)).status).toBe(200);
    const again = await opened('s4');
    expect((await tell(token)).status).toBe(400);
    expect(await isOpen(again)).toBe(true);
  });

  it('is heard again where what it told could not be done', async () => {
    const token = await issuer.sign(claims({ sid: 's8' }), LOGOUT);
    const eight = await opened('s8');
    await login.town.superuser.query('revoke delete on login_session from stafett_login');
    expect((await tell(token)).status).toBe(500);
    await login.town.superuser.query('grant delete on login_session to stafett_login');
    expect(await isOpen(eight)).toBe(true);
    expect([(await tell(token)).status, await isOpen(eight)]).toEqual([200, false]);
  });

  const wrong: [string, () => Promise<string>][] = [
    ['for another client', () => issuer.sign(claims({ sid: 's5', aud: 'them' }), LOGOUT)],
    ['of another issuer', () => issuer.sign(claims({ sid: 's5', iss: 'https://evil.example' }), LOGOUT)],
    ['that has run out', () => issuer.sign(claims({ sid: 's5', exp: now() - 60 }), LOGOUT)],
    ['that is old', () => issuer.sign(claims({ sid: 's5', iat: now() - 3_600 }), LOGOUT)],
    ['of the future', () => issuer.sign(claims({ sid: 's5', iat: now() + 3_600 }), LOGOUT)],
    ['without a number', () => issuer.sign(claims({ sid: 's5', jti: undefined }), LOGOUT)],
    ['without its event', () => issuer.sign(claims({ sid: 's5', events: {} }), LOGOUT)],
    ['with a nonce, which is an id token', () => issuer.sign(claims({ sid: 's5', nonce: 'n' }), LOGOUT)],
    ['about nobody', () => issuer.sign(claims(), LOGOUT)],
    ['of another kind', () => issuer.sign(claims({ sid: 's5' }), { typ: 'at+jwt' })],
    [
      'signed by somebody else',
      async () =>
        issuer.sign(
          claims({ sid: 's5' }),
          LOGOUT,
          (await generateKeyPair('ES256')).privateKey as webcrypto.CryptoKey,
        ),
    ],
    [
      'signed with what is public',
      () =>
        issuer.sign(
          claims({ sid: 's5' }),
          { ...LOGOUT, alg: 'HS256' },
          new TextEncoder().encode('us'.repeat(20)),
        ),
    ],
    [
      'that is altered',
      async () => {
        const [head, body, signature] = (await issuer.sign(claims({ sid: 's5' }), LOGOUT)).split('.');
        const other = { ...JSON.parse(Buffer.from(body!, 'base64url').toString()), sid: 's6' };
        return [head, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.');
      },
    ],
    [
      'without signature',
      async () => {
        const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
        return `${part({ alg: 'none', typ: 'logout+jwt' })}.${part(claims({ sid: 's5' }))}.`;
      },
    ],
    ['that is no token', async () => 'logout, please'],
    ['that is empty', async () => ''],
  ];

  it.each(wrong)('is not believed with a token %s', async (_how, make) => {
    const [five, six] = [await opened('s5'), await opened('s6')];
    const answer = await tell(await make());
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'invalid_request' }]);
    expect([await isOpen(five), await isOpen(six)]).toEqual([true, true]);
  });

  it('cannot end what another provider has opened', async () => {
    const token = await issuer.sign(claims({ sid: 's7' }), LOGOUT);
    const seven = await opened('s7');
    expect((await tell(token, 'demo-staff')).status).toBe(400);
    expect((await tell(token, 'nobody')).status).toBe(404);
    expect(await isOpen(seven)).toBe(true);
  });
});
