import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Event, HttpTown } from '../../support/http-town.js';

jest.setTimeout(120_000);

describe('access that rests on something', () => {
  let town: HttpTown;
  const PARTS = ['', '/history', '/plan', '/follow-ups', '/measurements', '/emergency-access'];

  beforeAll(async () => {
    town = await HttpTown.open('2026-09-01T08:00:00Z');
  });
  afterAll(() => town?.close());

  const says = async (who: keyof HttpTown['staff'], caseId: string, ...events: Event[]) => {
    const answer = await town.as(who).records(caseId, ...events);
    expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  };

  /** A case of the health station in which the teacher takes part for the school, on a consent. */
  async function shared(): Promise<{ caseId: string; mother: string; consentId: string }> {
    const { nurse, teacher } = town.staff;
    const { health, school } = town.services;
    const acutely = {
      type: 'LEVEL_2_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-08' },
      texts: { reason: 'Haster' },
    };
    const caseId = (await town.as('nurse').logs(health, { kind: 'cannotSayYet' }, [acutely])).body
      .caseId as string;
    await says('leader', caseId, {
      type: 'RELAY_HOLDER_NAMED',
      facts: { staffId: nurse, serviceId: health },
    });
    const mother = (
      await town.as('nurse').post('/people', { kind: 'noNationalId', serviceId: health, name: 'Mor' })
    ).body.id as string;
    expect((await town.as('nurse').ask('PUT', `/cases/${caseId}/family/${mother}`, {})).status).toBe(200);
    const consentId = newId();
    await says(
      'nurse',
      caseId,
      {
        type: 'CONSENT_GIVEN',
        facts: {
          consentId,
          services: [school],
          kinds: ['school', 'health', 'family', 'childProtection', 'economy'],
          givenBy: [{ role: 'guardian', personId: mother }],
          how: 'onPaper',
          validFrom: '2026-09-01',
        },
      },
      { type: 'LOG_REQUESTED' },
      { type: 'PARTICIPANT_JOINED', facts: { staffId: teacher, serviceId: school } },
    );
    expect((await town.as('teacher').get(`/cases/${caseId}`)).body.content).toBe(true);
    return { caseId, mother, consentId };
  }

  /** Nothing of the case is there any more, in no part and in no list, and it answers as one that never was. */
  async function isGoneFor(who: keyof HttpTown['staff'] | { person: string }, caseId: string): Promise<void> {
    const client = town.as(who);
    const without = ({ requestId: _, ...body }: Record<string, unknown>) => body;
    const unknown = newId();
    for (const part of typeof who === 'string' ? PARTS : PARTS.filter((one) => one !== '/follow-ups')) {
      const [gone, never] = [
        await client.get(`/cases/${caseId}${part}`),
        await client.get(`/cases/${unknown}${part}`),
      ];
      expect([part, gone.status, without(gone.body)]).toEqual([part, 404, without(never.body)]);
    }
    const note = { events: [{ type: 'NOTE_WRITTEN', texts: { note: 'x' } }] };
    const ifMatch = { 'if-match': '"AAAAAAAAAAAAAAAAAAAAAA"' };
    expect((await client.post(`/cases/${caseId}/events`, note, ifMatch)).status).toBe(404);
    const listed = (await client.get('/cases?status=all')).body.items as { id: string }[];
    expect(listed.map(({ id }) => id)).not.toContain(caseId);
    if (typeof who !== 'string') return;
    const followUps = (await client.get('/follow-ups')).body.items as { caseId: string }[];
    expect(followUps.map((one) => one.caseId)).not.toContain(caseId);
  }

  it('ends with the participation', async () => {
    const { caseId } = await shared();
    const facts = { staffId: town.staff.teacher, serviceId: town.services.school };
    await says('nurse', caseId, { type: 'PARTICIPANT_LEFT', facts });
    await isGoneFor('teacher', caseId);
  });

  it('ends with the consent that the family takes back', async () => {
    const { caseId, mother, consentId } = await shared();
    const family = town.as({ person: mother });
    const { etag } = await family.get(`/cases/${caseId}`);
    const withdrawn = {
      type: 'CONSENT_WITHDRAWN',
      facts: { consentId, by: { role: 'guardian', personId: mother } },
    };
    const answer = await family.post(
      `/cases/${caseId}/events`,
      { events: [withdrawn] },
      { 'if-match': etag },
    );
    expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
    await isGoneFor('teacher', caseId);
  });

  it('ends with the role in the service for which somebody takes part', async () => {
    const { caseId } = await shared();
    await town.superuser.query(`update role_assignment set valid_until = '2026-08-31' where staff_id = $1`, [
      town.staff.teacher,
    ]);
    expect([401, 404]).toContain((await town.as('teacher').get(`/cases/${caseId}`)).status);
    await town.superuser.query('update role_assignment set valid_until = null where staff_id = $1', [
      town.staff.teacher,
    ]);
    expect((await town.as('teacher').get(`/cases/${caseId}`)).status).toBe(200);
  });

  it('ends for a guardian who is barred from insight', async () => {
    const { caseId, mother } = await shared();
    expect((await town.as({ person: mother }).get(`/cases/${caseId}`)).status).toBe(200);
    const barred = await town
      .as('nurse')
      .ask('PUT', `/cases/${caseId}/family/${mother}`, { barredFromInsight: true });
    expect([barred.status, barred.text]).toEqual([200, expect.anything()]);
    const gone = await town.as({ person: mother }).get(`/cases/${caseId}`);
    expect([401, 403, 404]).toContain(gone.status);
  });

  it('passes with the baton, and who handed it on is out when the holder says so', async () => {
    const { caseId } = await shared();
    const { colleague, nurse } = town.staff;
    const { health } = town.services;
    const offered = { staffId: colleague, serviceId: health, wishAsked: 'family' };
    await says('nurse', caseId, { type: 'BATON_OFFERED', facts: offered });
    expect((await town.as('colleague').get(`/cases/${caseId}`)).body.content).toBe(false);
    await says('colleague', caseId, { type: 'BATON_ACCEPTED' });
    expect((await town.as('colleague').get(`/cases/${caseId}`)).body.content).toBe(true);
    await says('colleague', caseId, {
      type: 'PARTICIPANT_LEFT',
      facts: { staffId: nurse, serviceId: health },
    });
    await isGoneFor('nurse', caseId);
  });
});
