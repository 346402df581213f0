import type { INestApplication } from '@nestjs/common';
import { DemoPeopleService } from '../../src/demo-login/demo-people.service.js';
import { IdentityService } from '../../src/identity/identity.service.js';
import { SESSION_COOKIE } from '../../src/identity/session-cookie.js';
import type { OpenedSession } from '../../src/identity/sessions.js';

/** What a browser sends with each call. */
export type Proof = Record<'cookie' | 'x-csrf-token', string>;

export function proofOf({ token, csrfToken }: OpenedSession): Proof {
  return { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrfToken };
}

/** One of the demo's people, logged in without a provider. */
export async function openAs(app: Pick<INestApplication, 'get'>, who: string): Promise<OpenedSession> {
  const people = await app.get(DemoPeopleService, { strict: false }).all();
  const person = people.find((one) => one.who === who);
  if (!person) throw new Error(`there is no demo person ${who}`);
  const { municipalityId, kind, id } = person;
  return app.get(IdentityService, { strict: false }).open({ municipalityId, kind, id });
}

export async function loggedIn(app: Pick<INestApplication, 'get'>, who: string): Promise<Proof> {
  return proofOf(await openAs(app, who));
}
