import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Cast, consentUntil, held, hire, inDays, met, note } from '../../support/courses.js';
import { PassingTime } from '../../support/passing-time.js';
import { type Colleague, MOTHER, Town } from '../../support/town.js';

describe('time passes', () => {
  let town: Town;
  let time: PassingTime;
  let cast: Cast;
  let nurse: Colleague;

  beforeAll(async () => {
    town = await Town.build();
    time = await PassingTime.in(town);
    cast = await hire(town);
    ({ nurse } = cast);
  });

  afterAll(async () => {
    await time?.stop();
    await town?.leave();
  });

  beforeEach(async () => {
    await town.superuser.query(`update follow_up set status = 'cancelled', next_at = null`);
    await town.notices();
    town.clock.moveTo('2026-09-01T08:00:00Z');
  });

  const ours = async (caseId: string) => {
    const { rows } = await town.superuser.query(
      'select relay_state, consent_state, holder_staff_id, missing_next_date from bti_case where id = $1',
      [caseId],
    );
    return rows[0];
  };

  describe('over a consent', () => {
    it('and says so 30 days before, once', async () => {
      const caseId = await held(town, nurse, cast.stationLeader);
      await town.says(nurse, caseId, consentUntil('2026-12-01', inDays(town, 0)));
      await time.toMorning('2026-10-30');
      expect(await ours(caseId)).toMatchObject({ consent_state: 'given' });
      // 30 days before is a Sunday, so the Monday after it; summer time has ended
      const told = await time.to('2026-11-02T07:05:00Z');
      expect(told).toContainEqual({ to: `staff:${nurse.id}`, about: 'consent.expiring' });
      expect(await ours(caseId)).toMatchObject({ consent_state: 'expiring' });
      expect(await time.to('2026-11-03T07:05:00Z')).not.toContainEqual(
        expect.objectContaining({ about: 'consent.expiring' }),
      );
    });

    it.each([
      ['in winter', '2026-12-01', '2026-12-01T23:00:00Z'],
      ['in summer', '2027-06-10', '2027-06-10T22:00:00Z'],
      ['in the night when summer time begins', '2027-03-27', '2027-03-27T23:00:00Z'],
      ['on the day when summer time begins', '2027-03-28', '2027-03-28T22:00:00Z'],
      ['on the day when summer time ends', '2026-10-25', '2026-10-25T23:00:00Z'],
      ['on Constitution Day, which moves nothing', '2027-05-17', '2027-05-17T22:00:00Z'],
      ['on a Saturday, which moves nothing', '2026-10-10', '2026-10-10T22:00:00Z'],
    ])('which ends at midnight in Oslo %s', async (_when, lastDay, midnight) => {
      const caseId = await held(town, nurse, cast.stationLeader);
      await town.says(nurse, caseId, consentUntil(lastDay, inDays(town, 0)));
      await time.to(new Date(new Date(midnight).getTime() - 1));
      expect((await ours(caseId)).consent_state).not.toBe('paused');
      const told = await time.to(midnight);
      expect(told).toContainEqual({ to: `staff:${nurse.id}`, about: 'consent.expired' });
      expect(await ours(caseId)).toMatchObject({ consent_state: 'paused' });
    });

    it('which was extended in time and does not end on the old day', async () => {
      const caseId = await held(town, nurse, cast.stationLeader);
      const given = consentUntil('2026-12-01', inDays(town, 0));
      await town.says(nurse, caseId, given);
      await time.toMorning('2026-11-20');
      await town.says(
        nurse,
        caseId,
        note('CONSENT_EXTENDED', {
          consentId: given.facts?.consentId,
          givenBy: [{ role: 'guardian', personId: MOTHER }],
          how: 'onPaper',
          validUntil: '2027-06-01',
        }),
      );
      await time.to('2026-12-02T08:00:00Z');
      expect(await ours(caseId)).toMatchObject({ consent_state: 'given' });
    });
  });

  describe('over a baton that is offered', () => {
    async function offered(): Promise<string> {
      const caseId = await held(town, nurse, cast.stationLeader);
      const { id: staffId, serviceId } = cast.teacher;
      await town.says(
        nurse,
        caseId,
        consentUntil(inDays(town, 300), inDays(town, 0), [serviceId]),
        note('BATON_OFFERED', { staffId, serviceId, wishAsked: 'both' }, 'wish'),
      );
      await town.notices();
      return caseId;
    }

    it('and to which nobody answers: it goes to the leader, then to the coordinating unit, never by itself', async () => {
      const caseId = await offered();
      const leader = `leader:${nurse.serviceId}`;
      const about = (told: { to: string; about: string; kind?: string }[]) =>
        told.filter(({ about: what, kind }) => what.startsWith('baton') || kind?.startsWith('baton'));
      expect(about(await time.toMorning('2026-09-03'))).toEqual([
        { to: `staff:${cast.teacher.id}`, about: 'followUp.soon', kind: 'baton.answer' },
      ]);
      expect(about(await time.toMorning('2026-09-04'))).toEqual(
        expect.arrayContaining([
          { to: leader, about: 'followUp.overdue', kind: 'baton.answer' },
          { to: leader, about: 'baton.unanswered' },
        ]),
      );
      expect(await town.history(caseId)).toContain('BATON_OFFER_UNANSWERED');
      expect(await town.followUp(caseId, 'baton.assign')).toMatchObject({ owner: leader, status: 'open' });
      const later: string[] = [];
      for (const day of ['2026-09-09', '2026-09-16', '2026-09-30', '2026-12-01'])
        later.push(...about(await time.toMorning(day)).map(({ to }) => to));
      expect(later).toContain('unit:coordinating');
      expect(await ours(caseId)).toMatchObject({ relay_state: 'offered', holder_staff_id: nurse.id });
      expect(await town.history(caseId)).not.toContain('BATON_ACCEPTED');
    });

    it('and accepted in time: nothing escalates', async () => {
      const caseId = await offered();
      await time.toMorning('2026-09-03');
      await town.says(cast.teacher, caseId, note('BATON_ACCEPTED'));
      await town.notices();
      await time.toMorning('2026-09-04');
      expect(await town.history(caseId)).not.toContain('BATON_OFFER_UNANSWERED');
      expect(await ours(caseId)).toMatchObject({ relay_state: 'held', holder_staff_id: cast.teacher.id });
    });
  });

  it('without contact: the holder hears after 30 days, the leader 14 days later, until there has been some', async () => {
    const caseId = await held(town, nurse, cast.stationLeader);
    const kind = 'contact.make';
    const about = (told: { kind?: string }[]) => told.filter((one) => one.kind === kind);
    expect(about(await time.toMorning('2026-09-30'))).toEqual([]);
    expect(about(await time.toMorning('2026-10-01'))).toEqual([
      { to: `staff:${nurse.id}`, about: 'followUp.due', kind },
    ]);
    expect(about(await time.toMorning('2026-10-15'))).toEqual([
      { to: `leader:${nurse.serviceId}`, about: 'followUp.overdue', kind },
    ]);
    await town.says(nurse, caseId, note('CONTACT_RECORDED', { with: 'guardians', on: '2026-10-15' }));
    expect(await town.followUp(caseId, kind)).toMatchObject({ due_date: '2026-11-16', stage: null });
  });

  it('without a next date: the case shows the fault, and it is followed up', async () => {
    const caseId = await met(town, cast);
    await town.notices();
    expect(await ours(caseId)).toMatchObject({ missing_next_date: true });
    const kind = 'nextDate.set';
    const told = (await time.toMorning('2026-09-04')).filter((one) => one.kind === kind);
    expect(told).toEqual([{ to: `staff:${nurse.id}`, about: 'followUp.due', kind }]);
    await town.says(nurse, caseId, note('NEXT_DATE_SET', { date: '2026-10-01', waitingFor: 'family' }));
    expect(await ours(caseId)).toMatchObject({ missing_next_date: false });
    expect(await town.followUp(caseId, kind)).toMatchObject({ status: 'done' });
  });

  describe('over a school’s summer', () => {
    const { from, to } = { from: '2026-06-20', to: '2026-08-16' };

    it('in which nothing is told to the empty school', async () => {
      town.clock.moveTo('2026-06-08T08:00:00Z');
      const { teacher } = cast;
      const caseId = await town.concern(teacher);
      expect(await town.followUp(caseId, 'concern.decide')).toMatchObject({ due_date: '2026-08-17' });
      await town.notices();
      const told: unknown[] = [];
      for (let day = from; day <= to; day = next(day)) told.push(...(await time.toMorning(day)));
      expect(told).toEqual([]);
      expect(await time.toMorning('2026-08-17')).toEqual([
        { to: `staff:${teacher.id}`, about: 'followUp.due', kind: 'concern.decide' },
      ]);
    });

    it('in which an acute rise is evaluated all the same, and the leader is told with the teacher', async () => {
      town.clock.moveTo('2026-06-17T08:00:00Z');
      const { teacher, principal } = cast;
      await held(town, teacher, principal, 1, '2026-07-01');
      await town.notices();
      const kind = 'evaluation.afterAcuteRise';
      const of = (told: { kind?: string }[]) => told.filter((one) => one.kind === kind);
      expect(of(await time.toMorning('2026-06-26'))).toEqual([
        { to: `staff:${teacher.id}`, about: 'followUp.soon', kind },
        { to: `leader:${teacher.serviceId}`, about: 'followUp.soon', kind },
      ]);
      expect(of(await time.toMorning('2026-07-01'))).toHaveLength(2);
      expect(of(await time.toMorning('2026-07-08'))).toEqual([
        { to: `leader:${teacher.serviceId}`, about: 'followUp.overdue', kind },
      ]);
    });
  });
});

function next(day: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}
