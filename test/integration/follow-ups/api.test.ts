import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../../src/api.js';
import type { FollowUpPageDto } from '../../../src/follow-ups/follow-ups.dto.js';
import { acute, type Cast, consentUntil, held, hire, note } from '../../support/courses.js';
import { PassingTime } from '../../support/passing-time.js';
import { Town } from '../../support/town.js';
import { loggedIn } from '../../support/logged-in.js';

describe('GET /api/v1/follow-ups', () => {
  let town: Town;
  let time: PassingTime;
  let cast: Cast;
  let api: NestFastifyApplication;
  let stuck: string;
  let concern: string;

  beforeAll(async () => {
    town = await Town.build({ now: '2026-09-01T08:00:00Z' });
    time = await PassingTime.in(town);
    cast = await hire(town);
    api = await createApi(town.environment, { clock: town.clock });
    concern = await town.concern(cast.nurse);
    stuck = await held(town, cast.teacher, cast.principal, 3, '2026-09-08');
    await town.says(
      cast.teacher,
      stuck,
      consentUntil('2027-06-01', '2026-09-01', [cast.coordinator.serviceId]),
      note('CASE_STUCK', {}, 'reason'),
    );
    await acute(town, cast.nurse);
    await time.toMorning('2026-10-07');
  });

  afterAll(async () => {
    await time?.stop();
    await api?.close();
    await town?.leave();
  });

  async function ask(who: string, query = '') {
    const headers = await loggedIn(api, who);
    return api.inject({ method: 'GET', url: `/api/v1/follow-ups${query}`, headers });
  }
  const items = async (who: string, query = '') => (await ask(who, query)).json<FollowUpPageDto>().items;

  it('shows me what I am to do, the longest overdue first, and nobody else’s', async () => {
    const mine = await items('nurse');
    expect(mine.find(({ kind }) => kind === 'concern.decide')).toEqual({
      id: expect.any(String),
      caseId: concern,
      kind: 'concern.decide',
      serviceId: cast.nurse.serviceId,
      level: 0,
      owner: `staff:${cast.nurse.id}`,
      dueDate: '2026-09-15',
      daysLate: 22,
      when: 'overdue',
      asDeputy: false,
    });
    expect(mine.every(({ owner }) => owner === `staff:${cast.nurse.id}`)).toBe(true);
    expect(mine.map(({ dueDate }) => dueDate)).toEqual(mine.map(({ dueDate }) => dueDate).sort());
  });

  it('tells what is due today from what is due this week and what is not yet', async () => {
    town.clock.moveTo('2026-09-14T08:00:00Z');
    expect((await items('nurse')).find(({ kind }) => kind === 'concern.decide')).toMatchObject({
      when: 'thisWeek',
    });
    town.clock.moveTo('2026-09-15T08:00:00Z');
    expect((await items('nurse')).find(({ kind }) => kind === 'concern.decide')).toMatchObject({
      when: 'today',
      daysLate: 0,
    });
    town.clock.moveTo('2026-09-02T08:00:00Z');
    expect(await items('nurse')).toEqual([]);
    town.clock.moveTo('2026-10-07T06:05:00Z');
  });

  it('shows a leader those of the own service', async () => {
    const ours = await items('stationLeader', '?scope=service');
    expect(ours.map(({ kind }) => kind)).toContain('concern.decide');
    expect(new Set(ours.map(({ serviceId }) => serviceId))).toEqual(new Set([cast.nurse.serviceId]));
  });

  it('does not tell a leader who is to do what: that tells what they take part in', async () => {
    const ours = await items('stationLeader', '?scope=service');
    const others = ours.filter(({ owner }) => owner !== `leader:${cast.nurse.serviceId}`);
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ owner }) => owner === null)).toBe(true);
  });

  it('shows the coordinating unit service, kind and days late; whose case it is only of what it may read', async () => {
    const escalated = await items('coordinator', '?scope=coordinatingUnit');
    expect(escalated).toContainEqual({
      id: expect.any(String),
      caseId: null,
      kind: 'concern.decide',
      serviceId: cast.nurse.serviceId,
      level: 0,
      dueDate: '2026-09-15',
      daysLate: 22,
      when: 'overdue',
    });
    expect(escalated).toContainEqual(
      expect.objectContaining({ caseId: stuck, kind: 'evaluation.afterAcuteRise', level: 3 }),
    );
    expect(JSON.stringify(escalated)).not.toContain(concern);
  });

  it.each([
    ['nurse', 'service', ['mine']],
    ['nurse', 'coordinatingUnit', ['mine']],
    ['stationLeader', 'coordinatingUnit', ['mine', 'service']],
  ])('refuses %s the scope %s', async (who, scope, allowed) => {
    const answer = await ask(who, `?scope=${scope}`);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({
      code: 'FOLLOW_UP.SCOPE_NOT_YOURS',
      fields: [{ path: 'scope', allowed }],
    });
  });

  it('comes in pages', async () => {
    const all = await items('nurse');
    const first = (await ask('nurse', '?limit=1')).json<FollowUpPageDto>();
    expect(first.items).toEqual(all.slice(0, 1));
    const rest = (await ask('nurse', `?limit=200&after=${first.next}`)).json<FollowUpPageDto>();
    expect(rest).toEqual({ items: all.slice(1), next: null });
  });

  it.each([
    '?scope=everyone',
    '?limit=0',
    '?limit=500',
    '?after=2026-02-31_0190f5f0-0000-7000-8000-000000000001',
    '?x=1',
  ])('refuses %s', async (query) => {
    expect((await ask('nurse', query)).json()).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });
});
