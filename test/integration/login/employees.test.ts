import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { LoginTown, type ProviderProcess } from '../../support/login-town.js';

jest.setTimeout(180_000);

/** The demo's login file, with a directory of employees. */
async function withDirectory(provider: ProviderProcess): Promise<string> {
  const file = parse(await readFile(provider.loginFile, 'utf8'));
  const [staff] = file.providers;
  staff.roles = {
    claim: 'groups',
    map: [
      { value: 'group-managers', role: 'manager' },
      { value: 'group-nowhere', role: 'practitioner', service: 'no-such-service' },
    ],
  };
  const path = join(provider.loginFolder, 'with-directory.yaml');
  await writeFile(path, stringify(file));
  return path;
}

describe('an employee who logs in at a real provider', () => {
  let login: LoginTown;

  beforeAll(async () => {
    login = await LoginTown.open({ loginFile: withDirectory });
    await login.town.arranged.staff({ name: 'new', roles: [] });
    await login.town.arranged.staff({
      name: 'administrator',
      roles: [{ role: 'administrator', serviceId: null }],
    });
    await login.town.arranged.staff({
      name: 'left',
      active: false,
      roles: [{ role: 'manager', serviceId: null }],
    });
  });
  afterAll(() => login?.close());

  const roles = async (chosen: { who: string; groups?: string; level?: 'high' | 'substantial' }) => {
    const visitor = login.visitor();
    const answer = await visitor.logIn(chosen);
    const body = (await answer.json()) as { code?: string; roles?: { role: string }[] };
    return { visitor, status: answer.status, code: body.code, roles: body.roles?.map(({ role }) => role) };
  };

  it('is known by name, role, municipality and level', async () => {
    const answer = await login.visitor().logIn({ who: 'nurse' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      person: { kind: 'staff', id: login.town.staff.nurse, name: 'nurse' },
      municipality: { id: login.town.arranged.id, name: 'Bærum' },
      roles: [{ role: 'practitioner', serviceId: login.town.services.health }],
      provider: 'demo-staff',
      acr: 'high',
    });
  });

  it('works in the session with the cookie and the token of the page', async () => {
    const nurse = await login.loggedIn();
    expect((await nurse.fetch('/api/v1/services')).status).toBe(200);
    const search = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"Ola"}',
    };
    expect((await nurse.fetch('/api/v1/people/searches', search)).status).toBe(200);
  });

  it('gets nothing when nobody knows the login: no session, and nothing written', async () => {
    const before = await login.town.count('staff');
    const visitor = login.visitor();
    const answer = await visitor.logIn({ login: 'somebody.new' });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      code: 'LOGIN.UNKNOWN_EMPLOYEE',
      loginCode: expect.any(String),
    });
    expect((await visitor.fetch('/api/v1/session')).status).toBe(401);
    expect(await login.town.count('staff')).toBe(before);
    expect(await login.town.count('login_session where subject_hash is not null and acr is null')).toBe(0);
  });

  it('is told so on a page, in the language of the browser, when it is a person who looks', async () => {
    const visitor = login.visitor();
    const form = await visitor.go(`${login.url}/api/v1/login/demo-staff`);
    const answer = await visitor.go(form.url, {
      method: 'POST',
      body: new URLSearchParams({ login: 'another.new' }),
    });
    expect(answer.status).toBe(403);
    const back = await fetch(`${login.url}/api/v1/login/demo-staff/callback?state=x`, {
      headers: { accept: 'text/html', 'accept-language': 'nn' },
    });
    expect(back.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await back.text()).toMatch(/<html lang="nn">.*for gammal.*href="\/api\/v1\/login\/demo-staff"/);
  });

  it('is let in when the administrator has connected the login by the code that was shown', async () => {
    const refused = await login.visitor().logIn({ login: 'kari.ny' });
    const { loginCode } = (await refused.json()) as { loginCode: string };
    const { rows } = await login.town.superuser.query(
      `select id from staff where login_subject = 'demo:leader'`,
    );
    const administrator = await login.loggedIn('administrator');
    const connect = (code: string, id = rows[0].id) =>
      administrator.fetch(`/api/v1/staff/${id}/login`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ loginCode: code }),
      });
    const leader = await login.loggedIn('leader');
    expect((await connect(`${loginCode.slice(0, -4)}AAAA`)).status).toBe(422);
    expect((await connect(loginCode, login.town.arranged.id)).status).toBe(404);
    expect((await connect(loginCode)).status).toBe(204);
    // The former login and what it had opened are no way in any more.
    expect((await leader.fetch('/api/v1/session')).status).toBe(401);
    expect((await login.visitor().logIn({ who: 'leader' })).status).toBe(403);
    const now = await login.visitor().logIn({ login: 'kari.ny' });
    expect(await now.json()).toMatchObject({ person: { id: rows[0].id } });
    // Of a second employee it is not.
    expect(await (await connect(loginCode, login.town.staff.head)).json()).toMatchObject({
      code: 'LOGIN.TAKEN',
    });
    expect(
      (await (await login.loggedIn()).fetch(`/api/v1/staff/${rows[0].id}/login`, { method: 'PUT' })).status,
    ).toBe(403);
  });

  it('without a role is told to talk with the leader; who has left is not known', async () => {
    expect(await roles({ who: 'new' })).toMatchObject({ status: 403, code: 'LOGIN.NO_ROLE' });
    expect(await roles({ who: 'left' })).toMatchObject({ status: 403, code: 'LOGIN.UNKNOWN_EMPLOYEE' });
  });

  it('gets roles from the directory of employees, and loses them when it says so no more', async () => {
    const first = await roles({ who: 'new', groups: 'group-managers group-unknown group-nowhere' });
    expect(first.roles).toEqual(['manager']);
    const again = await roles({ who: 'new', groups: 'group-managers' });
    expect(again.roles).toEqual(['manager']);
    expect(await roles({ who: 'new', groups: '' })).toMatchObject({ status: 403, code: 'LOGIN.NO_ROLE' });
    // At once, also where somebody is logged in already.
    expect((await first.visitor.fetch('/api/v1/session')).status).toBe(401);
    // What was assigned here is not the directory's to end.
    expect((await roles({ who: 'nurse', groups: '' })).roles).toEqual(['practitioner']);
  });

  it('who breaks the login off is told so, and gets nothing', async () => {
    const visitor = login.visitor();
    const form = await visitor.go(`${login.url}/api/v1/login/demo-staff`);
    const answer = await visitor.submit(form.url, { cancel: 'yes' });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'LOGIN.BROKEN_OFF' });
  });

  it('who works in two municipalities says which, and gets a session in that one', async () => {
    const { superuser, arranged, staff } = login.town;
    const { rows } = await superuser.query(
      `insert into municipality (id, name) values (gen_random_uuid(), 'Kåfjord') returning id`,
    );
    await superuser.query(
      `with one as (insert into staff (id, municipality_id, login_subject, name)
         values (gen_random_uuid(), $1, 'demo:head', 'head') returning id)
       insert into role_assignment (id, municipality_id, staff_id, role, valid_from)
       select gen_random_uuid(), $1, id, 'manager', '2020-01-01' from one`,
      [rows[0].id],
    );
    const unsure = await login.visitor().logIn({ who: 'head' });
    expect([unsure.status, await unsure.json()]).toMatchObject([
      409,
      {
        code: 'LOGIN.CHOOSE_MUNICIPALITY',
        allowed: [
          { id: arranged.id, name: 'Bærum' },
          { id: rows[0].id, name: 'Kåfjord' },
        ],
      },
    ]);
    const there = await login.visitor().logIn({ who: 'head', municipality: rows[0].id });
    expect(await there.json()).toMatchObject({
      municipality: { name: 'Kåfjord' },
      roles: [{ role: 'manager' }],
    });
    const here = await login.visitor().logIn({ who: 'head', municipality: arranged.id });
    expect(await here.json()).toMatchObject({ person: { id: staff.head }, municipality: { name: 'Bærum' } });
  });
});
