import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { LoginTown } from '../../support/login-town.js';

jest.setTimeout(180_000);

/** Synthetic: month + 80. */
const MOTHER = '09838424276';
const DAUGHTER = '17851174656';
const STRANGER = '13861899997';

describe('a family that logs in by national id', () => {
  let login: LoginTown;
  let mother: string;
  let daughter: string;

  beforeAll(async () => {
    login = await LoginTown.open();
    mother = await login.relative(MOTHER, 'guardian');
    daughter = await login.relative(DAUGHTER, 'child');
  });
  afterAll(() => login?.close());

  const logIn = (nationalId: string, level: 'high' | 'substantial' = 'substantial') =>
    login.visitor().logIn({ provider: 'demo-family', nationalId, level });

  it('is known by the number, as guardian or as the young person herself', async () => {
    expect(await (await logIn(MOTHER)).json()).toMatchObject({
      person: { kind: 'person', id: mother, name: null },
      roles: [{ role: 'guardian', serviceId: null }],
      acr: 'substantial',
    });
    expect(await (await logIn(DAUGHTER)).json()).toMatchObject({
      person: { id: daughter },
      roles: [{ role: 'youngPerson', serviceId: null }],
    });
  });

  it('sees its own case, and nothing that is for employees', async () => {
    const visitor = login.visitor();
    await visitor.logIn({ provider: 'demo-family', nationalId: MOTHER });
    const list = await visitor.fetch('/api/v1/cases');
    expect(list.status).toBe(200);
    const search = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"Ola"}',
    };
    expect((await visitor.fetch('/api/v1/people/searches', search)).status).toBe(403);
  });

  it('signs out at the provider too, by an address that says nothing of anybody', async () => {
    const visitor = login.visitor();
    await visitor.logIn({ provider: 'demo-family', nationalId: MOTHER });
    const answer = await visitor.fetch('/api/v1/session', { method: 'DELETE' });
    const { logoutUrl } = (await answer.json()) as { logoutUrl: string };
    const said = [...new URL(logoutUrl).searchParams.values()].flatMap((value) => [
      value,
      ...value.split('.').map((part) => Buffer.from(part, 'base64url').toString()),
    ]);
    expect(said.join(' ')).not.toContain(MOTHER);
    const page = await (await visitor.go(logoutUrl)).text();
    const action = /action="([^"]+)"/.exec(page)![1]!;
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)![1]!;
    const end = await visitor.submit(action, { xsrf, logout: 'yes' });
    expect(end.url).toBe(`${login.url}/api/v1/login/signed-out`);
  });

  it('gets the same answer whether nobody knows the number or there is no case to see', async () => {
    await login.town.as('nurse').post('/people', {
      kind: 'nationalId',
      nationalId: STRANGER,
      name: 'Ukjent Elvestein',
      serviceId: login.town.services.health,
    });
    const [known, unknown] = [await logIn(STRANGER), await logIn('24850399997')];
    const bodies = [await known.json(), await unknown.json()].map((body) => ({
      ...(body as object),
      requestId: '',
    }));
    expect(bodies[0]).toMatchObject({ status: 403, code: 'LOGIN.NOTHING_HERE' });
    expect(bodies[1]).toEqual(bodies[0]);
  });

  it('whose number is that of an employee is no employee, nor the other way round', async () => {
    const asStaff = await login.visitor().logIn({ provider: 'demo-staff', login: MOTHER });
    expect(asStaff.status).toBe(403);
    expect(await asStaff.json()).toMatchObject({ code: 'LOGIN.UNKNOWN_EMPLOYEE' });
  });

  it('that is too young is answered like a stranger', async () => {
    await login.town.superuser.query(`update person set birth_date = current_date - 4000 where id = $1`, [
      daughter,
    ]);
    expect(await (await logIn(DAUGHTER)).json()).toMatchObject({ code: 'LOGIN.NOTHING_HERE' });
  });

  it('whose last relation to a case has ended sees nothing, in a session that goes on', async () => {
    const visitor = login.visitor();
    await visitor.logIn({ provider: 'demo-family', nationalId: MOTHER });
    const { rows } = await login.town.superuser.query(
      `delete from case_access where principal = $1 returning case_id`,
      [`person:${mother}`],
    );
    const own = await visitor.fetch(`/api/v1/cases/${rows[0].case_id}`);
    expect(own.status).toBe(404);
    expect((await logIn(MOTHER)).status).toBe(403);
  });

  it('leaves no number in the database, the session or the answer', async () => {
    const text = await login.town.superuser.query(
      `select (select coalesce(string_agg(l::text, ''), '') from login_session l)
        || (select coalesce(string_agg(a::text, ''), '') from login_attempt a) as everything`,
    );
    const hidden = Buffer.from(DAUGHTER).toString('hex');
    expect(text.rows[0].everything).not.toContain(DAUGHTER);
    expect(text.rows[0].everything).not.toContain(hidden);
  });
});
