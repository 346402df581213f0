import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { LoginCodes } from '../../../src/login/login-codes.js';
import { HttpTown } from '../../support/http-town.js';

jest.setTimeout(120_000);

describe('the administrator', () => {
  let town: HttpTown;
  let administrator: string;
  const asAdministrator = () => town.as('administrator' as keyof HttpTown['staff']);

  beforeAll(async () => {
    town = await HttpTown.open('2026-09-01T08:00:00Z');
    administrator = await town.arranged.staff({
      name: 'administrator',
      roles: [{ role: 'administrator', serviceId: null }],
    });
    Object.assign(town.staff, { administrator });
  });
  afterAll(() => town?.close());

  it('adds somebody who can do nothing yet: no role, no login', async () => {
    const added = await asAdministrator().post('/staff', { name: 'Ny Kollega', email: 'ny@example.no' });
    expect(added).toMatchObject({ status: 201, body: { active: true, hasLogin: false, roles: [] } });
    Object.assign(town.staff, { newcomer: added.body.id });
    expect((await town.as('newcomer' as never).get('/cases')).status).toBe(401);
  });

  it('gives roles from a day to a day, in a service or in the municipality, and nowhere else', async () => {
    const { health, gp } = town.services;
    const newcomer = (town.staff as Record<string, string>).newcomer;
    const give = (role: object) => asAdministrator().post(`/staff/${newcomer}/roles`, role);
    for (const [wrong, path] of [
      [{ role: 'practitioner' }, 'serviceId'],
      [{ role: 'auditor', serviceId: health }, 'serviceId'],
      [{ role: 'practitioner', serviceId: gp }, 'serviceId'],
      [{ role: 'practitioner', serviceId: newId() }, 'serviceId'],
      [{ role: 'practitioner', serviceId: health, from: '2026-08-01' }, 'from'],
      [{ role: 'practitioner', serviceId: health, until: '2026-08-01' }, 'until'],
    ] as const)
      expect(await give(wrong)).toMatchObject({
        status: 422,
        body: { code: 'STAFF.ROLE_INVALID', fields: [{ path }] },
      });
    expect((await give({ role: 'practitioner', serviceId: health, from: '2026-09-02' })).status).toBe(201);
    const newcomers = () => town.as('newcomer' as never).get('/cases');
    expect((await newcomers()).status).toBe(401);
    town.api.clock.moveTo('2026-09-01T22:00:00Z');
    expect((await newcomers()).status).toBe(200);
    town.api.clock.moveTo('2026-09-02T08:00:00Z');
  });

  it('finds staff by a part of a name, by service and role, in pages, and by who cannot log in yet', async () => {
    const search = async (body: object) => {
      const { body: page } = await asAdministrator().post('/staff/searches', body);
      return { ...page, names: page.items.map(({ name }: { name: string }) => name) };
    };
    expect((await search({ text: 'kolleg' })).names).toEqual(['Ny Kollega']);
    expect((await search({ text: 'ny@EXAMPLE' })).names).toEqual(['Ny Kollega']);
    expect((await search({ text: '%' })).names).toEqual([]);
    expect((await search({ standing: 'withoutLogin' })).names).toEqual(['Ny Kollega']);
    const { health } = town.services;
    expect((await search({ serviceId: health, role: 'leader' })).names).toEqual(['leader']);
    const all = await search({});
    const leafed: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await search({ limit: 3, ...(after && { after }) });
      expect(page.found).toBe(all.found);
      leafed.push(...page.names);
      if (page.next === null) break;
      after = page.next;
    }
    expect(leafed).toEqual(all.names);
    expect((await asAdministrator().get(`/staff/${all.items[0].id}`)).body).toEqual(all.items[0]);
    expect((await asAdministrator().get(`/staff/${newId()}`)).status).toBe(404);
  });

  it('ends a role at once: the next look is that of somebody who is not there', async () => {
    const { id } = (await asAdministrator().get('/staff')).body.find(
      ({ name }: { name: string }) => name === 'teacher',
    );
    const { body: logged } = await town.as('teacher').logs(town.services.school);
    const teacher = town.as('teacher');
    expect((await teacher.get(`/cases/${logged.caseId}`)).status).toBe(200);
    const [role] = (await asAdministrator().get('/staff')).body.find(
      (one: { id: string }) => one.id === id,
    ).roles;
    expect((await asAdministrator().post(`/staff/${id}/roles/${role.id}/end`, {})).status).toBe(204);
    expect([401, 404]).toContain((await teacher.get(`/cases/${logged.caseId}`)).status);
    expect((await asAdministrator().post(`/staff/${id}/roles/${role.id}/end`, {})).status).toBe(404);
    const again = { role: 'practitioner', serviceId: town.services.school };
    expect((await asAdministrator().post(`/staff/${id}/roles`, again)).status).toBe(201);
    expect((await town.as('teacher').get(`/cases/${logged.caseId}`)).status).toBe(200);
  });

  it('says that somebody has left, and nothing opens for them from then on', async () => {
    const head = town.as('head');
    expect((await head.get('/cases')).status).toBe(200);
    const left = await asAdministrator().ask('PUT', `/staff/${town.staff.head}`, { active: false });
    expect(left).toMatchObject({ status: 200, body: { active: false } });
    expect((await head.get('/cases')).status).toBe(401);
    await asAdministrator().ask('PUT', `/staff/${town.staff.head}`, { active: true });
  });

  it('keeps services, with calendars that there are', async () => {
    const made = await asAdministrator().post('/services', { kind: 'youthTeam', name: 'Ungdomsteamet' });
    expect(made.status).toBe(201);
    const url = `/services/${made.body.id}`;
    const changed = { kind: 'youthTeam', name: 'Ungdomsteamet øst', calendar: 'baerum-school' };
    expect((await asAdministrator().ask('PUT', url, changed)).body.name).toBe('Ungdomsteamet øst');
    expect(await asAdministrator().ask('PUT', url, { ...changed, calendar: 'nowhere' })).toMatchObject({
      status: 422,
      body: { code: 'DIRECTORY.NO_SUCH_CALENDAR' },
    });
    expect((await asAdministrator().ask('PUT', `/services/${newId()}`, changed)).status).toBe(404);
    expect(await asAdministrator().ask('PUT', url, { ...changed, guide: 'nowhere' })).toMatchObject({
      status: 422,
      body: { code: 'DIRECTORY.NO_SUCH_GUIDE', fields: [{ path: 'guide', allowed: ['baerum'] }] },
    });
    expect((await asAdministrator().ask('PUT', url, { ...changed, guide: 'baerum' })).status).toBe(200);
    const kept = (await asAdministrator().get('/services')).body.find(
      ({ id }: { id: string }) => id === made.body.id,
    );
    expect(kept).toMatchObject({ calendar: 'baerum-school', guide: 'baerum' });
    const calendars = (await asAdministrator().get('/service-calendars')).body;
    expect(calendars.map(({ id }: { id: string }) => id)).toContain(kept.calendar);
    expect(calendars[0].closed[0]).toEqual({
      name: expect.any(String),
      from: expect.stringMatching(/^\d{4}-/),
      to: expect.stringMatching(/^\d{4}-/),
    });
    expect((await town.as('nurse').post('/services', changed)).status).toBe(403);
  });

  it.each([
    ['a direction that turns', 'Nina \u202Ekjæls'],
    ['signs that nobody sees', 'Nina\u200B\u00AD'],
    ['nothing that is seen', '\u3164'],
  ])('gives nobody and nothing a name with %s, which would be taken for another', async (_what, name) => {
    const refused = { status: 400, body: { fields: [{ path: 'name', code: 'FIELD.IS_NAME' }] } };
    const service = { kind: 'youthTeam', name };
    expect(await asAdministrator().post('/staff', { name })).toMatchObject(refused);
    expect(await asAdministrator().ask('PUT', `/staff/${town.staff.head}`, { name })).toMatchObject(refused);
    expect(await asAdministrator().post('/services', service)).toMatchObject(refused);
    expect(await asAdministrator().ask('PUT', `/services/${town.services.school}`, service)).toMatchObject(
      refused,
    );
  });

  it('sees no case, also with a role of their own making, without the auditor seeing that role', async () => {
    await town.superuser.query('delete from outbox');
    const { health } = town.services;
    const { body: logged } = await town.as('nurse').logs(health);
    const own = { role: 'practitioner', serviceId: health };
    expect((await asAdministrator().post(`/staff/${administrator}/roles`, own)).status).toBe(201);
    expect((await asAdministrator().get(`/cases/${logged.caseId}`)).status).toBe(404);
    const { rows } = await town.superuser.query('select payload from outbox');
    expect(rows).toEqual([{ payload: { to: 'role:auditor', about: 'role.givenToOneself' } }]);
    const events = (await town.as('auditor').get('/directory-events?aboutOneself=true')).body;
    expect(events).toMatchObject([
      { what: 'role.added', actorName: 'administrator', staffName: 'administrator', role: 'practitioner' },
    ]);
    expect((await asAdministrator().get('/directory-events')).status).toBe(403);
    const every = (await town.as('auditor').get('/directory-events?limit=200')).body;
    const first = (await town.as('auditor').get('/directory-events?limit=2')).body;
    const rest = await town.as('auditor').get(`/directory-events?limit=200&after=${first[1].id}`);
    expect([...first, ...rest.body]).toEqual(every);
  });

  it('changes no login without the auditor being told, whoever has it', async () => {
    await town.superuser.query('delete from outbox');
    const codes = town.api.app.get(LoginCodes, { strict: false });
    const loginCode = codes.make('ansatt:en-annen', [town.arranged.id]);
    const { id } = (await asAdministrator().post('/staff', { name: 'Kun et navn', email: 'navn@example.no' }))
      .body;
    expect((await asAdministrator().ask('PUT', `/staff/${id}/login`, { loginCode })).status).toBe(204);
    const { rows } = await town.superuser.query('select payload from outbox');
    expect(rows).toEqual([{ payload: { to: 'role:auditor', about: 'staff.loginChanged' } }]);
    const events: { what: string; staffId: string; actorName: string }[] = (
      await town.as('auditor').get('/directory-events?limit=200')
    ).body;
    expect(events.filter(({ staffId }) => staffId === id)).toContainEqual(
      expect.objectContaining({ what: 'staff.loginChanged', actorName: 'administrator' }),
    );
  });

  it('cannot take back what was noted: nor can anybody', async () => {
    await expect(town.superuser.query('delete from directory_event')).rejects.toThrow('cannot be changed');
    await expect(town.superuser.query('update directory_event set actor = $1', ['x'])).rejects.toThrow(
      'cannot be changed',
    );
  });

  it.each(['nurse', 'leader', 'coordinator', 'manager', 'auditor'] as const)('is not a %s', async (who) => {
    const client = town.as(who);
    for (const answer of [
      await client.get('/staff'),
      await client.post('/staff', { name: 'x' }),
      await client.ask('PUT', `/staff/${town.staff.nurse}`, { active: false }),
      await client.post(`/staff/${town.staff.nurse}/roles`, { role: 'manager' }),
    ])
      expect(answer.status).toBe(403);
  });
});
