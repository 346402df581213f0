import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hashToken, SessionSecrets } from '../../../src/identity/session-secrets.js';
import { ArrangedMunicipality } from '../../support/municipality.js';
import { LoginTown } from '../../support/login-town.js';

jest.setTimeout(180_000);

const LOGIN = '/api/v1/login/demo-staff';

describe('a login that is not right', () => {
  let login: LoginTown;

  beforeAll(async () => {
    login = await LoginTown.open();
  });
  afterAll(() => login?.close());
  afterEach(() => login.clock.moveTo(new Date()));

  /** As far as the address with which the provider sends the browser back, which is not gone to. */
  const sentBack = async (who = 'nurse', visitor = login.visitor()) => {
    const form = await visitor.go(`${login.url}${LOGIN}?returnTo=/api/v1/session`);
    let at = form.url;
    let how: RequestInit = { method: 'POST', body: new URLSearchParams({ who, level: 'high' }) };
    for (;;) {
      const answer = await visitor.step(at, how);
      at = new URL(answer.headers.get('location')!, at).href;
      how = {};
      if (at.startsWith(login.url)) return { visitor, callback: new URL(at) };
    }
  };
  const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

  it('comes back once: the same answer again opens nothing', async () => {
    const { visitor, callback } = await sentBack();
    expect((await visitor.go(callback.href)).status).toBe(200);
    const again = await visitor.go(callback.href);
    expect([again.status, await codeOf(again)]).toEqual([400, 'LOGIN.ATTEMPT_UNKNOWN']);
  });

  it('comes back only in the browser in which it began', async () => {
    const { callback } = await sentBack();
    const victim = login.visitor();
    // The victim has begun a login as well, and so has a cookie of its own.
    await victim.go(`${login.url}${LOGIN}`);
    const answer = await victim.go(callback.href);
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'LOGIN.ATTEMPT_UNKNOWN']);
    expect((await victim.fetch('/api/v1/session')).status).toBe(401);
  });

  it('comes back within ten minutes', async () => {
    const { visitor, callback } = await sentBack();
    login.clock.advance({ minutes: 11 });
    expect(await codeOf(await visitor.go(callback.href))).toBe('LOGIN.ATTEMPT_UNKNOWN');
  });

  it.each([
    ['state', 'altered', 'LOGIN.ATTEMPT_UNKNOWN'],
    ['state', 'left out', 'LOGIN.ATTEMPT_UNKNOWN'],
    ['code', 'altered', 'LOGIN.ANSWER_NOT_VALID'],
    ['code', 'left out', 'LOGIN.ANSWER_NOT_VALID'],
    ['iss', 'altered', 'LOGIN.ANSWER_NOT_VALID'],
    ['iss', 'left out', 'LOGIN.ANSWER_NOT_VALID'],
  ])('with its %s %s opens nothing', async (name, how, code) => {
    const { visitor, callback } = await sentBack();
    if (how === 'altered') callback.searchParams.set(name, 'https://evil.example/AAAA');
    else callback.searchParams.delete(name);
    const answer = await visitor.go(callback.href);
    expect([answer.status, await codeOf(answer)]).toEqual([400, code]);
    expect((await visitor.fetch('/api/v1/session')).status).toBe(401);
  });

  it('with the code of another login opens nothing: PKCE and nonce do not fit', async () => {
    const [stolen, own] = [await sentBack('manager'), await sentBack('nurse')];
    own.callback.searchParams.set('code', stolen.callback.searchParams.get('code')!);
    const answer = await own.visitor.go(own.callback.href);
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'LOGIN.ANSWER_NOT_VALID']);
  });

  it('with an id token whose nonce is another opens nothing', async () => {
    const { visitor, callback } = await sentBack();
    const secrets = login.town.api.app.get(SessionSecrets, { strict: false });
    const state = hashToken(callback.searchParams.get('state')!);
    const { rows } = await login.town.superuser.query(
      'select sealed from login_attempt where state_hash = $1',
      [state],
    );
    const attempt = JSON.parse(secrets.open(rows[0].sealed, state.toString('hex')));
    await login.town.superuser.query('update login_attempt set sealed = $2 where state_hash = $1', [
      state,
      secrets.seal(JSON.stringify({ ...attempt, nonce: 'A'.repeat(43) }), state.toString('hex')),
    ]);
    const answer = await visitor.go(callback.href);
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'LOGIN.ANSWER_NOT_VALID']);
  });

  it('at a provider that is not there is told so, and nothing of the address comes back', async () => {
    for (const name of ['nobody', '__proto__', '<script>alert(1)</script>']) {
      const answer = await fetch(`${login.url}/api/v1/login/${encodeURIComponent(name)}`, {
        headers: { accept: 'text/html' },
        redirect: 'manual',
      });
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toMatch(/script|__proto__/);
    }
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\/evil.example',
    '/.//evil.example',
    '/%2e//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '/\tevil',
    '/\r\nset-cookie: a=b',
    ' /',
    'evil.example',
  ])('is not begun when it would end at %j', async (returnTo) => {
    const answer = await fetch(`${login.url}${LOGIN}?returnTo=${encodeURIComponent(returnTo)}`, {
      redirect: 'manual',
    });
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'LOGIN.RETURN_NOT_LOCAL']);
  });

  it('is not begun for another host than our own, which a request only claims', async () => {
    const answer = await login.town.api.app.inject({
      method: 'GET',
      url: LOGIN,
      headers: { host: 'evil.example' },
    });
    expect(answer.json()).toMatchObject({ status: 400, code: 'LOGIN.ADDRESS_UNKNOWN' });
  });

  it('takes nothing from the query that is ours to decide', async () => {
    for (const more of [
      'role=administrator',
      'municipalityId=1',
      'redirect_uri=https://evil.example',
      'acr=high',
    ]) {
      const answer = await fetch(`${login.url}${LOGIN}?${more}`, { redirect: 'manual' });
      expect([answer.status, await codeOf(answer)]).toEqual([400, 'REQUEST.INVALID']);
    }
  });

  it('of another municipality opens nothing of this one, whatever the address says', async () => {
    const other = await ArrangedMunicipality.make(login.town.superuser, 'Kåfjord');
    const service = await other.service('Helsestasjonen', 'healthStation');
    await other.staff({ name: 'there', roles: [{ role: 'leader', serviceId: service }] });
    const here = await login.town.as('nurse').logs(login.town.services.health);
    const there = await login.loggedIn('there');
    const foreign = await there.fetch(`/api/v1/cases/${here.body.caseId}`);
    const missing = await there.fetch(`/api/v1/cases/${other.id}`);
    const bodyOf = async (answer: Response) => ({ ...((await answer.json()) as object), requestId: '' });
    expect([foreign.status, await bodyOf(foreign)]).toEqual([404, await bodyOf(missing)]);
    const session = await there.fetch(`/api/v1/session?municipality=${login.town.arranged.id}`);
    expect(await session.json()).toMatchObject({ municipality: { id: other.id } });
  });

  it('by Bearer is for systems: a cookie in its place is nobody', async () => {
    const nurse = await login.loggedIn();
    const cookies = await nurse.jar.getCookies(login.url);
    const { value } = cookies.find(({ key }) => key === '__Host-stafett')!;
    for (const authorization of [`Bearer ${value}`, 'Bearer stf1.e30.e30', 'Basic bnVyc2U6', 'Bearer ']) {
      const answer = await fetch(`${login.url}/api/v1/session`, { headers: { authorization } });
      expect([answer.status, await codeOf(answer)]).toEqual([401, 'ACCESS.LOGIN_REQUIRED']);
    }
  });
});
