import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { todayInOslo } from '../../../src/common/clock.js';
import { newId } from '../../../src/common/ids.js';
import type { Visitor } from '../../../src/demo-login/provider/visitor.js';
import type { Answer, Event } from '../../support/http-town.js';
import { LoginTown } from '../../support/login-town.js';

jest.setTimeout(180_000);

/** Synthetic: month + 80. */
const MOTHER = '09838424276';
const DAY = 86_400_000;

/** Everybody comes through the provider's page, and stays in the session that it gave. */
describe('in a session from the provider, access that rests on something', () => {
  let login: LoginTown;
  let nurse: Visitor;
  let leader: Visitor;

  beforeAll(async () => {
    login = await LoginTown.open();
    nurse = await login.loggedIn('nurse');
    leader = await login.loggedIn('leader');
  });
  afterAll(() => login?.close());

  async function asks(
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

  const reads = (by: Visitor, caseId: string, part = '') => asks(by, 'GET', `/cases/${caseId}${part}`);

  async function does(by: Visitor, method: string, path: string, payload?: unknown, more = {}) {
    const answer = await asks(by, method, path, payload, more);
    expect([path, answer.status < 300 ? 'done' : answer]).toEqual([path, 'done']);
    return answer.body;
  }

  async function records(by: Visitor, caseId: string, ...events: Event[]): Promise<void> {
    const { etag } = await reads(by, caseId);
    await does(by, 'POST', `/cases/${caseId}/events`, { events }, { 'if-match': etag });
  }

  /** Nothing of the case is told any more, and it answers as one that never was. */
  async function isGoneFor(by: Visitor, caseId: string): Promise<void> {
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
  async function aCase(): Promise<string> {
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

  it('ends for the teacher with the consent, which the mother takes back herself', async () => {
    const { health, school } = login.town.services;
    const caseId = await aCase();
    const person = { kind: 'nationalId', nationalId: MOTHER, name: 'Mor Elvestein', serviceId: health };
    const { id: personId } = await does(nurse, 'POST', '/people', person);
    await does(nurse, 'PUT', `/cases/${caseId}/family/${personId}`, {});
    const consentId = newId();
    const consent = {
      consentId,
      services: [school],
      kinds: ['school', 'health', 'family', 'childProtection', 'economy'],
      givenBy: [{ role: 'guardian', personId }],
      how: 'onScreen',
      validFrom: todayInOslo(login.clock),
    };
    await records(
      nurse,
      caseId,
      { type: 'CONSENT_GIVEN', facts: consent },
      { type: 'LOG_REQUESTED' },
      { type: 'PARTICIPANT_JOINED', facts: { staffId: login.town.staff.teacher, serviceId: school } },
    );
    const mother = login.visitor();
    const letIn = await mother.logIn({ provider: 'demo-family', nationalId: MOTHER, level: 'substantial' });
    expect(await letIn.json()).toMatchObject({ person: { id: personId }, acr: 'substantial' });
    expect(await reads(mother, caseId)).toMatchObject({ status: 200, body: { id: caseId } });
    const history = await reads(mother, caseId, '/history');
    expect(history.body.items.map(({ type }: Event) => type)).toContain('CONSENT_GIVEN');

    const teacher = await login.loggedIn('teacher');
    expect(await reads(teacher, caseId)).toMatchObject({ status: 200, body: { content: true } });
    const facts = { consentId, by: { role: 'guardian', personId } };
    await records(mother, caseId, { type: 'CONSENT_WITHDRAWN', facts });
    await isGoneFor(teacher, caseId);
    expect((await asks(teacher, 'GET', '/session')).status).toBe(200);
    expect((await reads(mother, caseId)).status).toBe(200);
  });

  it('ends for a deputy when the leader says so', async () => {
    const caseId = await aCase();
    const colleague = await login.loggedIn('colleague');
    await isGoneFor(colleague, caseId);
    const { id } = await does(leader, 'POST', '/deputies', {
      serviceId: login.town.services.health,
      absentId: login.town.staff.nurse,
      deputyId: login.town.staff.colleague,
      until: new Date(login.clock.now().getTime() + 2 * DAY).toISOString().slice(0, 10),
      reason: 'holiday',
    });
    expect((await reads(colleague, caseId)).body).toMatchObject({ content: true, relations: ['deputy'] });
    await does(leader, 'DELETE', `/deputies/${id}`);
    await isGoneFor(colleague, caseId);
  });

  it('ends for a head who opened the case in an emergency after 24 hours', async () => {
    const caseId = await aCase();
    const head = await login.loggedIn('head');
    await isGoneFor(head, caseId);
    await does(head, 'POST', '/emergency-access', {
      serviceId: login.town.services.school,
      caseId,
      reason: 'acuteDanger',
      text: 'Funnet alene ute om natten.',
    });
    expect((await reads(head, caseId)).body).toMatchObject({ content: true, relations: ['emergency'] });
    login.clock.advance({ hours: 24 });
    login.clock.moveTo(new Date(login.clock.now().getTime() - 1));
    // The session of yesterday is over; the new one is of the last moment.
    const again = await login.loggedIn('head');
    expect((await reads(again, caseId)).status).toBe(200);
    login.clock.moveTo(new Date(login.clock.now().getTime() + 1));
    await isGoneFor(again, caseId);
  });
});
