import { describe, expect, it } from '@jest/globals';
import type { ACase } from './support/a-case.js';
import { CHILD, FATHER, MOTHER, PPT_ADVISER, SCHOOL, SOCIAL_TEACHER, TEACHER } from './support/people.js';
import { anOpenLog, aSharedConcern, evaluated, withAPlan } from './support/well-known-ways.js';

const asks = (one: ACase, personId: string, wish: string, ...texts: string[]) =>
  one.byPerson(personId).does('FAMILY_ASKED', { wish, personId }, texts).by(TEACHER);
const codes = ({ fields }: { fields: { path: string; code: string }[] }) =>
  fields.map(({ path, code }) => [path, code]);

describe('the family asks', () => {
  it('to talk: the relay holder is told, and answers within three working days', () => {
    const one = asks(anOpenLog(), CHILD, 'talk');
    expect(one.intents).toEqual([
      { type: 'principal.notify', to: `staff:${TEACHER.staffId}`, about: 'family.asked' },
    ]);
    expect(one.followUp('family.answer')).toMatchObject({
      owner: `staff:${TEACHER.staffId}`,
      due: { amount: 3, unit: 'workingDays' },
    });
    one.does('FAMILY_ANSWERED');
    expect(one.followUp('family.answer')).toBeUndefined();
    expect(one.context.asked).toBeUndefined();
  });

  it('for another relay holder: that is for the leader, and settled by a new holder', () => {
    const one = asks(anOpenLog(), MOTHER, 'anotherHolder');
    expect(one.intents).toEqual([
      { type: 'principal.notify', to: `leader:${SCHOOL}`, about: 'family.asked' },
    ]);
    expect(one.followUp('holder.reconsider')?.owner).toBe(`leader:${SCHOOL}`);
    expect(one.followUp('family.answer')).toBeUndefined();
    one.does('BATON_ASSIGNED', SOCIAL_TEACHER);
    expect(one.followUp('holder.reconsider')).toBeUndefined();
  });

  it('more than one thing, each with its own answer', () => {
    const one = asks(asks(anOpenLog(), CHILD, 'disagreement'), FATHER, 'answer', 'words');
    const waiting = one.projection.followUps.filter(({ kind }) => kind === 'family.answer');
    expect(waiting).toHaveLength(2);
    const [first] = Object.keys(one.context.asked!);
    one.does('FAMILY_ANSWERED', { entry: Number(first) });
    expect(Object.values(one.context.asked!).map(({ personId }) => personId)).toEqual([FATHER]);
  });

  it('the same once, as long as it waits; a new message each time', () => {
    const one = asks(anOpenLog(), MOTHER, 'anotherTime');
    one.byPerson(MOTHER);
    expect(codes(one.refuses('FAMILY_ASKED', { wish: 'anotherTime', personId: MOTHER }))).toEqual([
      ['facts.wish', 'ASKED.ALREADY'],
    ]);
    asks(asks(one, MOTHER, 'answer', 'words'), MOTHER, 'answer', 'words');
    expect(Object.keys(one.context.asked!)).toHaveLength(3);
  });

  it('with its own words where it is a message', () => {
    const wordless = { type: 'FAMILY_ASKED', facts: { wish: 'answer' }, texts: [] } as const;
    expect(
      anOpenLog()
        .byPerson(MOTHER)
        .sends({ ...wordless, texts: [] }),
    ).toMatchObject({
      refusal: { fields: [{ path: 'texts.words', code: 'TEXT.MISSING' }] },
    });
  });

  it('in nobody else’s name; who works with the case writes down who asked', () => {
    const refused = anOpenLog().byPerson(MOTHER).refuses('FAMILY_ASKED', { wish: 'talk', personId: FATHER });
    expect(codes(refused)).toEqual([['facts.personId', 'REFERENCE.UNKNOWN']]);
    const written = anOpenLog().does('FAMILY_ASKED', { wish: 'talk', personId: FATHER });
    expect(Object.values(written.context.asked!)[0]).toMatchObject({ wish: 'talk', personId: FATHER });
    const stranger = { wish: 'talk', personId: PPT_ADVISER.staffId };
    expect(codes(anOpenLog().refuses('FAMILY_ASKED', stranger))).toEqual([
      ['facts.personId', 'REFERENCE.UNKNOWN'],
    ]);
  });

  it('no more than somebody can answer', () => {
    const one = anOpenLog();
    for (let count = 0; count < 12; count += 1) asks(one, MOTHER, 'answer', 'words');
    const refused = one.byPerson(FATHER).refuses('FAMILY_ASKED', { wish: 'talk', personId: FATHER });
    expect(codes(refused)).toEqual([['facts.wish', 'ASKED.TOO_MANY']]);
  });

  it('when it reads a log; before that there is nobody to ask here', () => {
    const one = aSharedConcern().does('LEVEL_1_DECIDED');
    expect(one.refuses('FAMILY_ASKED', { wish: 'talk', personId: MOTHER }).missing).toEqual(['logIsOpen']);
    expect(one.refuses('FAMILY_ANSWERED').missing).toEqual(['familyHasAsked']);
  });

  it('and what was asked ends with the case, and is no next date of it', () => {
    const one = asks(withAPlan(anOpenLog()), MOTHER, 'talk');
    const before = one.copy().does('FAMILY_ANSWERED').projection.summary.missingNextDate;
    expect(one.projection.summary.missingNextDate).toBe(before);
    expect(evaluated(one).does('CASE_CLOSED').context.asked).toBeUndefined();
  });

  it('nothing any more where it was written in the wrong log', () => {
    const one = asks(anOpenLog(), MOTHER, 'talk');
    one.does('ENTRY_RESTRICTED', { entry: one.number });
    expect(one.context.asked).toBeUndefined();
  });
});

describe('the next date', () => {
  it('has a time of day where it is a meeting', () => {
    const meeting = { date: '2026-12-03', time: '09:00', waitingFor: 'meeting' };
    expect(anOpenLog().does('NEXT_DATE_SET', meeting).context.nextDate).toEqual(meeting);
    expect(anOpenLog().refuses('NEXT_DATE_SET', { ...meeting, time: '9' }).code).toBe('CASE.EVENT_INVALID');
  });
});
