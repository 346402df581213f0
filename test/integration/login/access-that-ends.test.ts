import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { todayInOslo } from '../../../src/common/clock.js';
import { newId } from '../../../src/common/ids.js';
import type { Visitor } from '../../../src/demo-login/provider/visitor.js';
import type { Event } from '../../support/http-town.js';
import { LoginTown } from '../../support/login-town.js';
import {
  asks,
  caseOfNurse,
  does,
  isGoneFor,
  parentIn,
  reads,
  records,
} from '../../support/visitors-at-work.js';

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

  it('ends for the teacher with the consent, which the mother takes back herself', async () => {
    const { school } = login.town.services;
    const caseId = await caseOfNurse(login, { nurse, leader });
    const personId = await parentIn(login, nurse, caseId, { nationalId: MOTHER, name: 'Mor Elvestein' });
    const consentId = newId();
    const consent = {
      consentId,
      services: [school],
      kinds: ['school', 'health', 'family', 'childProtection', 'economy'],
      givenBy: [{ role: 'guardian', personId }],
      how: 'onPaper',
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
    const caseId = await caseOfNurse(login, { nurse, leader });
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
    const caseId = await caseOfNurse(login, { nurse, leader });
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
