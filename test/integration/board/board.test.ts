import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../../src/api.js';
import type { BoardDto, BoardRowDto } from '../../../src/board/board.dto.js';
import { acute, type Cast, consentUntil, held, hire, note } from '../../support/courses.js';
import { loggedIn } from '../../support/logged-in.js';
import { PassingTime } from '../../support/passing-time.js';
import { Town } from '../../support/town.js';

describe('GET /api/v1/board', () => {
  let town: Town;
  let time: PassingTime;
  let cast: Cast;
  let api: NestFastifyApplication;
  let concern: string;
  let stuck: string;
  let complex: string;
  let nobodys: string;

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
    complex = await held(town, cast.nurse, cast.stationLeader, 3);
    nobodys = await acute(town, cast.nurse);
    await time.toMorning('2026-10-07');
  });

  afterAll(async () => {
    await time?.stop();
    await api?.close();
    await town?.leave();
  });

  async function ask(who: string, query = '') {
    const headers = await loggedIn(api, who);
    return api.inject({ method: 'GET', url: `/api/v1/board${query}`, headers });
  }
  const board = async (who: string, query = '') => (await ask(who, query)).json<BoardDto>();
  const rowOf = (caseId: string, { items }: BoardDto) =>
    items.find((row) => row.caseId === caseId) as BoardRowDto;
  const howMany = ({ counts }: BoardDto, show: string) =>
    counts.find((count) => count.show === show)?.howMany;

  it('shows the unit the content of what is referred to it, and says why it is there', async () => {
    const row = rowOf(stuck, await board('coordinator'));
    expect(row).toMatchObject({
      content: true,
      relations: ['oversight', 'referred'],
      level: { level: 3 },
      holder: { staffId: cast.teacher.id, service: { id: cast.teacher.serviceId } },
      child: { birthDate: '2017-03-01', unborn: false },
      groups: [],
    });
    expect(row.reasons).toEqual(['stuck', 'escalated', 'withoutContact', 'overdue', 'acute', 'level3']);
  });

  it('shows of level 3 without a basis only level, service, dates and holder', async () => {
    expect(rowOf(complex, await board('coordinator'))).toEqual({
      id: complex,
      caseId: complex,
      content: false,
      relations: ['oversight'],
      level: expect.objectContaining({ level: 3 }),
      levelSince: '2026-09-01T08:00:00.000Z',
      reasons: expect.arrayContaining(['overdue', 'level3']),
      next: expect.objectContaining({ dueDate: '2026-09-15' }),
      service: expect.objectContaining({ id: cast.nurse.serviceId }),
      holder: expect.objectContaining({ staffId: cast.nurse.id }),
      child: null,
      groups: null,
    });
  });

  it('tells that something is past its deadlines elsewhere, and not whose it is', async () => {
    const answer = await ask('coordinator');
    const { items } = answer.json<BoardDto>();
    const unknown = items.filter(({ caseId }) => caseId === null);
    expect(unknown).toContainEqual(
      expect.objectContaining({
        content: false,
        relations: [],
        level: expect.objectContaining({ level: 0 }),
        next: { dueDate: '2026-09-15', kind: 'concern.decide' },
        holder: null,
        child: null,
        groups: null,
      }),
    );
    expect(answer.body).not.toContain(concern);
    expect(answer.body).not.toContain(nobodys);
  });

  it('counts what each filter would show', async () => {
    const all = await board('coordinator');
    expect(howMany(all, 'all')).toBe(all.items.length);
    for (const { show, howMany: expected } of all.counts)
      expect([show, (await board('coordinator', `?show=${show}`)).items.length]).toEqual([show, expected]);
    expect(howMany(all, 'stuck')).toBe(1);
    expect(howMany(all, 'level3')).toBe(2);
  });

  it('leaves what is not shared out of a filter by age, and says how many', async () => {
    const six = await board('coordinator', '?age=6-12');
    expect(six.items.map(({ caseId }) => caseId)).toEqual([stuck]);
    expect(six.notShared).toBe((await board('coordinator')).items.length - 1);
    expect((await board('coordinator', '?age=unborn')).items).toEqual([]);
  });

  it('narrows to a service, and keeps the list of services', async () => {
    const school = await board('coordinator', `?service=${cast.teacher.serviceId}`);
    expect(school.items.map(({ caseId }) => caseId)).toEqual([stuck]);
    expect(school.services.map(({ name }) => name)).toEqual(['Helsestasjonen', 'Solvik skole']);
  });

  it('shows a leader every open case of the service, and whose nobody holds', async () => {
    const ours = await board('stationLeader', '?scope=service');
    expect(ours.items.map(({ caseId }) => caseId).sort()).toEqual([concern, complex, nobodys].sort());
    expect(ours.items.every(({ content, child }) => !content && child === null)).toBe(true);
    expect(rowOf(nobodys, ours).reasons).not.toContain('takesPart');
    const { items } = await board('stationLeader', '?scope=service&show=withoutHolder');
    expect(items.map(({ caseId }) => caseId)).toEqual([nobodys]);
    expect(items[0]?.reasons).toContain('withoutHolder');
  });

  it.each(['next', 'level', 'service', 'since'])('comes in pages by %s, both ways', async (sort) => {
    for (const order of ['ascending', 'descending']) {
      const query = `?sort=${sort}&order=${order}`;
      const all = (await board('coordinator', query)).items.map(({ id }) => id);
      const paged: string[] = [];
      let after = '';
      do {
        const page = await board('coordinator', `${query}&limit=1${after}`);
        paged.push(...page.items.map(({ id }) => id));
        after = page.next ? `&after=${page.next}` : '';
      } while (after);
      expect(paged).toEqual(all);
    }
  });

  it('turns round when it is asked to', async () => {
    const levels = async (order: string) =>
      (await board('coordinator', `?sort=level&order=${order}`)).items.map(({ level }) => level.level);
    expect(await levels('ascending')).toEqual((await levels('descending')).reverse());
    expect((await levels('ascending'))[0]).toBe(3);
  });

  it('hides a protected address from the unit as if it were not there', async () => {
    await town.says(cast.nurse, complex, note('PROTECTION_SET', { code: 6 }, 'reason'));
    const answer = await ask('coordinator');
    expect(answer.body).not.toContain(complex);
    expect(howMany(answer.json<BoardDto>(), 'level3')).toBe(1);
  });

  it.each([
    ['nurse', '', 403, 'ACCESS.ROLE_MAY_NOT'],
    ['stationLeader', '', 403, 'BOARD.SCOPE_NOT_YOURS'],
    ['coordinator', '?scope=service', 403, 'BOARD.SCOPE_NOT_YOURS'],
    ['coordinator', '?sort=name', 400, 'REQUEST.INVALID'],
    ['coordinator', '?after=xyz', 400, 'CASE.CURSOR_INVALID'],
  ])('refuses %s %s', async (who, query, status, code) => {
    expect((await ask(who, query)).json()).toMatchObject({ status, code });
  });
});
