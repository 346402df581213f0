import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Visitor } from '../../../src/demo-login/provider/visitor.js';
import { LoginTown, type ProviderProcess } from '../../support/login-town.js';

jest.setTimeout(180_000);

const DAY = 86_400_000;

/** The demo's login file, with a level for each role. */
async function withLevels(provider: ProviderProcess): Promise<string> {
  const file = parse(await readFile(provider.loginFile, 'utf8'));
  file.providers[0].level.required = {
    everybody: ['high'],
    ...Object.fromEntries(
      ['practitioner', 'manager', 'auditor'].map((role) => [role, ['high', 'substantial']]),
    ),
  };
  const path = join(provider.loginFolder, 'with-levels.yaml');
  await writeFile(path, stringify(file));
  return path;
}

describe('an employee whose login', () => {
  let login: LoginTown;

  beforeAll(async () => {
    login = await LoginTown.open({ loginFile: withLevels });
    const { health } = login.town.services;
    const practitioner = { role: 'practitioner', serviceId: health };
    const leader = { role: 'leader', serviceId: health };
    const staff = (name: string, ...roles: { role: string; serviceId: string | null }[]) =>
      login.town.arranged.staff({ name, roles });
    await staff('assistant', practitioner);
    await staff('both', leader, practitioner);
    await staff('director', leader, { role: 'manager', serviceId: null });
  });
  afterAll(() => login?.close());

  const roles = async (chosen: { who: string; level?: 'high' | 'substantial' }) => {
    const visitor = login.visitor();
    const answer = await visitor.logIn(chosen);
    const body = (await answer.json()) as { code?: string; roles?: { role: string }[] };
    return { visitor, status: answer.status, code: body.code, roles: body.roles?.map(({ role }) => role) };
  };

  /** Names the colleague for somebody who is away, and says under which id. */
  const standsIn = async (leader: Visitor, absentId: string): Promise<string> => {
    const until = new Date(login.clock.now().getTime() + 2 * DAY).toISOString().slice(0, 10);
    const { health: serviceId } = login.town.services;
    const named = await leader.fetch('/api/v1/deputies', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ serviceId, absentId, deputyId: login.town.staff.colleague, until, reason: 'holiday' },
      }),
    });
    expect(named.status).toBe(201);
    return ((await named.json()) as { id: string }).id;
  };

  it('is of a level that is too low for the role is not let in', async () => {
    expect(await roles({ who: 'coordinator', level: 'substantial' })).toMatchObject({
      status: 403,
      code: 'LOGIN.LEVEL_TOO_LOW',
    });
    expect((await roles({ who: 'auditor', level: 'substantial' })).roles).toEqual(['auditor']);
  });

  it('is of a level that is too low for one role opens no case with another', async () => {
    expect(await roles({ who: 'both', level: 'substantial' })).toMatchObject({
      status: 403,
      code: 'LOGIN.LEVEL_TOO_LOW',
    });
    expect((await roles({ who: 'nurse', level: 'substantial' })).roles).toEqual(['practitioner']);
    expect((await roles({ who: 'both' })).roles).toEqual(['leader', 'practitioner']);
  });

  it('is of a low level keeps what has to do with no case, and is told what the rest asks for', async () => {
    const { visitor, roles: held } = await roles({ who: 'director', level: 'substantial' });
    expect(held).toEqual(['manager']);
    for (const path of ['/api/v1/cases', `/api/v1/cases/${login.town.services.health}`]) {
      const answer = await visitor.fetch(path);
      expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'ACCESS.LEVEL_TOO_LOW' }]);
    }
    const notHers = await visitor.fetch('/api/v1/emergency-access');
    expect(await notHers.json()).toMatchObject({ code: 'ACCESS.ROLE_MAY_NOT' });
    const high = await roles({ who: 'director' });
    expect(high.roles).toEqual(['leader', 'manager']);
    expect((await high.visitor.fetch('/api/v1/cases')).status).toBe(200);
  });

  it('is of the lower level when they are made leader opens no case any more', async () => {
    const { visitor } = await roles({ who: 'assistant', level: 'substantial' });
    expect((await visitor.fetch('/api/v1/cases')).status).toBe(200);
    await login.town.superuser.query(
      `insert into role_assignment (id, municipality_id, staff_id, service_id, role, valid_from)
       select gen_random_uuid(), municipality_id, id, $1, 'leader', '2020-01-01' from staff
       where login_subject = 'demo:assistant'`,
      [login.town.services.health],
    );
    expect((await visitor.fetch('/api/v1/cases')).status).toBe(401);
    expect(await roles({ who: 'assistant', level: 'substantial' })).toMatchObject({
      code: 'LOGIN.LEVEL_TOO_LOW',
    });
  });

  it('is of the lower level opens no case for as long as they stand in for a leader', async () => {
    const { visitor: colleague } = await roles({ who: 'colleague', level: 'substantial' });
    const opensCases = async () => (await colleague.fetch('/api/v1/cases')).status;
    expect(await opensCases()).toBe(200);
    const leader = await login.loggedIn('leader');
    const id = await standsIn(leader, login.town.staff.leader);
    expect(await opensCases()).toBe(401);
    expect(await roles({ who: 'colleague', level: 'substantial' })).toMatchObject({
      status: 403,
      code: 'LOGIN.LEVEL_TOO_LOW',
    });
    expect((await roles({ who: 'colleague' })).roles).toEqual(['practitioner']);
    expect((await leader.fetch(`/api/v1/deputies/${id}`, { method: 'DELETE' })).status).toBeLessThan(300);
    expect((await roles({ who: 'colleague', level: 'substantial' })).roles).toEqual(['practitioner']);
  });

  it('is of the lower level stands in for a practitioner, for whom that is enough', async () => {
    await standsIn(await login.loggedIn('leader'), login.town.staff.nurse);
    expect((await roles({ who: 'colleague', level: 'substantial' })).roles).toEqual(['practitioner']);
  });
});
