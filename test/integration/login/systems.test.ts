import type { webcrypto } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateKeyPair, importJWK, type JWTPayload } from 'jose';
import * as oidc from 'openid-client';
import { parse, stringify } from 'yaml';
import { AUDIENCE, SYSTEM_CLIENT, SYSTEM_CONSUMER } from '../../../src/demo-login/provider/demo-provider.js';
import { LoginTown } from '../../support/login-town.js';
import { TokenIssuer } from '../../support/token-issuer.js';

jest.setTimeout(180_000);

describe('another system', () => {
  let login: LoginTown;
  let issuer: TokenIssuer;

  beforeAll(async () => {
    issuer = await TokenIssuer.start();
    login = await LoginTown.open({
      loginFile: async (provider) => {
        const file = parse(await readFile(provider.loginFile, 'utf8'));
        const [demo] = file.systems;
        const other = { ...demo, id: 'other', issuer: issuer.url, jwks: `${issuer.url}/jwks` };
        const path = join(provider.loginFolder, 'systems.yaml');
        await writeFile(
          path,
          stringify({ ...file, systems: [demo, other] }, { aliasDuplicateObjects: false }),
        );
        return path;
      },
    });
  });
  afterAll(async () => {
    await login?.close();
    await issuer?.stop();
  });
  afterEach(() => login.clock.moveTo(new Date()));

  /** Client credentials with a signed statement, as a system does at Maskinporten. */
  const tokenFor = async (scope: string) => {
    const jwk = JSON.parse(await readFile(join(login.provider.loginFolder, 'client-key.json'), 'utf8'));
    const key = { key: (await importJWK(jwk, 'ES256')) as webcrypto.CryptoKey, kid: jwk.kid };
    const client = await oidc.discovery(
      new URL(login.provider.url),
      SYSTEM_CLIENT,
      undefined,
      oidc.PrivateKeyJwt(key),
      { execute: [oidc.allowInsecureRequests] },
    );
    const tokens = await oidc.clientCredentialsGrant(client, { scope, resource: AUDIENCE });
    return tokens.access_token;
  };
  const ask = async (token: string, path = '/services', method = 'GET') => {
    const answer = await fetch(`${login.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: answer.status, body: (await answer.json()) as { code?: string } };
  };

  it('reads what its scope is for, with a token from the real issuer', async () => {
    const { status, body } = await ask(await tokenFor('stafett:directory.read'));
    expect(status).toBe(200);
    expect(body).toContainEqual(expect.objectContaining({ name: 'Helsestasjonen' }));
  });

  it.each(['/cases', '/session', '/people/searches', '/guides'])(
    'may do nothing that its scope is not for: %s',
    async (path) => {
      const method = path === '/people/searches' ? 'POST' : 'GET';
      const answer = await ask(await tokenFor('stafett:directory.read'), path, method);
      expect(answer).toMatchObject({ status: 403, body: { code: 'ACCESS.ROLE_MAY_NOT' } });
    },
  );

  it('with another scope may do other things', async () => {
    const token = await tokenFor('stafett:insight.read');
    expect((await ask(token)).status).toBe(403);
    expect((await ask(token, '/insights/flow')).status).not.toBe(403);
  });

  it('is not let in when its token has run out', async () => {
    const token = await tokenFor('stafett:directory.read');
    login.clock.advance({ minutes: 3 });
    expect((await ask(token)).status).toBe(401);
  });

  const now = () => Math.floor(Date.now() / 1_000);
  const claims = (more: JWTPayload = {}): JWTPayload => ({
    iss: issuer.url,
    aud: AUDIENCE,
    iat: now(),
    exp: now() + 60,
    client_id: 'their-system',
    scope: 'openid stafett:directory.read',
    consumer: { authority: 'iso6523-actorid-upis', ID: SYSTEM_CONSUMER },
    ...more,
  });

  it('of an issuer whose key is at hand is let in with a right token', async () => {
    expect((await ask(await issuer.sign(claims()))).status).toBe(200);
  });

  const wrong: [string, () => Promise<string>][] = [
    ['for another service', () => issuer.sign(claims({ aud: 'https://elsewhere.example.no' }))],
    ['for nobody in particular', () => issuer.sign(claims({ aud: undefined }))],
    ['of another issuer', () => issuer.sign(claims({ iss: 'https://maskinporten.example' }))],
    ['in the name of the other issuer', () => issuer.sign(claims({ iss: login.provider.url }))],
    ['without an end', () => issuer.sign(claims({ exp: undefined }))],
    ['with no scope of ours', () => issuer.sign(claims({ scope: 'openid constructor __proto__' }))],
    [
      'of an organisation that is not let in',
      () => issuer.sign(claims({ consumer: { ID: '0192:999999999' } })),
    ],
    ['of no organisation', () => issuer.sign(claims({ consumer: '__proto__' }))],
    [
      'signed by somebody else',
      async () =>
        issuer.sign(claims(), {}, (await generateKeyPair('ES256')).privateKey as webcrypto.CryptoKey),
    ],
    ['with a weak signature', () => issuer.sign(claims(), { alg: 'HS256' }, new Uint8Array(32))],
    ['cut', async () => (await issuer.sign(claims())).slice(0, -5)],
    ['without signature', async () => `${(await issuer.sign(claims())).split('.').slice(0, 2).join('.')}.`],
    ['that is none', async () => 'a.b.c'],
  ];

  it.each(wrong)('is nobody with a token %s', async (_how, make) => {
    expect(await ask(await make())).toMatchObject({ status: 401, body: { code: 'ACCESS.LOGIN_REQUIRED' } });
  });
});
