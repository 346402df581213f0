import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../../src/api.js';
import type { IntakeDto } from '../../../src/board/intake.dto.js';
import { newId } from '../../../src/common/ids.js';
import { type Cast, consentUntil, held, hire, note } from '../../support/courses.js';
import { loggedIn } from '../../support/logged-in.js';
import { Town } from '../../support/town.js';

describe('GET /api/v1/intake', () => {
  let town: Town;
  let cast: Cast;
  let api: NestFastifyApplication;
  let taken: string;
  let named: string;
  let anonymous: string;

  /** On a Tuesday; three working days later it is Friday. */
  beforeAll(async () => {
    town = await Town.build({ now: '2026-09-01T08:00:00Z' });
    cast = await hire(town);
    api = await createApi(town.environment, { clock: town.clock });
    const { nurse, stationLeader, teacher, principal, coordinator } = cast;
    taken = await town.concern(coordinator);
    town.clock.moveTo('2026-09-02T08:00:00Z');
    const asking = (isNamed: boolean) =>
      note(
        'REFERRAL_SENT',
        {
          referralId: newId(),
          serviceId: coordinator.serviceId,
          named: isNamed,
          kinds: isNamed ? ['health'] : [],
        },
        'question',
      );
    named = await held(town, nurse, stationLeader, 2);
    await town.says(
      nurse,
      named,
      consentUntil('2027-06-01', '2026-09-01', [coordinator.serviceId]),
      asking(true),
    );
    anonymous = await held(town, teacher, principal, 2);
    await town.says(teacher, anonymous, asking(false));
  });

  afterAll(async () => {
    await api?.close();
    await town?.leave();
  });

  async function intake(who: string) {
    const headers = await loggedIn(api, who);
    return api.inject({ method: 'GET', url: '/api/v1/intake', headers });
  }
  const items = async () => (await intake('coordinator')).json<IntakeDto>().items;

  it('holds what was taken in and what the unit is asked, the most pressing first', async () => {
    expect((await items()).map(({ caseId, kind, clarifyBy }) => [caseId, kind, clarifyBy])).toEqual([
      [taken, 'concern', '2026-09-04'],
      ...[named, anonymous].sort().map((caseId) => [caseId, 'referral', '2026-09-07']),
    ]);
  });

  it('says whose it is only where the question names the child', async () => {
    const found = new Map((await items()).map((item) => [item.caseId, item]));
    expect(found.get(named)).toMatchObject({ content: false, child: { birthDate: '2017-03-01' } });
    expect(found.get(anonymous)).toMatchObject({
      content: false,
      child: null,
      from: { name: 'Solvik skole' },
    });
    expect(found.get(taken)).toMatchObject({ content: true, from: { name: 'Koordinerende enhet' } });
  });

  it('counts the working days that are left, and those that are over', async () => {
    const left = async () => (await items()).find(({ caseId }) => caseId === taken)?.workingDaysLeft;
    expect(await left()).toBe(2);
    town.clock.moveTo('2026-09-04T08:00:00Z');
    expect(await left()).toBe(0);
    town.clock.moveTo('2026-09-07T08:00:00Z');
    expect(await left()).toBe(-1);
  });

  it('is the unit’s own', async () => {
    expect((await intake('nurse')).statusCode).toBe(403);
    expect((await intake('stationLeader')).statusCode).toBe(403);
  });
});
