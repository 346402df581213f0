import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemContext } from '../../../src/common/request-context.js';
import { type Cast, consentUntil, held, hire, inDays } from '../../support/courses.js';
import { PassingTime } from '../../support/passing-time.js';
import { Town } from '../../support/town.js';

describe('a job that comes', () => {
  let town: Town;
  let time: PassingTime;
  let cast: Cast;
  let caseId: string;
  let id: string;

  beforeAll(async () => {
    town = await Town.build();
    time = await PassingTime.in(town);
    cast = await hire(town);
  });

  afterAll(async () => {
    await time?.stop();
    await town?.leave();
  });

  beforeEach(async () => {
    town.clock.moveTo('2026-09-01T08:00:00Z');
    caseId = await town.concern(cast.nurse);
    ({ id } = await town.followUp(caseId, 'concern.decide'));
    await town.notices();
  });

  it('too early does nothing', async () => {
    town.clock.moveTo('2026-09-10T05:59:59Z');
    expect(await time.handle(id)).toBe('early');
    expect(await town.notices()).toEqual([]);
    expect(await town.followUp(caseId, 'concern.decide')).toMatchObject({ version: 1, stage: null });
  });

  it('twice, or ten times at once, tells once', async () => {
    town.clock.moveTo('2026-09-10T06:00:00Z');
    const handlings = await Promise.all(Array.from({ length: 10 }, () => time.handle(id)));
    expect(handlings.filter((one) => one === 'climbed')).toHaveLength(1);
    expect(await time.handle(id)).toBe('early');
    expect(await town.notices()).toHaveLength(1);
  });

  it('leaves its receipt in the transaction of its effect', async () => {
    town.clock.moveTo('2026-09-10T06:00:00Z');
    await time.handle(id);
    const { rows } = await town.superuser.query(
      `select actor, key, response from receipt where actor = 'system:follow-ups'`,
    );
    expect(rows).toContainEqual({
      actor: 'system:follow-ups',
      key: `follow-up-${id}-1`,
      response: { stage: 'before' },
    });
  });

  it('after a standstill of weeks tells each once, of the latest', async () => {
    town.clock.moveTo('2026-09-24T08:00:00Z');
    await time.handle(id);
    expect((await town.notices()).map(({ to, about }) => [to, about])).toEqual([
      [`staff:${cast.nurse.id}`, 'followUp.due'],
      [`leader:${cast.nurse.serviceId}`, 'followUp.overdue'],
    ]);
  });

  it('late, on a Saturday, waits for Monday at eight', async () => {
    town.clock.moveTo('2026-09-12T12:00:00Z');
    expect(await time.handle(id)).toBe('postponed');
    expect(await town.followUp(caseId, 'concern.decide')).toMatchObject({
      stage: null,
      next_at: new Date('2026-09-14T06:00:00Z'),
    });
    town.clock.moveTo('2026-09-14T06:00:00Z');
    expect(await time.handle(id)).toBe('climbed');
  });

  it('for another municipality, or for a row that never was, finds nothing', async () => {
    town.clock.moveTo('2026-09-10T06:00:00Z');
    expect(await time.handle('0190f5f0-0000-7000-8000-000000000001')).toBe('gone');
    expect(systemContext(town.id, 'test').municipalityId).toBe(town.id);
  });

  it('for an event of the case records it once, however many come at once', async () => {
    const holding = await held(town, cast.nurse, cast.stationLeader);
    await town.says(cast.nurse, holding, consentUntil('2026-12-01', inDays(town, 0)));
    const expiry = await town.followUp(holding, 'consent.expired');
    town.clock.moveTo('2026-12-01T23:00:00Z');
    const handlings = await Promise.all([1, 2, 3, 4, 5].map(() => time.handle(expiry.id)));
    expect(handlings).toContain('recorded');
    expect((await town.history(holding)).filter((type) => type === 'CONSENT_EXPIRED')).toHaveLength(1);
    expect(await time.handle(expiry.id)).toBe('gone');
  });

  it('for an event whose reason is gone closes the row quietly', async () => {
    const holding = await held(town, cast.nurse, cast.stationLeader);
    await town.says(cast.nurse, holding, consentUntil('2026-12-01', inDays(town, 0)));
    const expiry = await town.followUp(holding, 'consent.expired');
    const before = await town.history(holding);
    // as if the row had been left behind by a model that is no more: the consent is still in force
    await town.superuser.query('update follow_up set next_at = $2 where id = $1', [
      expiry.id,
      town.clock.now(),
    ]);
    expect(await time.handle(expiry.id)).toBe('closed');
    expect(await town.history(holding)).toEqual(before);
    expect(await town.followUp(holding, 'consent.expired')).toMatchObject({
      status: 'cancelled',
      next_at: null,
    });
  });
});
