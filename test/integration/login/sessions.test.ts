import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import type { Visitor } from '../../../src/demo-login/provider/visitor.js';
import { LoginTown } from '../../support/login-town.js';

jest.setTimeout(180_000);

describe('a session', () => {
  let login: LoginTown;

  beforeAll(async () => {
    login = await LoginTown.open();
  });
  afterAll(() => login?.close());
  // Tokens of the provider are of the real time.
  afterEach(() => login.clock.moveTo(new Date()));

  const look = async (visitor: Visitor, path = '/services') => {
    const answer = await visitor.fetch(`/api/v1${path}`);
    return { status: answer.status, body: await answer.json() };
  };
  const cookieOf = async (visitor: Visitor) => {
    const cookies = await visitor.jar.getCookies(login.url);
    return cookies.find(({ key }) => key === '__Host-stafett');
  };

  it('is a cookie that scripts cannot read and that goes nowhere else', async () => {
    const cookie = await cookieOf(await login.loggedIn());
    expect(cookie).toMatchObject({
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      path: '/',
      hostOnly: true,
    });
    expect(cookie!.maxAge).toBeNull();
    expect(await login.town.count('login_session where token_hash = $1', [Buffer.from(cookie!.value)])).toBe(
      0,
    );
  });

  it('ends when nothing was done in it for half an hour, and not while something is', async () => {
    const nurse = await login.loggedIn();
    for (const _ of [1, 2, 3]) {
      login.clock.advance({ minutes: 25 });
      expect((await look(nurse)).status).toBe(200);
    }
    login.clock.advance({ minutes: 31 });
    expect(await look(nurse)).toMatchObject({ status: 401, body: { code: 'ACCESS.SESSION_ENDED' } });
  });

  it('ends after ten hours, whatever is done', async () => {
    const nurse = await login.loggedIn();
    for (let minutes = 20; minutes < 600; minutes += 20) {
      login.clock.advance({ minutes: 20 });
      expect((await look(nurse)).status).toBe(200);
    }
    login.clock.advance({ minutes: 20 });
    expect((await look(nurse)).status).toBe(401);
  });

  it('says when it ends, which asking does not put off, and saying that one is there does', async () => {
    const nurse = await login.loggedIn();
    const at = async (path = '/session', method = 'GET') => {
      const answer = await nurse.fetch(`/api/v1${path}`, { method });
      const { now, endsAt } = (await answer.json()) as { now: string; endsAt: string };
      return (Date.parse(endsAt) - Date.parse(now)) / 60_000;
    };
    expect(await at()).toBe(30);
    login.clock.advance({ minutes: 20 });
    expect([await at(), await at()]).toEqual([10, 10]);
    expect(await at('/session/extend', 'POST')).toBe(30);
    login.clock.advance({ minutes: 29 });
    expect(await at()).toBe(1);
  });

  it('that ends loses no work: after login the same request is done once', async () => {
    const nurse = await login.loggedIn();
    const key = newId();
    const log = () =>
      nurse.fetch('/api/v1/cases', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({
          child: { kind: 'cannotSayYet' },
          events: [{ type: 'CONCERN_LOGGED', facts: { serviceId: login.town.services.health } }],
        }),
      });
    login.clock.advance({ minutes: 45 });
    expect((await log()).status).toBe(401);
    login.clock.moveTo(new Date());
    await nurse.logIn({ who: 'nurse' });
    const done = await log();
    expect(done.status).toBe(201);
    const { caseId } = (await done.json()) as { caseId: string };
    login.clock.advance({ minutes: 45 });
    expect((await log()).status).toBe(401);
    login.clock.moveTo(new Date());
    await nurse.logIn({ who: 'nurse' });
    expect(await (await log()).json()).toMatchObject({ caseId });
  });

  it('is another one after each login, and the one before has ended', async () => {
    const nurse = await login.loggedIn();
    const before = await cookieOf(nurse);
    await nurse.logIn({ who: 'nurse' });
    const after = await cookieOf(nurse);
    expect(after!.value).not.toBe(before!.value);
    const old = await fetch(`${login.url}/api/v1/session`, {
      headers: { cookie: `__Host-stafett=${before!.value}` },
    });
    expect(old.status).toBe(401);
  });

  it('cannot be chosen by somebody else: a cookie that was planted is not taken over', async () => {
    const planted = 'A'.repeat(43);
    const nurse = login.visitor();
    await nurse.jar.setCookie(`__Host-stafett=${planted}; Path=/; Secure; HttpOnly`, login.url);
    await nurse.logIn({ who: 'nurse' });
    expect((await cookieOf(nurse))!.value).not.toBe(planted);
    const thief = await fetch(`${login.url}/api/v1/session`, {
      headers: { cookie: `__Host-stafett=${planted}` },
    });
    expect(thief.status).toBe(401);
  });

  it('ends with its last role, a moment later', async () => {
    const manager = await login.loggedIn('manager');
    expect((await look(manager)).status).toBe(200);
    await login.town.superuser.query(
      `update role_assignment set valid_until = current_date - 1 where staff_id = $1`,
      [login.town.staff.manager],
    );
    expect(await look(manager)).toMatchObject({ status: 401, body: { code: 'ACCESS.SESSION_ENDED' } });
  });

  it.each([
    ['altered', (cookie: string) => `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`],
    ['cut', (cookie: string) => cookie.slice(0, 20)],
    ['longer', (cookie: string) => `${cookie}${cookie}`],
    ['an SQL text', () => "' or true --"],
    ['empty', () => ''],
  ])('does not open with a cookie that is %s', async (_how, change) => {
    const cookie = await cookieOf(await login.loggedIn());
    const answer = await fetch(`${login.url}/api/v1/session`, {
      headers: { cookie: `__Host-stafett=${encodeURIComponent(change(cookie!.value))}` },
    });
    expect(answer.status).toBe(401);
  });

  describe('is signed out', () => {
    it('here, and at the provider', async () => {
      const [nurse, elsewhere] = [await login.loggedIn(), await login.loggedIn()];
      const answer = await nurse.fetch('/api/v1/session', { method: 'DELETE' });
      const { ended, logoutUrl } = (await answer.json()) as { ended: number; logoutUrl: string };
      expect(ended).toBe(1);
      expect(await cookieOf(nurse)).toBeUndefined();
      expect((await look(nurse)).status).toBe(401);
      expect((await look(elsewhere)).status).toBe(200);
      // The browser goes there, confirms, and comes back to us.
      const page = await (await nurse.go(logoutUrl)).text();
      const action = /action="([^"]+)"/.exec(page)![1]!;
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)![1]!;
      const end = await nurse.submit(action, { xsrf, logout: 'yes' });
      expect(end.url).toBe(`${login.url}/api/v1/login/signed-out`);
      expect(await end.text()).toContain('Du er logget ut');
    });

    it('everywhere', async () => {
      const [here, there, colleague] = [
        await login.loggedIn(),
        await login.loggedIn(),
        await login.loggedIn('colleague'),
      ];
      const answer = await here.fetch('/api/v1/sessions', { method: 'DELETE' });
      expect(((await answer.json()) as { ended: number }).ended).toBeGreaterThanOrEqual(2);
      expect([(await look(here)).status, (await look(there)).status]).toEqual([401, 401]);
      expect((await look(colleague)).status).toBe(200);
    });
  });

  describe('is used by its own page only', () => {
    const extend = (visitor: Visitor, headers: Record<string, string>) =>
      visitor.fetch('/api/v1/session/extend', { method: 'POST', headers });

    it('from its own address', async () => {
      const nurse = await login.loggedIn();
      const own = { origin: login.url, 'sec-fetch-site': 'same-origin' };
      expect((await extend(nurse, own)).status).toBe(200);
    });

    it.each([
      ['another site', { origin: 'https://evil.example' }, 'SESSION.FOREIGN_ORIGIN'],
      ['a sandboxed frame', { origin: 'null' }, 'SESSION.FOREIGN_ORIGIN'],
      ['a sibling of the same site', { 'sec-fetch-site': 'same-site' }, 'SESSION.FOREIGN_ORIGIN'],
      ['a page without the token', { 'x-csrf-token': '' }, 'SESSION.CSRF_TOKEN_WRONG'],
      ['a page with another token', { 'x-csrf-token': 'A'.repeat(43) }, 'SESSION.CSRF_TOKEN_WRONG'],
    ])('and not by %s', async (_who, headers, code) => {
      const answer = await extend(await login.loggedIn(), headers);
      expect([answer.status, await answer.json()]).toMatchObject([403, { code }]);
    });

    it('and not with the token of another session', async () => {
      const [nurse, other] = [await login.loggedIn(), await login.loggedIn('colleague')];
      const { csrfToken } = (await look(other, '/session')).body as { csrfToken: string };
      expect((await extend(nurse, { 'x-csrf-token': csrfToken })).status).toBe(403);
    });
  });
});
