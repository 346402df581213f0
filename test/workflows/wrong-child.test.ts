import { describe, expect, it } from '@jest/globals';
import { PPT, PPT_ADVISER } from './support/people.js';
import { anOpenLog, evaluated, twoServices, withAPlan } from './support/well-known-ways.js';

describe('an entry in the log of the wrong child', () => {
  it('is taken out of view, and erased by a decision', () => {
    const one = anOpenLog();
    expect(one.refuses('ENTRY_ERASED', { entry: 3 }).missing).toEqual(['someEntryIsRestricted']);
    expect(one.refuses('ENTRY_RESTRICTED', { entry: one.number + 1 }).fields[0]?.code).toBe(
      'REFERENCE.UNKNOWN',
    );
    one.does('ENTRY_RESTRICTED', { entry: 3 });
    expect(one.refuses('ENTRY_ERASED', { entry: 2 }).fields[0]).toMatchObject({
      code: 'ENTRY.NOT_RESTRICTED',
      allowed: [3],
    });
    expect(one.does('ENTRY_ERASED', { entry: 3 }).intents).toEqual([{ type: 'entry.erase', entry: 3 }]);
  });

  it('that was a consent gives nobody access, and here nobody ever consented', () => {
    const one = twoServices();
    for (const { entry } of Object.values(one.context.consents)) one.does('ENTRY_RESTRICTED', { entry });
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(false);
    expect(one.snapshot.value.consent).toBe('none');
  });

  it('that was a goal or an intervention is no longer worked on', () => {
    const one = withAPlan(anOpenLog());
    const [goal] = Object.values(one.context.goals);
    one.does('ENTRY_RESTRICTED', { entry: goal!.entry });
    expect(one.followUp('intervention.evaluate')).toBeUndefined();
    expect(Object.values(one.context.goals)[0]?.status).toBe('dropped');
  });

  it('that was a referral takes those who came with it out of the case', () => {
    const one = twoServices();
    const [referral] = Object.values(one.context.referrals);
    one.does('ENTRY_RESTRICTED', { entry: referral!.entry });
    expect(one.context.participants).toEqual([]);
    expect(one.accessOf(`staff:${PPT_ADVISER.staffId}`)).toEqual([]);
  });

  it('that let somebody into the case shuts them out again', () => {
    const one = anOpenLog().does('CONSENT_GIVEN', { services: [PPT] });
    one.does('PARTICIPANT_JOINED', PPT_ADVISER);
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(true);
    one.does('ENTRY_RESTRICTED', { entry: one.number });
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(false);
  });

  it('that named another family shuts that family out, and leaves the one that was there', () => {
    const one = anOpenLog();
    const [child] = one.context.family;
    const stranger = '0191f000-0000-7000-8000-00000000abcd';
    one.does('FAMILY_CHANGED', {
      family: [...one.context.family, { personId: stranger, relation: 'guardian' }],
    });
    expect(one.readsContent(`person:${stranger}`)).toBe(true);
    one.does('ENTRY_RESTRICTED', { entry: one.number });
    expect(one.readsContent(`person:${stranger}`)).toBe(false);
    expect(one.readsContent(`person:${child!.personId}`)).toBe(true);
  });

  it('that was an answer leaves the place for it open again', () => {
    const one = withAPlan(anOpenLog()).does('MEASUREMENT_RECORDED');
    const [key] = Object.keys(one.context.answered);
    const statusOf = () => one.projection.measurements.find((row) => row.key === key)?.status;
    expect(statusOf()).toBe('answered');
    one.does('ENTRY_RESTRICTED', { entry: one.number });
    expect(statusOf()).toBe('planned');
    expect(one.followUp('measurement.answer')).toBeDefined();
  });

  it('takes along what rests on it, as the history says', () => {
    const one = withAPlan(anOpenLog());
    const [goal] = Object.values(one.context.goals);
    const [intervention] = Object.values(one.context.interventions);
    one.does('ENTRY_RESTRICTED', { entry: goal!.entry, alsoEntries: [intervention!.entry] });
    expect(one.context.restricted).toEqual([goal!.entry, intervention!.entry]);
    expect(one.refuses('ENTRY_RESTRICTED', { entry: 1, alsoEntries: [one.number + 1] }).fields[0]?.code).toBe(
      'REFERENCE.UNKNOWN',
    );
  });

  it('that ended a goal or an intervention lets it go on', () => {
    const one = withAPlan(anOpenLog());
    const [interventionId] = Object.keys(one.context.interventions);
    const theOne = () => one.context.interventions[interventionId!];
    one.does('INTERVENTION_EVALUATED', { interventionId, next: 'stop', evaluateBy: undefined });
    expect(theOne()).toMatchObject({ status: 'stopped', helped: 'some' });
    one.does('ENTRY_RESTRICTED', { entry: one.number });
    expect(theOne()).toMatchObject({ status: 'running', helped: null, done: null });
    const [goalId] = Object.keys(one.context.goals);
    one.does('GOAL_REACHED', { goalId }).does('ENTRY_RESTRICTED', { entry: one.number });
    expect(one.context.goals[goalId!]?.status).toBe('active');
  });

  it('that was planned in the wrong log stays stopped, though its evaluation was wrong too', () => {
    const one = withAPlan(anOpenLog());
    const interventionId = Object.keys(one.context.interventions)[0]!;
    const { entry } = one.context.interventions[interventionId]!;
    one.does('INTERVENTION_EVALUATED', { interventionId, next: 'continue' });
    const evaluation = one.number;
    one.does('ENTRY_RESTRICTED', { entry }).does('ENTRY_RESTRICTED', { entry: evaluation });
    expect(one.context.interventions[interventionId]?.status).toBe('stopped');
  });

  it('can be found after the case is closed', () => {
    const one = evaluated(withAPlan(anOpenLog())).does('CASE_CLOSED');
    expect(one.does('ENTRY_RESTRICTED', { entry: 2 }).context.restricted).toEqual([2]);
  });
});

describe('a report to child protection', () => {
  it('is never refused, and shows in nothing that others see', () => {
    const one = withAPlan(anOpenLog());
    const before = JSON.stringify(one.projection);
    one.does('OPEN_REPORT_RECORDED');
    expect(one.intents).toEqual([]);
    expect(JSON.stringify(one.projection)).toBe(before);
    expect(evaluated(one).does('CASE_CLOSED').does('OPEN_REPORT_RECORDED').place).toBe('closed');
  });
});
