import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyCommand } from '../../../src/cases/verify/verify.command.js';
import { newId } from '../../../src/common/ids.js';
import {
  acute,
  type Cast,
  consentUntil,
  held,
  hire,
  inDays,
  met,
  note,
  planned,
} from '../../support/courses.js';
import { PassingTime } from '../../support/passing-time.js';
import { MOTHER, Town } from '../../support/town.js';

describe('what must happen by a date', () => {
  let town: Town;
  let time: PassingTime;
  let cast: Cast;

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
    await town.superuser.query(`update follow_up set status = 'cancelled', next_at = null`);
    await town.notices();
  });

  const nurseOf = () => `staff:${cast.nurse.id}`;
  const leaderOf = () => `leader:${cast.nurse.serviceId}`;
  const inTheSameCase = (caseId: string, ...events: ReturnType<typeof note>[]) =>
    town.says(cast.nurse, caseId, ...events).then(() => caseId);

  it('is reminded of before and on the day, then told to the leader and to the coordinating unit', async () => {
    const caseId = await town.concern(cast.nurse);
    const kind = 'concern.decide';
    expect(await town.followUp(caseId, kind)).toMatchObject({ due_date: '2026-09-15', owner: nurseOf() });
    expect(await time.toMorning('2026-09-09')).toEqual([]);
    expect(await time.toMorning('2026-09-10')).toEqual([{ to: nurseOf(), about: 'followUp.soon', kind }]);
    expect(await time.toMorning('2026-09-10')).toEqual([]);
    expect(await time.toMorning('2026-09-15')).toEqual([{ to: nurseOf(), about: 'followUp.due', kind }]);
    expect(await time.toMorning('2026-09-22')).toEqual([{ to: leaderOf(), about: 'followUp.overdue', kind }]);
    expect(await time.toMorning('2026-10-06')).toEqual([
      { to: 'unit:coordinating', about: 'followUp.escalated', kind },
    ]);
    expect(await time.toMorning('2026-12-01')).toEqual([]);
    expect(await town.followUp(caseId, kind)).toMatchObject({ next_at: null, status: 'open' });
  });

  const nurse = 'nurse';
  const leader = 'leader';
  const unit = 'unit';
  const standard = (owner: string) => [owner, owner, leader, unit];

  it.each<[kind: string, told: string[], course: () => Promise<string>]>([
    ['meeting.call', standard(nurse), () => held(town, cast.nurse, cast.stationLeader)],
    ['evaluation.afterAcuteRise', standard(nurse), () => held(town, cast.nurse, cast.stationLeader)],
    ['baton.assign', [leader, leader, unit], () => acute(town, cast.nurse)],
    ['contact.make', [nurse, leader], () => held(town, cast.nurse, cast.stationLeader)],
    ['nextDate.set', [nurse, leader, unit], () => met(town, cast)],
    [
      'nextDate.keep',
      standard(nurse),
      async () =>
        inTheSameCase(
          await held(town, cast.nurse, cast.stationLeader),
          note('NEXT_DATE_SET', { date: inDays(town, 20), waitingFor: 'family' }),
        ),
    ],
    [
      'log.open',
      standard(nurse),
      async () => inTheSameCase(await held(town, cast.nurse, cast.stationLeader), note('LOG_REQUESTED')),
    ],
    ['intervention.evaluate', standard(nurse), () => planned(town, cast)],
    ['evaluation.hold', standard(nurse), () => planned(town, cast)],
    ['measurement.answer', [nurse, nurse], () => planned(town, cast)],
    [
      'sharing.settle',
      standard(nurse),
      async () =>
        inTheSameCase(
          await planned(town, cast),
          note('GUARDIAN_OBJECTED', { by: { role: 'guardian', personId: MOTHER } }),
        ),
    ],
    [
      'consent.refusedReview',
      standard(nurse),
      async () =>
        inTheSameCase(
          await held(town, cast.nurse, cast.stationLeader),
          note('CONSENT_REFUSED', { by: { role: 'guardian', personId: MOTHER } }),
        ),
    ],
    [
      'coordinatingUnit.advise',
      [unit, unit, leader, unit],
      async () =>
        inTheSameCase(await held(town, cast.nurse, cast.stationLeader, 3), note('CASE_STUCK', {}, 'reason')),
    ],
    [
      'referral.answer',
      standard('school'),
      async () =>
        inTheSameCase(
          await held(town, cast.nurse, cast.stationLeader, 2),
          consentUntil(inDays(town, 300), inDays(town, 0), [cast.teacher.serviceId]),
          note(
            'REFERRAL_SENT',
            { referralId: newId(), serviceId: cast.teacher.serviceId, named: false, kinds: ['school'] },
            'question',
          ),
        ),
    ],
  ])('%s is told to %j in turn, each on its day', async (kind, told, course) => {
    const caseId = await course();
    const { id } = await town.followUp(caseId, kind);
    await town.notices();
    const names: Record<string, string> = {
      [nurseOf()]: nurse,
      [leaderOf()]: leader,
      'unit:coordinating': unit,
      [`service:${cast.teacher.serviceId}`]: 'school',
    };
    const heard: string[] = [];
    for (let nextAt = await nextOf(id); nextAt; nextAt = await nextOf(id)) {
      town.clock.moveTo(new Date(nextAt.getTime() - 1));
      expect(await time.handle(id)).toBe('early');
      town.clock.moveTo(nextAt);
      expect(await time.handle(id)).toBe('climbed');
      heard.push(...(await town.notices()).map(({ to }) => names[to] ?? to));
    }
    expect(heard).toEqual(told);
  });

  describe('what a closed case left unanswered', () => {
    const closed = async () => {
      const caseId = await planned(town, cast);
      const facts = { reason: 'moved', familyView: 'agrees' };
      return inTheSameCase(caseId, note('CASE_DISCONTINUED', facts, 'reason'));
    };
    const leftToMeasure = async (caseId: string) => {
      const open = (await town.followUps(caseId)).filter(({ status }) => status === 'open');
      return [...new Set(open.map(({ key }) => key.split(':')[2]))].sort();
    };

    it('is reminded of, and lapses without a word six weeks later: the half-year is asked for all the same', async () => {
      const caseId = await closed();
      expect(await leftToMeasure(caseId)).toEqual(['after6Months', 'closing']);
      const told = await time.toMorning('2026-09-15');
      expect(told.map(({ to, about }) => `${about} ${to}`)).toContain(`followUp.due ${nurseOf()}`);
      await time.toMorning('2026-10-26');
      expect(await leftToMeasure(caseId)).toEqual(['after6Months', 'closing']);
      expect(await time.toMorning('2026-10-28')).toEqual([]);
      expect(await leftToMeasure(caseId)).toEqual(['after6Months']);
      await time.toMorning('2027-06-01');
      expect(await leftToMeasure(caseId)).toEqual([]);
    });

    it('still counts as missing, may still be answered, and is no fault to verify', async () => {
      const caseId = await closed();
      await time.toMorning('2027-06-01');
      const { rows } = await town.superuser.query(
        `select distinct time_point, status from measurement where case_id = $1 order by time_point`,
        [caseId],
      );
      expect(rows).toEqual([
        { time_point: 'after6Months', status: 'planned' },
        { time_point: 'closing', status: 'planned' },
      ]);
      expect((await verified()).filter((line) => line.includes(caseId))).toEqual([]);
    });

    it('does not make the case look overdue', async () => {
      const caseId = await closed();
      const { rows } = await town.superuser.query('select next_due from bti_case where id = $1', [caseId]);
      expect(rows).toEqual([{ next_due: null }]);
    });
  });

  async function verified(): Promise<string[]> {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const env = { ...town.environment } as unknown as NodeJS.ProcessEnv;
    await verifyCommand.run([], { out: say, err: say, env });
    return said;
  }

  it('is nobody’s business any more once it is done', async () => {
    const caseId = await town.concern(cast.nurse);
    const { id } = await town.followUp(caseId, 'concern.decide');
    await town.says(cast.nurse, caseId, note('CONCERN_SHARED', { with: 'colleague' }));
    await town.says(cast.nurse, caseId, note('CONCERN_DISMISSED', {}, 'reason'));
    await town.notices();
    expect(await time.toMorning('2026-09-22')).toEqual([]);
    expect(await time.handle(id)).toBe('gone');
  });

  it('begins its ladder anew when its date is moved', async () => {
    const caseId = await held(town, cast.nurse, cast.stationLeader);
    const kind = 'nextDate.keep';
    await town.says(cast.nurse, caseId, note('NEXT_DATE_SET', { date: '2026-09-09', waitingFor: 'family' }));
    await town.notices();
    const aboutIt = async (day: string) => (await time.toMorning(day)).filter((one) => one.kind === kind);
    expect(await aboutIt('2026-09-09')).toEqual([{ to: nurseOf(), about: 'followUp.due', kind }]);
    await town.says(cast.nurse, caseId, note('NEXT_DATE_SET', { date: '2026-09-30', waitingFor: 'family' }));
    expect(await town.followUp(caseId, kind)).toMatchObject({ due_date: '2026-09-30', stage: null });
    expect(await aboutIt('2026-09-25')).toEqual([{ to: nurseOf(), about: 'followUp.soon', kind }]);
  });

  async function nextOf(id: string): Promise<Date | null> {
    const { rows } = await town.superuser.query<{ next_at: Date | null }>(
      'select next_at from follow_up where id = $1',
      [id],
    );
    return rows[0]?.next_at ?? null;
  }
});
