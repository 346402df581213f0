import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../../src/api.js';
import type {
  DoneAssignmentDto,
  ForeseenAssignmentDto,
} from '../../../src/cases/bulk-assignments/bulk-assignments.dto.js';
import { newId } from '../../../src/common/ids.js';
import { acute, type Cast, consentUntil, held, hire, note } from '../../support/courses.js';
import { loggedIn } from '../../support/logged-in.js';
import { type Colleague, Town } from '../../support/town.js';

describe('bulk assignments', () => {
  let town: Town;
  let cast: Cast;
  let api: NestFastifyApplication;
  let colleague: Colleague;

  beforeAll(async () => {
    town = await Town.build({ now: '2026-09-01T08:00:00Z' });
    cast = await hire(town);
    colleague = await town.colleague('colleague', 'practitioner', cast.nurse.serviceId);
    api = await createApi(town.environment, { clock: town.clock });
  });

  afterAll(async () => {
    await api?.close();
    await town?.leave();
  });

  async function send<Answer>(who: string, path: string, payload: object, key = newId()) {
    const headers = { ...(await loggedIn(api, who)), 'idempotency-key': key };
    const url = `/api/v1/bulk-assignments${path}`;
    const answer = await api.inject({ method: 'POST', url, headers, payload });
    return { status: answer.statusCode, body: answer.json<Answer>() };
  }
  const preview = async (who: string, payload: object) =>
    (await send<ForeseenAssignmentDto[]>(who, '/preview', payload)).body;
  const assign = async (who: string, payload: object, key?: string) =>
    (await send<DoneAssignmentDto[]>(who, '', payload, key)).body;
  const seenOf = (foreseen: ForeseenAssignmentDto[]) =>
    foreseen.map(({ caseId, seen }) => ({ caseId, seen: seen ?? '"never"' }));
  async function holderOf(caseId: string) {
    const { rows } = await town.superuser.query('select holder_staff_id from bti_case where id = $1', [
      caseId,
    ]);
    return rows[0].holder_staff_id;
  }
  const toColleague = () => ({
    way: 'assign',
    to: { staffId: colleague.id, serviceId: colleague.serviceId },
    reason: 'Permisjon.',
  });

  it('foresees what is then done, and writes nothing before', async () => {
    const cases = [await held(town, cast.nurse, cast.stationLeader), await acute(town, cast.nurse)];
    const foreseen = await preview('stationLeader', { ...toColleague(), cases });
    expect(
      foreseen.map(({ outcome, holderNow, holderThen }) => [outcome, holderNow?.name, holderThen?.name]),
    ).toEqual([
      ['possible', 'nurse', 'colleague'],
      ['possible', undefined, 'colleague'],
    ]);
    expect(await holderOf(cases[0]!)).toBe(cast.nurse.id);
    const done = await assign('stationLeader', { ...toColleague(), cases: seenOf(foreseen) });
    expect(done.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    for (const caseId of cases) expect(await holderOf(caseId)).toBe(colleague.id);
  });

  it('says of each why it cannot be, and does the others', async () => {
    const shared = await held(town, cast.nurse, cast.stationLeader, 3);
    await town.says(
      cast.nurse,
      shared,
      consentUntil('2027-06-01', '2026-09-01', [cast.teacher.serviceId, cast.coordinator.serviceId]),
    );
    const alone = await held(town, cast.nurse, cast.stationLeader, 3);
    const order = {
      way: 'assign',
      to: { staffId: cast.teacher.id, serviceId: cast.teacher.serviceId },
      reason: 'Avklart i møte.',
    };
    const foreseen = await preview('coordinator', { ...order, cases: [shared, alone, newId()] });
    expect(foreseen.map(({ outcome, reasons }) => [outcome, reasons])).toEqual([
      ['possible', []],
      ['refused', [{ code: 'SHARING.NO_BASIS' }]],
      ['unknown', []],
    ]);
    const done = await assign('coordinator', { ...order, cases: seenOf(foreseen) });
    expect(done.map(({ outcome }) => outcome)).toEqual(['done', 'changed', 'unknown']);
    expect(await holderOf(alone)).toBe(cast.nurse.id);
  });

  it('does not write over what somebody recorded after the preview, and says so', async () => {
    const caseId = await held(town, cast.nurse, cast.stationLeader);
    const foreseen = await preview('stationLeader', { ...toColleague(), cases: [caseId] });
    await town.says(cast.nurse, caseId, note('NEXT_DATE_SET', { date: '2026-10-01', waitingFor: 'answer' }));
    const [one] = await assign('stationLeader', { ...toColleague(), cases: seenOf(foreseen) });
    // A leader reads no content, so is told that there is something, and not what.
    expect(one).toEqual({ caseId, outcome: 'changed', reasons: [], changed: [] });
    expect(await holderOf(caseId)).toBe(cast.nurse.id);
  });

  it('foresees that nothing can be done where the key was destroyed again after a restore', async () => {
    const cases = [await held(town, cast.nurse, cast.stationLeader)];
    await town.superuser.query('delete from case_key where case_id = $1', cases);
    const foreseen = await preview('stationLeader', { ...toColleague(), cases });
    expect(foreseen).toMatchObject([{ outcome: 'refused', reasons: [{ code: 'CASE.DISPOSED' }] }]);
  });

  it('has one effect and one answer for one key', async () => {
    const cases = [await held(town, cast.nurse, cast.stationLeader)];
    const foreseen = await preview('stationLeader', { ...toColleague(), cases });
    const order = { ...toColleague(), cases: seenOf(foreseen) };
    const key = newId();
    const first = await assign('stationLeader', order, key);
    expect(await assign('stationLeader', order, key)).toEqual(first);
    const { rows } = await town.superuser.query(
      `select count(*)::int as n from case_event where case_id = $1 and type = 'BATON_ASSIGNED'`,
      cases,
    );
    expect(rows[0].n).toBe(1);
  });

  it('takes nothing else under the key of another request', async () => {
    const [first, second] = [
      await held(town, cast.nurse, cast.stationLeader),
      await held(town, cast.nurse, cast.stationLeader),
    ];
    const foreseen = await preview('stationLeader', { ...toColleague(), cases: [first, second] });
    const [one, two] = seenOf(foreseen);
    const key = newId();
    await assign('stationLeader', { ...toColleague(), cases: [one] }, key);
    for (const other of [
      { ...toColleague(), cases: [one, two] },
      { ...toColleague(), cases: [two] },
      { ...toColleague(), reason: 'Noe annet.', cases: [one] },
    ])
      expect(await send('stationLeader', '', other, key)).toMatchObject({
        status: 422,
        body: { code: 'CASE.KEY_REUSED' },
      });
    expect(await holderOf(second)).toBe(cast.nurse.id);
  });

  it('answers a double click as the first, also where it was refused and would not be any more', async () => {
    const [done, changed] = [
      await held(town, cast.nurse, cast.stationLeader),
      await held(town, cast.nurse, cast.stationLeader),
    ];
    const foreseen = await preview('stationLeader', { ...toColleague(), cases: [done, changed] });
    await town.says(cast.nurse, changed, note('NEXT_DATE_SET', { date: '2026-12-01', waitingFor: 'answer' }));
    const order = { ...toColleague(), cases: seenOf(foreseen) };
    const key = newId();
    const twice = await Promise.all([1, 2, 3].map(() => send('stationLeader', '', order, key)));
    expect(new Set(twice.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(twice[0]?.body).toMatchObject([{ outcome: 'done' }, { outcome: 'changed' }]);
    const { rows } = await town.superuser.query(
      `select case_id from case_event where case_id = any ($1) and type = 'BATON_ASSIGNED'`,
      [[done, changed]],
    );
    expect(rows).toEqual([{ case_id: done }]);
  });

  it('only offers what one holds oneself: whoever has the baton keeps it until the other answers', async () => {
    const held3 = await held(town, cast.nurse, cast.stationLeader, 3);
    await town.says(
      cast.nurse,
      held3,
      consentUntil('2027-06-01', '2026-09-01', [cast.coordinator.serviceId]),
    );
    const { id: staffId, serviceId } = cast.coordinator;
    await town.says(cast.stationLeader, held3, note('BATON_ASSIGNED', { staffId, serviceId }, 'reason'));
    const offer = {
      way: 'offer',
      to: { staffId: cast.nurse.id, serviceId: cast.nurse.serviceId },
      wishAsked: 'both',
      reason: 'Nærmest familien.',
    };
    const others = await held(town, cast.nurse, cast.stationLeader, 3);
    const [mine, notMine] = await preview('coordinator', { ...offer, cases: [held3, others] });
    expect(mine).toMatchObject({
      outcome: 'possible',
      holderNow: { name: 'coordinator' },
      holderThen: { name: 'coordinator' },
      offeredTo: { name: 'nurse' },
    });
    expect(notMine).toMatchObject({ outcome: 'refused', reasons: [{ code: 'CASE.EVENT_NOT_YOURS' }] });
  });

  it('is not for practitioners, and not for more than a page', async () => {
    const order = { ...toColleague(), cases: [newId()] };
    expect((await send('nurse', '/preview', order)).status).toBe(403);
    const many = { ...toColleague(), cases: Array.from({ length: 51 }, newId) };
    expect((await send('stationLeader', '/preview', many)).status).toBe(400);
  });
});
