import { expect } from '@jest/globals';
import { newId } from '../../src/common/ids.js';
import type { Visitor } from '../../src/demo-login/provider/visitor.js';
import type { Answer, Event } from './http-town.js';
import type { LoginTown } from './login-town.js';

/** What people do in the sessions that the provider gave them: over HTTP, as their browsers would. */

const DAY = 86_400_000;

export async function asks(
  by: Visitor,
  method: string,
  path: string,
  payload?: unknown,
  more: Record<string, string> = {},
): Promise<Pick<Answer, 'status' | 'body' | 'etag'>> {
  const answer = await by.fetch(`/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': newId(), ...more },
    ...(method !== 'GET' && { body: JSON.stringify(payload ?? {}) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    body: text && JSON.parse(text),
    etag: answer.headers.get('etag') ?? '',
  };
}

export const reads = (by: Visitor, caseId: string, part = '') => asks(by, 'GET', `/cases/${caseId}${part}`);

/** The same where it is to be done: what is refused fails the test. */
export async function does(by: Visitor, method: string, path: string, payload?: unknown, more = {}) {
  const answer = await asks(by, method, path, payload, more);
  expect([path, answer.status < 300 ? 'done' : answer]).toEqual([path, 'done']);
  return answer.body;
}

/** On the case as it is now; refused or not. */
export async function tries(by: Visitor, caseId: string, ...events: Event[]) {
  const { etag } = await reads(by, caseId);
  return asks(by, 'POST', `/cases/${caseId}/events`, { events }, { 'if-match': etag });
}

export async function records(by: Visitor, caseId: string, ...events: Event[]): Promise<void> {
  const answer = await tries(by, caseId, ...events);
  expect([events[0]?.type, answer.status < 300 ? 'done' : answer]).toEqual([events[0]?.type, 'done']);
}

/** Nothing of the case is told, and it answers as one that never was. */
export async function isGoneFor(by: Visitor, caseId: string): Promise<void> {
  const unknown = newId();
  for (const part of ['', '/history', '/plan']) {
    const [gone, never] = [await reads(by, caseId, part), await reads(by, unknown, part)];
    expect([part, gone.status, { ...gone.body, requestId: '' }]).toEqual([
      part,
      404,
      { ...never.body, requestId: '' },
    ]);
  }
}

/** The nurse's case at level 2, with the baton. */
export async function caseOfNurse(
  login: LoginTown,
  { nurse, leader }: { nurse: Visitor; leader: Visitor },
): Promise<string> {
  const { health } = login.town.services;
  const evaluateBy = new Date(login.clock.now().getTime() + 7 * DAY).toISOString().slice(0, 10);
  const { caseId } = await does(nurse, 'POST', '/cases', {
    child: { kind: 'cannotSayYet' },
    events: [
      { type: 'CONCERN_LOGGED', facts: { serviceId: health } },
      {
        type: 'CONCERN_DEFINED',
        facts: { worry: 3, earlierConcerns: false },
        texts: { seenAndHeard: 'Er mye alene.' },
      },
      { type: 'LEVEL_2_STARTED_ACUTELY', facts: { evaluateBy }, texts: { reason: 'Haster' } },
    ],
  });
  const facts = { staffId: login.town.staff.nurse, serviceId: health };
  await records(leader, caseId, { type: 'RELAY_HOLDER_NAMED', facts });
  return caseId;
}

/** A parent whom the nurse states in the case. @returns the id of the person */
export async function parentIn(
  login: LoginTown,
  nurse: Visitor,
  caseId: string,
  { nationalId, name }: { nationalId: string; name: string },
): Promise<string> {
  const person = { kind: 'nationalId', nationalId, name, serviceId: login.town.services.health };
  const { id } = await does(nurse, 'POST', '/people', person);
  await does(nurse, 'PUT', `/cases/${caseId}/family/${id}`, {});
  return id;
}

/** In a browser of their own. */
export async function relativeIn(login: LoginTown, nationalId: string): Promise<Visitor> {
  const visitor = login.visitor();
  await visitor.logIn({ provider: 'demo-family', nationalId, level: 'substantial' });
  return visitor;
}
