import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AbsentHoldersService } from '../../../src/cases/absent-holders/absent-holders.service.js';
import { HttpTown } from '../../support/http-town.js';
import { startWorker } from '../../support/worker.js';

jest.setTimeout(120_000);

describe('a relay holder who has left the service', () => {
  let town: HttpTown;
  let worker: Awaited<ReturnType<typeof startWorker>>;
  let caseId: string;

  beforeAll(async () => {
    town = await HttpTown.open('2026-09-01T08:00:00Z');
    worker = await startWorker(town.api.environment, town.api.clock);
    const acutely = {
      type: 'LEVEL_1_STARTED_ACUTELY',
      facts: { evaluateBy: '2026-09-08' },
      texts: { reason: 'Haster' },
    };
    const { health } = town.services;
    const logged = await town.as('nurse').logs(health, { kind: 'cannotSayYet' }, [acutely]);
    expect([logged.status, logged.text]).toEqual([201, expect.anything()]);
    caseId = logged.body.caseId;
    const facts = { staffId: town.staff.nurse, serviceId: health };
    const named = await town.as('leader').records(caseId, { type: 'RELAY_HOLDER_NAMED', facts });
    expect([named.status, named.text]).toEqual([200, expect.anything()]);
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });

  const settle = () => worker.get(AbsentHoldersService, { strict: false }).settle();
  const worksUntil = (until: string | null) =>
    town.superuser.query('update role_assignment set valid_until = $2 where staff_id = $1', [
      town.staff.nurse,
      until,
    ]);
  const assigned = async () =>
    (await town.as('leader').get('/follow-ups?scope=service')).body.items.filter(
      (one: { kind: string }) => one.kind === 'baton.assign',
    );

  it('leaves nothing to do while they work there', async () => {
    expect(await settle()).toBe(0);
    expect(await assigned()).toEqual([]);
  });

  it('leaves the case to the leader, as a follow-up, once', async () => {
    await worksUntil('2026-08-31');
    expect(await settle()).toBe(1);
    expect(await settle()).toBe(0);
    expect(await assigned()).toMatchObject([{ caseId }]);
    expect((await town.as('leader').get(`/cases/${caseId}`)).body.holder.staffId).toBe(town.staff.nurse);
    const told = await town.superuser.query(
      `select payload->>'to' as to from outbox where payload->>'about' = $1`,
      ['holder.left'],
    );
    expect(told.rows).toEqual([{ to: `leader:${town.services.health}` }]);
  });

  it('takes it up again when they are back before another has it', async () => {
    await worksUntil(null);
    expect(await settle()).toBe(1);
    expect(await assigned()).toEqual([]);
  });

  it('is followed by whom the leader gives the baton to, also when the account is closed', async () => {
    await town.superuser.query('update staff set active = false where id = $1', [town.staff.nurse]);
    expect(await settle()).toBe(1);
    const facts = { staffId: town.staff.colleague, serviceId: town.services.health };
    const given = await town
      .as('leader')
      .records(caseId, { type: 'BATON_ASSIGNED', facts, texts: { reason: 'Har sluttet' } });
    expect([given.status, given.text]).toEqual([200, expect.anything()]);
    expect(await settle()).toBe(0);
    expect(await assigned()).toEqual([]);
  });
});
