import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Event, HttpTown } from '../../support/http-town.js';

/** Up acutely, down again, with the baton handed on: read over HTTP by those who may, and those who may not. */
describe('where a case has been, as it is read', () => {
  let town: HttpTown;
  let caseId: string;

  const named = (staffId: string): Event['facts'] => ({ staffId, serviceId: town.services.health });
  const evaluated: Event = {
    type: 'ACUTE_RISE_EVALUATED',
    facts: { wasRight: true, childVoice: { kind: 'couldNotBeAsked' } },
    texts: { conclusion: 'Det roet seg', whyNotAsked: 'For lite' },
  };

  beforeAll(async () => {
    town = await HttpTown.open();
    const concern = await town
      .as('nurse')
      .logs(town.services.health, { kind: 'unborn', name: 'Barnet til Kari' });
    caseId = concern.body.caseId;
    const told = async (who: 'nurse' | 'leader' | 'colleague', ...events: Event[]) => {
      town.api.clock.advance({ days: 1 });
      expect(await town.as(who).records(caseId, ...events)).toMatchObject({ status: 200 });
    };
    await told(
      'nurse',
      { type: 'CONCERN_SHARED', facts: { with: 'colleague' } },
      { type: 'LEVEL_1_DECIDED' },
    );
    await told('leader', { type: 'RELAY_HOLDER_NAMED', facts: named(town.staff.nurse) });
    await told('nurse', {
      type: 'LEVEL_2_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-10-01' },
      texts: { reason: 'Venter barn' },
    });
    await told('nurse', evaluated, { type: 'LEVEL_1_DECIDED' });
    await told('leader', {
      type: 'BATON_ASSIGNED',
      facts: named(town.staff.colleague),
      texts: { reason: 'Permisjon' },
    });
  });
  afterAll(() => town?.close());

  it('comes with the case: laps, who held the baton, and the steps of the guide', async () => {
    const { body } = await town.as('colleague').get(`/cases/${caseId}`);
    expect(body.course).toMatchObject({
      laps: [
        {
          stays: [{ level: 0 }, { level: 1, left: 'acute', lastStep: null }, { level: 2, left: 'lowered' }],
          holders: [{ staffId: town.staff.nurse, name: 'nurse', service: { name: 'Helsestasjonen' } }],
        },
        {
          stays: [{ level: 1, entered: 'lowered', firstStep: 'meet', lastStep: 'meet', to: null }],
          holders: [{ name: 'nurse' }, { name: 'colleague' }],
        },
      ],
      step: 'meet',
      closed: null,
    });
    expect(body.course.holderSince > body.course.stepSince).toBe(true);
    expect(body.course.levels.map(({ mark }: { mark: string }) => mark)).toEqual(['0', '1', '2', '3']);
  });

  it('is not for those who only know that the case exists', async () => {
    const { body } = await town.as('leader').get(`/cases/${caseId}`);
    expect(body).toMatchObject({ content: false, level: { level: 1 } });
    expect(body).not.toHaveProperty('course');
  });

  it('who handed it on in an entry that was taken out of view is not told', async () => {
    const { body } = await town.as('colleague').get(`/cases/${caseId}/history`);
    const entry = body.items.find(({ type }: { type: string }) => type === 'RELAY_HOLDER_NAMED').number;
    const restricted = await town
      .as('colleague')
      .records(caseId, { type: 'ENTRY_RESTRICTED', facts: { entry }, texts: { reason: 'feil barn' } });
    expect(restricted).toMatchObject({ status: 200 });
    const after = await town.as('colleague').get(`/cases/${caseId}`);
    expect(
      after.body.course.laps.map(({ holders }: { holders: { name: string }[] }) =>
        holders.map(({ name }) => name),
      ),
    ).toEqual([[], ['colleague']]);
  });
});
