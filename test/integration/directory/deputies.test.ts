import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { systemContext } from '../../../src/common/request-context.js';
import { Database } from '../../../src/database/database.js';
import { recipientsOf } from '../../../src/outbox/recipients.js';
import { type Answer, type Event, HttpTown } from '../../support/http-town.js';

jest.setTimeout(120_000);

type Who = keyof HttpTown['staff'];

describe('a deputy', () => {
  let town: HttpTown;
  let caseId: string;
  let elsewhere: string;
  const today = '2026-09-01';

  beforeAll(async () => {
    town = await HttpTown.open('2026-09-01T08:00:00Z');
    // The nurse works at the school as well, so that there is a case that her deputy must not see.
    await town.superuser.query(
      `insert into role_assignment (id, municipality_id, staff_id, service_id, role, valid_from)
       values ($1, $2, $3, $4, 'practitioner', '2020-01-01'), ($5, $2, $6, $4, 'practitioner', '2020-01-01')`,
      [newId(), town.arranged.id, town.staff.nurse, town.services.school, newId(), town.staff.colleague],
    );
    caseId = await held('leader', town.services.health);
    elsewhere = await held('head', town.services.school);
  });
  afterAll(() => town?.close());

  /** A case of the nurse's at level 1, with the baton. */
  async function held(leader: Who, serviceId: string): Promise<string> {
    const acutely: Event = {
      type: 'LEVEL_1_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-08' },
      texts: { reason: 'Haster' },
    };
    const logged = await town.as('nurse').logs(serviceId, { kind: 'cannotSayYet' }, [acutely]);
    const id = logged.body.caseId as string;
    const facts = { staffId: town.staff.nurse, serviceId };
    const named = await town.as(leader).records(id, { type: 'RELAY_HOLDER_NAMED', facts });
    expect([named.status, named.text]).toEqual([200, expect.anything()]);
    return id;
  }

  const names = (who: Who, more: object = {}): Promise<Answer> =>
    town.as(who).post('/deputies', {
      serviceId: town.services.health,
      absentId: town.staff.nurse,
      deputyId: town.staff.colleague,
      until: '2026-09-03',
      reason: 'holiday',
      ...more,
    });
  const sees = async (who: Who, id = caseId) => (await town.as(who).get(`/cases/${id}`)).status;

  it('is named by the leader of the service, among those who work there, with a last day', async () => {
    expect(await names('head')).toMatchObject({ status: 403, body: { code: 'DEPUTY.NOT_YOUR_SERVICE' } });
    expect((await names('nurse')).status).toBe(403);
    for (const [wrong, path] of [
      [{ deputyId: town.staff.teacher }, 'deputyId'],
      [{ deputyId: town.staff.nurse }, 'deputyId'],
      [{ absentId: town.staff.teacher }, 'absentId'],
      [{ from: '2026-08-31' }, 'from'],
      [{ until: '2026-08-01' }, 'until'],
      [{ until: '2028-01-01' }, 'until'],
      [{ until: undefined }, 'until'],
      [{ reason: 'syk' }, 'reason'],
    ] as const)
      expect((await names('leader', wrong)).body.fields[0].path).toBe(path);
    expect(await town.count('deputy')).toBe(0);
  });

  it('reads what the absent one reads in that service, and nothing that they do in another', async () => {
    expect(await sees('colleague')).toBe(404);
    expect(await names('leader')).toMatchObject({
      status: 201,
      body: { absentName: 'nurse', deputyName: 'colleague', from: today, until: '2026-09-03' },
    });
    const { body } = await town.as('colleague').get(`/cases/${caseId}`);
    expect(body).toMatchObject({ content: true, relations: ['deputy'] });
    expect((await town.as('colleague').get(`/cases/${caseId}/history`)).body.items).toHaveLength(4);
    expect(await sees('colleague', elsewhere)).toBe(404);
  });

  it('finds the case in the list, and the follow-ups, marked so', async () => {
    const { items } = (await town.as('colleague').get('/cases')).body;
    expect(items).toMatchObject([{ id: caseId, relations: ['deputy'], content: true }]);
    const followUps = (await town.as('colleague').get('/follow-ups')).body.items;
    expect(followUps.length).toBeGreaterThan(0);
    for (const one of followUps) expect(one).toMatchObject({ caseId, asDeputy: true });
  });

  it('acts in the place of the absent one, and the history says in whose', async () => {
    const goal = { type: 'GOAL_SET', facts: { goalId: newId() }, texts: { goal: 'Sover om natten' } };
    const done = await town.as('colleague').records(caseId, goal);
    expect([done.status, done.text]).toEqual([200, expect.anything()]);
    const last = (await town.as('nurse').get(`/cases/${caseId}/history`)).body.items.at(-1);
    expect(last).toMatchObject({
      type: 'GOAL_SET',
      actor: { id: town.staff.colleague, insteadOf: { id: town.staff.nurse, name: 'nurse' } },
    });
    expect(await town.verifies()).toMatch(/everything holds/);
  });

  it('answers nothing that is offered to the absent one personally', async () => {
    const { colleague, leader, nurse } = town.staff;
    const { health } = town.services;
    const offered = { staffId: leader, serviceId: health, wishAsked: 'family' };
    const own = await held('leader', health);
    const given = await town.as('nurse').records(own, { type: 'BATON_OFFERED', facts: offered });
    expect(given.status).toBe(200);
    const { body: acting } = await names('leader', { absentId: leader, deputyId: colleague });
    expect(await town.as('colleague').records(own, { type: 'BATON_ACCEPTED' })).toMatchObject({
      status: 403,
    });
    expect((await town.as('colleague').get(`/cases/${own}`)).body.holder.staffId).toBe(nurse);
    // Who stands in for a leader knows of the cases of the service, as a leader does.
    expect((await town.as('leader').ask('DELETE', `/deputies/${acting.id}`, {})).status).toBe(204);
  });

  it('is told what the absent one is told', async () => {
    const database = await Database.connect({ url: town.api.database.url('stafett_worker'), poolSize: 1 });
    try {
      const ctx = systemContext(town.arranged.id, 'test', { clock: town.api.clock });
      const told = await database.runInTransaction(ctx, (transaction) =>
        recipientsOf({ to: `staff:${town.staff.nurse}`, about: 'followUp.due' }, null, transaction),
      );
      expect(told.map(({ staffId }) => staffId).sort()).toEqual(
        [town.staff.nurse, town.staff.colleague].sort(),
      );
    } finally {
      await database.close();
    }
  });

  it('is one no longer the moment the leader says so', async () => {
    const { body } = await town.as('leader').get('/deputies');
    const one = body.find(({ absentId }: { absentId: string }) => absentId === town.staff.nurse);
    expect((await town.as('head').ask('DELETE', `/deputies/${one.id}`, {})).status).toBe(404);
    expect(await sees('colleague')).toBe(200);
    expect((await town.as('leader').ask('DELETE', `/deputies/${one.id}`, {})).status).toBe(204);
    for (const part of ['', '/history', '/plan', '/follow-ups', '/emergency-access'])
      expect([part, (await town.as('colleague').get(`/cases/${caseId}${part}`)).status]).toEqual([part, 404]);
    const note = { events: [{ type: 'NOTE_WRITTEN', texts: { note: 'x' } }] };
    const written = await town
      .as('colleague')
      .post(`/cases/${caseId}/events`, note, { 'if-match': '"AAAAAAAAAAAAAAAAAAAAAA"' });
    expect(written.status).toBe(404);
  });

  it('is one no longer after the last day, in Oslo', async () => {
    await names('leader', { until: today });
    expect(await sees('colleague')).toBe(200);
    town.api.clock.moveTo('2026-09-01T21:59:59Z');
    expect(await sees('colleague')).toBe(200);
    town.api.clock.moveTo('2026-09-01T22:00:00Z');
    expect(await sees('colleague')).toBe(404);
    town.api.clock.moveTo('2026-09-01T08:00:00Z');
    expect(
      (await town.superuser.query(`update deputy set ended_at = now() where ended_at is null`)).rowCount,
    ).toBe(1);
  });

  it('is one no longer when either of the two has left the service', async () => {
    await names('leader');
    for (const who of ['nurse', 'colleague'] as const) {
      const works = (until: string | null) =>
        town.superuser.query(
          'update role_assignment set valid_until = $3 where staff_id = $1 and service_id = $2',
          [town.staff[who], town.services.health, until],
        );
      expect(await sees('colleague')).toBe(200);
      await works('2026-08-31');
      expect(await sees('colleague')).toBe(404);
      await works(null);
    }
  });

  it('may be the leader, who reads then what a leader does not; and the auditor can see it', async () => {
    expect((await town.as('leader').get(`/cases/${caseId}`)).body.content).toBe(false);
    expect((await names('leader', { deputyId: town.staff.leader })).status).toBe(201);
    const { body } = await town.as('leader').get(`/cases/${caseId}`);
    expect(body).toMatchObject({ content: true });
    expect([...body.relations].sort()).toEqual(['deputy', 'leader']);
    const events = (await town.as('auditor').get('/directory-events')).body;
    expect(events).toContainEqual(
      expect.objectContaining({ what: 'deputy.added', actorName: 'leader', staffName: 'nurse' }),
    );
  });
});
