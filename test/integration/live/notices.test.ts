import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { HttpTown } from '../../support/http-town.js';
import { LivePage } from '../../support/live-page.js';
import { OutboxHand } from '../../support/outbox-hand.js';

jest.setTimeout(60_000);

/** A baton that is offered, and what those whom it concerns find in their notices. */
describe('notices', () => {
  let town: HttpTown;
  let worker: OutboxHand;
  let caseId: string;

  const of = async (who: Parameters<HttpTown['as']>[0]) => {
    const answer = await town.as(who).get('/notices');
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  };
  const offer = () =>
    town.as('nurse').records(caseId, {
      type: 'BATON_OFFERED',
      facts: { staffId: town.staff.colleague, serviceId: town.services.health, wishAsked: 'both' },
      texts: { wish: 'Ja' },
    });

  beforeAll(async () => {
    town = await HttpTown.open();
    worker = await OutboxHand.beside(town.api);
    await town.api.app.listen(0, '127.0.0.1');
  });
  beforeEach(async () => {
    await town.superuser.query('truncate notice, notice_seen');
    const acutely = {
      type: 'LEVEL_1_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-10' },
      texts: { reason: 'Haster' },
    };
    const child = { kind: 'cannotSayYet', name: 'Ida Prøve' };
    caseId = (await town.as('nurse').logs(town.services.health, child, [acutely])).body.caseId;
    const facts = { staffId: town.staff.nurse, serviceId: town.services.health };
    await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts });
    await worker.empties();
    await town.superuser.query('truncate notice');
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  it('tell whom it concerns what has happened, and nobody else', async () => {
    expect(await offer()).toMatchObject({ status: 200 });
    await worker.empties();
    expect(await of('colleague')).toEqual({
      unseen: 1,
      items: [
        {
          id: expect.any(String),
          about: 'baton.offered',
          kind: null,
          words: {
            nb: 'Du er tilbudt stafettpinnen',
            nn: 'Du er tilbydd stafettpinnen',
            en: 'You are offered the baton',
          },
          at: '2026-09-01T08:00:00.000Z',
          seen: false,
          caseId,
          level: 1,
          childName: null,
          childBirthDate: null,
        },
      ],
    });
    for (const other of ['nurse', 'teacher', 'head', 'coordinator'] as const)
      expect((await of(other)).items).toEqual([]);
  });

  it('name the child to those who read of it', async () => {
    await offer();
    await town.as('colleague').records(caseId, { type: 'BATON_ACCEPTED' });
    await worker.empties();
    const [told] = (await of('nurse')).items;
    expect(told).toMatchObject({ about: 'baton.accepted', caseId, childName: 'Ida Prøve' });
    const [mine] = (await of('colleague')).items;
    expect(mine).toMatchObject({ about: 'baton.offered', caseId, childName: 'Ida Prøve' });
  });

  it('are gone when the case is no more theirs', async () => {
    await offer();
    await worker.empties();
    expect((await of('colleague')).items).toHaveLength(1);
    await town.as('nurse').records(caseId, { type: 'BATON_OFFER_WITHDRAWN' });
    expect(await of('colleague')).toEqual({ items: [], unseen: 0 });
  });

  it('are seen up to the newest that was shown, and what comes later is new', async () => {
    await offer();
    await worker.empties();
    const colleague = town.as('colleague');
    const { items } = await of('colleague');
    expect(await colleague.post('/notices/seen', { until: items[0].at })).toMatchObject({
      status: 200,
      body: { unseen: 0 },
    });
    expect((await of('colleague')).items[0].seen).toBe(true);
    await colleague.post('/notices/seen', { until: '2040-01-01T00:00:00Z' });
    for (const until of ['2026-W05-3', '20260901T080000', 'nå'])
      expect((await colleague.post('/notices/seen', { until })).status).toBe(400);
    town.api.clock.advance({ minutes: 1 });
    await town.as('nurse').records(caseId, { type: 'BATON_OFFER_WITHDRAWN' });
    await offer();
    await worker.empties();
    expect((await of('colleague')).unseen).toBe(1);
  });

  it('come to a page that is open as a number', async () => {
    const page = await LivePage.of(town.api, town.as('colleague'));
    await page.hears('session');
    await offer();
    await worker.empties();
    expect(await page.hears('notices')).toEqual({ unseen: 1 });
    await page.close();
  });

  it('are kept for ninety days', async () => {
    await offer();
    await worker.empties();
    town.api.clock.advance({ days: 91 });
    await town.as('nurse').records(caseId, { type: 'BATON_OFFER_WITHDRAWN' });
    await offer();
    await worker.empties();
    expect(await town.count('notice where case_id = $1', [caseId])).toBe(1);
  });
});
