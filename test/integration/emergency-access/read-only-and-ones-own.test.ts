import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TellFamilyService } from '../../../src/cases/emergency-access/tell-family.service.js';
import { newId } from '../../../src/common/ids.js';
import { FollowUpDueService } from '../../../src/follow-ups/follow-up-due.service.js';
import { HttpTown } from '../../support/http-town.js';
import { caseWithPlan } from '../../support/measured-case.js';
import { startWorker } from '../../support/worker.js';

jest.setTimeout(120_000);

describe('an opening in an emergency', () => {
  let town: HttpTown;
  let worker: Awaited<ReturnType<typeof startWorker>>;
  let days = 0;

  beforeAll(async () => {
    town = await HttpTown.open('2026-09-01T08:00:00Z');
    worker = await startWorker(town.api.environment, town.api.clock);
  });
  afterAll(async () => {
    await worker?.close();
    await town?.close();
  });
  /** Each test has its own day, so that nobody has used up their openings. */
  beforeEach(() => {
    days += 2;
    town.api.clock.moveTo('2026-09-01T08:00:00Z');
    town.api.clock.advance({ days });
  });

  const teacher = () => town.as('teacher');
  const openingOf = (caseId: string, key = newId()) =>
    teacher().post(
      '/emergency-access',
      { serviceId: town.services.school, reason: 'acuteDanger', text: 'Funnet alene ute.', caseId },
      { 'idempotency-key': key },
    );
  async function opens(caseId: string): Promise<void> {
    expect(await openingOf(caseId)).toMatchObject({ status: 201 });
  }

  describe('for a deputy of the one who opened', () => {
    it('is nothing: the case is not there, and nobody of the family reads of a look', async () => {
      const { caseId, guardianId } = await caseWithPlan(town);
      const family = town.as({ person: guardianId });
      const looks = async () =>
        ((await family.get(`/cases/${caseId}/looks`)).body.items as { who: { kind: string } }[]).filter(
          ({ who }) => who.kind !== 'you',
        );
      const before = await looks();
      await opens(caseId);
      const named = await town.as('head').post('/deputies', {
        serviceId: town.services.school,
        absentId: town.staff.teacher,
        deputyId: town.staff.head,
        until: town.api.clock.now().toISOString().slice(0, 10),
        reason: 'holiday',
      });
      expect([named.status, named.text]).toEqual([201, expect.anything()]);
      expect((await teacher().get(`/cases/${caseId}`)).status).toBe(200);
      for (const part of ['', '/history', '/access', '/emergency-access'])
        expect([part, (await town.as('head').get(`/cases/${caseId}${part}`)).status]).toEqual([part, 404]);
      expect((await town.as('head').get('/cases')).body.items).toEqual([]);
      expect(await looks()).toEqual(before);
    });
  });

  describe('and a covert report', () => {
    /** What the family reads of the opening when it is over. */
    async function toldOf(caseId: string, guardianId: string): Promise<unknown> {
      town.api.clock.advance({ hours: 25 });
      const { rows } = await town.superuser.query<{ id: string }>(
        `select id from follow_up where case_id = $1 and kind = 'emergency.end' and status = 'open'`,
        [caseId],
      );
      const jobs = worker.get(FollowUpDueService, { strict: false });
      for (const { id } of rows) expect(await jobs.handle(town.arranged.id, id)).toBe('recorded');
      await worker.get(TellFamilyService, { strict: false }).decide();
      return (await town.as({ person: guardianId }).get(`/cases/${caseId}/emergency-access`)).body;
    }

    async function reports(about: object): Promise<string> {
      const events = [
        {
          type: 'REPORT_DRAFTED',
          facts: { kind: 'covert', recipient: 'police', unborn: false },
          texts: { report: 'Blåmerker.' },
        },
        { type: 'REPORT_SENT', facts: { by: 'phone' } },
      ];
      const made = await teacher().post('/protection-reports', {
        serviceId: town.services.school,
        ...about,
        events,
      });
      expect([made.status, made.text]).toEqual([201, expect.anything()]);
      return made.body.id as string;
    }

    async function closes(reportId: string, reason: string): Promise<void> {
      const { etag } = await teacher().get(`/protection-reports/${reportId}`);
      const events = [{ type: 'REPORT_CLOSED', facts: { reason }, texts: { note: 'Ferdig.' } }];
      const closed = await teacher().post(
        `/protection-reports/${reportId}/events`,
        { events },
        { 'if-match': etag },
      );
      expect([closed.status, closed.text]).toEqual([200, expect.anything()]);
    }

    it('that is closed within the 24 hours: the family never hears of it', async () => {
      const { caseId, guardianId } = await caseWithPlan(town);
      await opens(caseId);
      await closes(await reports({ caseId }), 'noAnswerExpected');
      expect(await toldOf(caseId, guardianId)).toEqual([]);
    });

    it('that was made by mistake is none: the family hears of it', async () => {
      const { caseId, guardianId } = await caseWithPlan(town);
      await opens(caseId);
      await closes(await reports({ caseId }), 'sentByMistake');
      expect(await toldOf(caseId, guardianId)).toMatchObject([{ name: 'teacher' }]);
    });

    it.each([
      [6, []],
      [8, [{ name: 'teacher' }]],
    ])('that names nobody, %s days before: the family hears %j', async (early, told) => {
      const { caseId, guardianId } = await caseWithPlan(town);
      town.api.clock.advance({ days: 20 });
      await reports({});
      town.api.clock.advance({ days: early });
      days += 20 + early;
      await opens(caseId);
      expect(await toldOf(caseId, guardianId)).toMatchObject(told);
    });
  });

  describe('is for reading', () => {
    it('where the child lives, and neither changing nor forgetting it', async () => {
      const { caseId } = await caseWithPlan(town);
      const path = `/cases/${caseId}/address`;
      const wrote = await town.as('nurse').ask('PUT', path, { address: 'Eksempelveien 1' });
      expect([wrote.status, wrote.text]).toEqual([200, expect.anything()]);
      await opens(caseId);
      expect((await teacher().get(path)).body).toMatchObject({ address: 'Eksempelveien 1' });
      for (const tried of [
        await teacher().ask('PUT', path, { address: 'Eksempelveien 2' }),
        await teacher().ask('DELETE', path, {}),
      ])
        expect(tried).toMatchObject({ status: 403, body: { code: 'CASE.EVENT_NOT_YOURS' } });
      expect((await town.as('nurse').get(path)).body).toMatchObject({ address: 'Eksempelveien 1' });
    });

    it('and not for asking on behalf of a guardian', async () => {
      const { caseId, guardianId } = await caseWithPlan(town);
      await opens(caseId);
      const asks = (who: 'teacher' | 'nurse') =>
        town.as(who).post(`/cases/${caseId}/access-requests`, { onBehalfOf: guardianId, how: 'onPaper' });
      expect(await asks('teacher')).toMatchObject({
        status: expect.any(Number),
        body: { code: 'ACCESS_REQUEST.NO_INSIGHT' },
      });
      expect((await asks('nurse')).status).toBe(201);
    });

    it('and not for the archive', async () => {
      const { caseId } = await caseWithPlan(town);
      const ends = {
        type: 'CASE_DISCONTINUED',
        facts: { reason: 'moved', familyView: 'agrees' },
        texts: { reason: 'Flyttet.' },
      };
      const ended = await town.as('nurse').records(caseId, ends);
      expect([ended.status, ended.text]).toEqual([200, expect.anything()]);
      await opens(caseId);
      expect((await teacher().get(`/cases/${caseId}`)).body).toMatchObject({ content: true });
      expect((await teacher().post(`/cases/${caseId}/archive-package`, {})).status).toBe(404);
      expect((await town.as('nurse').post(`/cases/${caseId}/archive-package`, {})).status).toBe(200);
    });
  });

  it('that could not be written leaves nothing open, also when it is sent again', async () => {
    const { caseId } = await caseWithPlan(town);
    const key = newId();
    await town.superuser.query(
      `alter table case_event add constraint none check (type <> 'EMERGENCY_ACCESS_OPENED') not valid`,
    );
    try {
      expect((await openingOf(caseId, key)).status).toBe(500);
      expect((await teacher().get(`/cases/${caseId}`)).status).toBe(404);
      expect((await openingOf(caseId, key)).status).toBe(404);
      expect((await teacher().get(`/cases/${caseId}`)).status).toBe(404);
    } finally {
      await town.superuser.query('alter table case_event drop constraint none');
    }
  });
});
