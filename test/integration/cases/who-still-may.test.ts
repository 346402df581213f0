import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';

jest.setTimeout(60_000);

describe('a case whose baton is at the school', () => {
  let town: HttpTown;
  let caseId: string;
  const consentId = newId();

  const says = (who: 'nurse' | 'teacher' | 'leader', ...events: Event[]) =>
    town.as(who).records(caseId, ...events);
  const ok = (answer: Answer) => expect(answer).toMatchObject({ status: 200 });
  const isNotTheirs = (answer: Answer) =>
    expect(answer).toMatchObject({ status: 403, body: { code: 'CASE.EVENT_NOT_YOURS' } });
  const toOneself = () => ({
    type: 'BATON_ASSIGNED',
    facts: { staffId: town.staff.leader, serviceId: town.services.health },
    texts: { reason: 'Noen må ta den' },
  });

  beforeAll(async () => {
    town = await HttpTown.open();
    const { nurse, teacher } = town.staff;
    const { health, school } = town.services;
    const acutely = {
      type: 'LEVEL_2_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'Haster' },
    };
    caseId = (await town.as('nurse').logs(health, { kind: 'cannotSayYet' }, [acutely])).body.caseId;
    ok(await says('leader', { type: 'RELAY_HOLDER_NAMED', facts: { staffId: nurse, serviceId: health } }));
    const basis = { consentId, services: [school], kinds: ['health', 'school'], law: 'hpl-32' };
    ok(
      await says(
        'nurse',
        { type: 'BASIS_RECORDED', facts: basis, texts: { reason: 'Fare for liv' } },
        { type: 'BATON_OFFERED', facts: { staffId: teacher, serviceId: school, wishAsked: 'family' } },
      ),
    );
    ok(await says('teacher', { type: 'BATON_ACCEPTED' }));
  });
  afterAll(() => town?.close());

  it('is not taken from the teacher by a leader who would read it then', async () => {
    isNotTheirs(await says('leader', toOneself()));
  });

  it('leaves the teacher no power once the basis is gone, but to hand the baton on', async () => {
    const { nurse, teacher } = town.staff;
    const { health, school } = town.services;
    ok(await says('teacher', { type: 'BASIS_ENDED', facts: { consentId }, texts: { reason: 'Over' } }));
    const basis = { consentId: newId(), services: [school], kinds: ['school'], law: 'hpl-32' };
    isNotTheirs(await says('teacher', { type: 'BASIS_RECORDED', facts: basis, texts: { reason: 'x' } }));
    isNotTheirs(await says('teacher', { type: 'NOTE_WRITTEN', texts: { note: 'x' } }));
    const { body } = await town.as('teacher').get(`/cases/${caseId}`);
    expect(body).toMatchObject({ content: false, relations: ['holder'] });
    expect(body.allowedEvents.map(({ type }: Event) => type)).toEqual(['BATON_OFFERED']);
    ok(
      await says('teacher', {
        type: 'BATON_OFFERED',
        facts: { staffId: nurse, serviceId: health, wishAsked: 'family' },
      }),
    );
    isNotTheirs(
      await says('teacher', { type: 'PARTICIPANT_JOINED', facts: { staffId: teacher, serviceId: school } }),
    );
  });

  it('lets the leader take it where it lies still', async () => {
    ok(await says('leader', toOneself()));
  });
});
