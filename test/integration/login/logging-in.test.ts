import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { LoginTown } from '../../support/login-town.js';

jest.setTimeout(120_000);

describe('an employee', () => {
  let login: LoginTown;

  beforeAll(async () => {
    login = await LoginTown.open();
  });
  afterAll(() => login?.close());

  it('logs in at the provider and is known by name, role and municipality', async () => {
    const visitor = login.visitor();
    const answer = await visitor.logIn({ who: 'nurse' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      person: { kind: 'staff', id: login.town.staff.nurse, name: 'nurse' },
      municipality: { id: login.town.arranged.id, name: 'Bærum' },
      roles: [{ role: 'practitioner', serviceId: login.town.services.health }],
      provider: 'demo-staff',
      acr: 'high',
    });
  });
});
