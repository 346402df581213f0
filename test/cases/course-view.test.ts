import { describe, expect, it } from '@jest/globals';
import type { CaseContext, LevelSpell } from '../../workflows/case-context.js';
import { type CourseEntry, courseOf, holdingsOf } from '../../src/cases/queries/course-view.js';
import { BAERUM, differing } from '../workflows/support/guides.js';

const NURSE = 'nurse';
const TEACHER = 'teacher';
const day = (date: string) => `${date}T08:00:00.000Z`;

const stay = (
  level: LevelSpell['level'],
  from: string,
  entered: LevelSpell['entered'],
  to?: string,
  left: LevelSpell['left'] = null,
): LevelSpell => ({ level, from: day(from), to: to ? day(to) : null, entered, left });

const UP_DOWN_AND_UP = [
  stay(0, '2026-02-18', 'logged', '2026-03-02', 'raised'),
  stay(1, '2026-03-02', 'raised', '2026-05-27', 'raised'),
  stay(2, '2026-05-27', 'raised', '2026-09-16', 'lowered'),
  stay(1, '2026-09-16', 'lowered', '2026-11-05', 'raised'),
  stay(2, '2026-11-05', 'raised'),
];

const baton = (type: string, date: string, staffId?: string): CourseEntry => ({
  type,
  at: day(date),
  facts: staffId ? { staffId, serviceId: `${staffId}'s` } : {},
});

const HANDED_ON = [
  baton('RELAY_HOLDER_NAMED', '2026-03-02', TEACHER),
  { type: 'EVALUATION_RECORDED', at: day('2026-09-15'), facts: {} },
  baton('BATON_OFFERED', '2026-11-01', NURSE),
  baton('BATON_ACCEPTED', '2026-11-05'),
];

function courseWith(context: Partial<CaseContext>, entries = HANDED_ON, guide = BAERUM) {
  const whole = { step: 'plan', stepSince: day('2026-11-10'), holder: null, closed: null, ...context };
  return courseOf(guide, whole as CaseContext, entries, ({ staffId, serviceId }) => ({
    staffId,
    name: staffId,
    service: { id: serviceId, name: null },
  }));
}

const levelsOf = (laps: ReturnType<typeof courseWith>['laps']) =>
  laps.map(({ stays }) => stays.map(({ level }) => level));
const holdersOf = (laps: ReturnType<typeof courseWith>['laps']) =>
  laps.map(({ holders }) => holders.map(({ staffId }) => staffId));

describe('where a case has been', () => {
  it('shows the levels that the guide uses, and one on which the case was before its guide changed', () => {
    const withoutLevel3 = differing(BAERUM, (guide) => {
      guide.levels[2]!.exits = ['close', 'plan', 'level1', 'report'];
    });
    const shown = (spells: LevelSpell[]) =>
      courseWith({ spells }, [], withoutLevel3).levels.map(({ level }) => level);
    expect(shown([stay(0, '2026-02-18', 'logged')])).toEqual([0, 1, 2]);
    expect(shown([...UP_DOWN_AND_UP.slice(0, 2), stay(3, '2026-05-27', 'acute')])).toEqual([0, 1, 2, 3]);
  });

  it('going down begins a new lap, at the plan, and going up goes on with it', () => {
    const { laps } = courseWith({ spells: UP_DOWN_AND_UP });
    expect(levelsOf(laps)).toEqual([
      [0, 1, 2],
      [1, 2],
    ]);
    expect(laps[1]?.stays).toMatchObject([
      { entered: 'lowered', firstStep: 'plan', lastStep: 'decide', left: 'raised' },
      { entered: 'raised', firstStep: 'convene', lastStep: 'plan', to: null },
    ]);
  });

  it('going down before anything was begun goes back to the first meeting', () => {
    const entries = HANDED_ON.filter(({ type }) => type !== 'EVALUATION_RECORDED');
    const { laps } = courseWith({ spells: UP_DOWN_AND_UP }, entries);
    expect(laps[1]?.stays[0]).toMatchObject({ entered: 'lowered', firstStep: 'meet' });
  });

  it('each lap names who held the baton in it; what was offered counts from when it was accepted', () => {
    expect(holdersOf(courseWith({ spells: UP_DOWN_AND_UP }).laps)).toEqual([[TEACHER], [TEACHER, NURSE]]);
  });

  it('an offer that was declined hands nothing on', () => {
    const entries = [
      ...HANDED_ON,
      baton('BATON_OFFERED', '2026-11-12', 'pp'),
      baton('BATON_DECLINED', '2026-11-13'),
    ];
    expect(holdingsOf(entries).map(({ staffId }) => staffId)).toEqual([TEACHER, NURSE]);
  });

  it('whoever may not read an offer is not told that the one who was asked before took it', () => {
    const entries = [
      ...HANDED_ON,
      baton('BATON_OFFERED', '2026-11-12', 'pp'),
      baton('BATON_DECLINED', '2026-11-13'),
      baton('BATON_ACCEPTED', '2026-11-15'),
      baton('BATON_ACCEPTED', '2026-11-18'),
    ];
    expect(holdingsOf(entries).map(({ staffId }) => staffId)).toEqual([TEACHER, NURSE]);
  });

  it('reopening begins a new lap with a new first meeting', () => {
    const spells = [
      stay(0, '2026-01-04', 'logged', '2026-01-18', 'raised'),
      stay(1, '2026-01-18', 'raised', '2026-03-02', 'closed'),
      stay(1, '2026-04-20', 'reopened'),
    ];
    const { laps } = courseWith({ spells, step: 'meet' });
    expect(levelsOf(laps)).toEqual([[0, 1], [1]]);
    expect(laps[1]?.stays[0]).toMatchObject({ firstStep: 'meet', lastStep: 'meet' });
  });

  it('says nothing of how far a stay had come that an acute rise broke off', () => {
    const spells = [stay(0, '2026-01-04', 'logged', '2026-01-05', 'acute'), stay(2, '2026-01-05', 'acute')];
    expect(courseWith({ spells, step: 'convene' }).laps[0]?.stays).toMatchObject([
      { level: 0, lastStep: null, left: 'acute' },
      { level: 2, firstStep: 'convene', lastStep: 'convene' },
    ]);
  });

  it('the end has the words of the guide, and is where the case stood', () => {
    const spells = [
      stay(0, '2026-01-04', 'logged', '2026-01-18', 'raised'),
      stay(1, '2026-01-18', 'raised', '2026-06-03', 'closed'),
    ];
    const ended = courseWith({
      spells,
      step: 'decide',
      closed: { at: day('2026-06-03'), reason: 'goalReached' },
    });
    expect(ended.closed).toEqual({
      at: day('2026-06-03'),
      reason: expect.objectContaining({ nb: expect.any(String) }),
    });
    expect(ended.laps[0]?.stays[1]).toMatchObject({ left: 'closed', lastStep: 'decide' });
  });

  it('has all levels with the words and steps of the municipality’s guide', () => {
    const { levels } = courseWith({ spells: UP_DOWN_AND_UP });
    expect(levels.map(({ level, steps }) => [level, steps.length])).toEqual(
      BAERUM.levels.map(({ level, steps }) => [level, steps.length]),
    );
    expect(levels[0]?.steps[0]).toEqual({
      id: 'define',
      name: BAERUM.levels[0]?.steps[0]?.name,
      canonical: ['define'],
    });
  });
});
