import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { syntheticNationalId } from '../../../src/demo/national-id.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';

/** A girl who turns 18 on 20 September, with a mother; the nurse holds the baton and their log is open. */
describe('insight in a case', () => {
  let town: HttpTown;
  let caseId: string;
  let daughter: string;
  let mother: string;
  let place = 0;

  beforeAll(async () => {
    town = await HttpTown.open();
  });
  afterAll(() => town?.close());
  beforeEach(async () => {
    const { health: serviceId } = town.services;
    town.api.clock.moveTo('2026-09-01T08:00:00Z');
    const nationalId = syntheticNationalId('2008-09-20', 'female', (place += 1));
    const acutely = {
      type: 'LEVEL_3_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'Nå' },
    };
    const logged = await town.as('nurse').logs(serviceId, { kind: 'nationalId', nationalId }, [acutely]);
    caseId = logged.body.caseId;
    daughter = (await town.as('nurse').get(`/cases/${caseId}`)).body.child.id;
    const made = { kind: 'noNationalId', birthDate: '1980-05-05', serviceId };
    mother = (await town.as('nurse').post('/people', made)).body.id;
    ok(await town.as('nurse').ask('PUT', `/cases/${caseId}/family/${mother}`, {}));
    const nurse = { staffId: town.staff.nurse, serviceId };
    ok(await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts: nurse }));
    ok(await town.as('nurse').records(caseId, consent([]), { type: 'LOG_REQUESTED' }));
  });

  const ok = (answer: Answer) => {
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  };
  const consent = (services: string[]): Event => ({
    type: 'CONSENT_GIVEN',
    facts: {
      consentId: newId(),
      services,
      kinds: ['school', 'health'],
      givenBy: [
        { role: 'guardian', personId: mother },
        { role: 'youngPerson', personId: daughter },
      ],
      how: 'onPaper',
      validFrom: '2026-09-01',
    },
  });
  const reads = async (who: Parameters<HttpTown['as']>[0]) =>
    (await town.as(who).get(`/cases/${caseId}/history`)).status === 200;

  it('is the guardians’ until the day the child turns 18, and the child’s from then on', async () => {
    const both = async () => [await reads({ person: mother }), await reads({ person: daughter })];
    expect(await both()).toEqual([true, true]);
    town.api.clock.moveTo('2026-09-19T21:30:00Z');
    expect(await both()).toEqual([true, true]);
    town.api.clock.moveTo('2026-09-19T22:30:00Z');
    expect(await both()).toEqual([false, true]);
  });

  it('does not follow somebody to another service', async () => {
    const works = (serviceId: string) =>
      town.superuser.query('update role_assignment set service_id = $2 where staff_id = $1', [
        town.staff.nurse,
        serviceId,
      ]);
    await works(town.services.school);
    expect(await town.as('nurse').get(`/cases/${caseId}`)).toMatchObject({ status: 404 });
    await works(town.services.health);
    expect(await town.as('nurse').get(`/cases/${caseId}`)).toMatchObject({ status: 200 });
  });

  it('is not the coordinating unit’s when a case gets stuck, but advice is; with a basis, both', async () => {
    ok(await town.as('nurse').records(caseId, { type: 'CASE_STUCK', texts: { reason: 'Står fast' } }));
    const seen = () => town.as('coordinator').get(`/cases/${caseId}`);
    const advise = expect.arrayContaining([expect.objectContaining({ type: 'COORDINATING_UNIT_ADVISED' })]);
    expect(ok(await seen())).toMatchObject({ content: false, stuck: true, allowedEvents: advise });
    ok(await town.as('nurse').records(caseId, consent([town.services.unit])));
    expect(ok(await seen())).toMatchObject({ content: true, allowedEvents: advise });
  });

  it('of what is to be done: an asked service its own answer, the leader what their service is late with', async () => {
    const { school: serviceId } = town.services;
    const question = { referralId: newId(), serviceId, named: false, kinds: ['school'] };
    const sent = { type: 'REFERRAL_SENT', facts: question, texts: { question: 'Kan dere bidra?' } };
    ok(await town.as('nurse').records(caseId, sent));
    const listed = async (who: 'teacher' | 'leader' | 'nurse') =>
      ok(await town.as(who).get(`/cases/${caseId}/follow-ups`)) as { kind: string; owner: string | null }[];
    expect(await listed('teacher')).toEqual([
      expect.objectContaining({ kind: 'referral.answer', owner: `service:${serviceId}` }),
    ]);
    const [leaders, nurses] = [await listed('leader'), await listed('nurse')];
    expect(leaders.length).toBeGreaterThan(0);
    expect(leaders.every(({ owner }) => owner === null)).toBe(true);
    expect(leaders.map(({ kind }) => kind)).toEqual(nurses.map(({ kind }) => kind));
    expect(nurses.every(({ owner }) => owner !== null)).toBe(true);
  });
});
