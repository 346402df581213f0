import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { LoggerService } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { LoginTown } from '../../support/login-town.js';

jest.setTimeout(180_000);

/** Synthetic: month + 80. */
const MOTHER = '09838424276';
const STRANGER = '13861899997';

describe('the lines of the log about logins', () => {
  let login: LoginTown;
  let mother: string;
  const said: Record<string, unknown>[] = [];

  beforeAll(async () => {
    login = await LoginTown.open();
    mother = await login.relative(MOTHER, 'guardian');
    const note = (line: unknown) => void said.push(line as Record<string, unknown>);
    login.town.api.app.useLogger({ log: note, warn: note, error: note } as LoggerService);
  });
  beforeEach(() => void (said.length = 0));
  afterAll(async () => {
    login?.town.api.app.useLogger(login.town.api.app.get(Logger));
    await login?.close();
  });

  const aboutLogins = () => said.filter(({ event }) => String(event).startsWith('login.'));

  it('say of an employee who, by which provider and how strongly, and how the session ended', async () => {
    const nurse = await login.loggedIn('nurse');
    await nurse.fetch('/api/v1/session', { method: 'DELETE' });
    expect(aboutLogins()).toEqual([
      {
        event: 'login.opened',
        provider: 'demo-staff',
        acr: 'high',
        kind: 'staff',
        municipalityId: login.town.arranged.id,
        staffId: login.town.staff.nurse,
      },
      { event: 'login.ended', how: 'signedOut', sessions: 1 },
    ]);
  });

  it('say how many sessions ended everywhere', async () => {
    await login.loggedIn('teacher');
    const teacher = await login.loggedIn('teacher');
    said.length = 0;
    await teacher.fetch('/api/v1/sessions', { method: 'DELETE' });
    expect(aboutLogins()).toContainEqual({ event: 'login.ended', how: 'signedOutEverywhere', sessions: 1 });
  });

  it('say of a family that somebody came, and nothing that tells who', async () => {
    await login.visitor().logIn({ provider: 'demo-family', nationalId: MOTHER, level: 'substantial' });
    expect(aboutLogins()).toEqual([
      { event: 'login.opened', provider: 'demo-family', acr: 'substantial', kind: 'person' },
    ]);
    expect(JSON.stringify(said)).not.toContain(mother);
  });

  it('say why somebody was not let in', async () => {
    await login.visitor().logIn({ provider: 'demo-family', nationalId: STRANGER });
    await login.visitor().logIn({ login: 'nobody.at.all' });
    await fetch(`${login.url}/api/v1/login/demo-staff/callback?state=planted&code=planted`);
    await fetch(`${login.url}/api/v1/login/nowhere`);
    expect(aboutLogins()).toEqual([
      { event: 'login.refused', code: 'LOGIN.NOTHING_HERE', provider: 'demo-family' },
      { event: 'login.refused', code: 'LOGIN.UNKNOWN_EMPLOYEE', provider: 'demo-staff' },
      { event: 'login.refused', code: 'LOGIN.ATTEMPT_UNKNOWN', provider: 'demo-staff' },
      { event: 'login.refused', code: 'LOGIN.NO_SUCH_PROVIDER' },
    ]);
    expect(JSON.stringify(said)).not.toMatch(/13861899997|nobody\.at\.all|planted/);
  });

  it('stand beside one for each answer', async () => {
    await fetch(`${login.url}/api/v1/cases?limit=1`);
    expect(said).toContainEqual(
      expect.objectContaining({ path: '/api/v1/cases', status: 401, problem: 'ACCESS.LOGIN_REQUIRED' }),
    );
  });

  it('tell of a logout that no provider sent', async () => {
    const forged = new URLSearchParams({ logout_token: 'e30.e30.' });
    await fetch(`${login.url}/api/v1/login/demo-staff/back-channel`, { method: 'POST', body: forged });
    expect(aboutLogins()).toEqual([{ event: 'login.logoutRefused', provider: 'demo-staff' }]);
  });
});
