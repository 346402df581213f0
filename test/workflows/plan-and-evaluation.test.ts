import { describe, expect, it } from '@jest/globals';
import { newId, PPT_ADVISER, SOCIAL_TEACHER, TEACHER } from './support/people.js';
import { anOpenLog, aSharedConcern, evaluated, withAPlan } from './support/well-known-ways.js';
import { ACase } from './support/a-case.js';

describe('an intervention', () => {
  it('has a goal that stands, one responsible person, and a date on which it is evaluated', () => {
    const one = anOpenLog();
    expect(one.refuses('INTERVENTION_PLANNED').missing).toEqual(['hasGoal']);
    one.does('GOAL_SET');
    const fieldsOf = (facts: object) => one.refuses('INTERVENTION_PLANNED', facts).fields;
    expect(fieldsOf({ goalId: newId(0) })[0]).toMatchObject({ code: 'REFERENCE.UNKNOWN' });
    expect(fieldsOf({ responsible: undefined })[0]?.path).toBe('facts.responsible');
    expect(fieldsOf({ evaluateBy: '2026-01-04' }).map(({ code }) => code)).toEqual([
      'DATE.IN_THE_PAST',
      'DATE.BEFORE_START',
    ]);
    const byPpt = {
      responsible: { kind: 'staff', id: PPT_ADVISER.staffId },
      serviceId: PPT_ADVISER.serviceId,
    };
    expect(fieldsOf(byPpt)[0]?.code).toBe('SHARING.NO_BASIS');
    expect(one.does('INTERVENTION_PLANNED').missing('PLAN_AGREED')).toEqual([]);
  });

  it('asks its own responsible for the evaluation, at its own date', () => {
    const one = anOpenLog()
      .does('GOAL_SET')
      .does('INTERVENTION_PLANNED', {
        responsible: { kind: 'staff', id: SOCIAL_TEACHER.staffId },
        serviceId: SOCIAL_TEACHER.serviceId,
        evaluateBy: '2026-02-20',
      });
    one.does('PLAN_AGREED');
    expect(one.followUp('intervention.evaluate')).toMatchObject({
      owner: `staff:${SOCIAL_TEACHER.staffId}`,
      due: { anchor: '2026-02-20' },
    });
  });

  it('that goes on after its evaluation has a next date', () => {
    const one = withAPlan(anOpenLog());
    expect(one.refuses('INTERVENTION_EVALUATED', { evaluateBy: undefined }).fields[0]?.code).toBe(
      'FIELD.MISSING',
    );
    one.does('INTERVENTION_EVALUATED', { next: 'continue', evaluateBy: '2026-04-01' });
    expect(one.followUp('intervention.evaluate')?.due.anchor).toBe('2026-04-01');
  });

  it('is stopped before its goal is dropped', () => {
    const one = withAPlan(anOpenLog());
    expect(one.refuses('GOAL_DROPPED').fields[0]?.code).toBe('GOAL.HAS_INTERVENTIONS');
    expect(one.does('INTERVENTION_STOPPED').does('GOAL_DROPPED').context.goals).toMatchObject({});
  });

  it('is not agreed on again with a goal that is reached or a date that has passed', () => {
    const one = evaluated(withAPlan(anOpenLog())).does('GOAL_REACHED').does('PLAN_RESUMED').does('GOAL_SET');
    expect(one.refuses('PLAN_AGREED').missing).toEqual(['everyInterventionHasGoalAndDate']);
    expect(one.does('INTERVENTION_STOPPED').missing('PLAN_AGREED')).toEqual(['hasIntervention']);
  });
});

describe('an evaluation', () => {
  const voice = (one: ACase, childVoice: object, texts: string[] = []) =>
    one.refuses('EVALUATION_RECORDED', { childVoice }, texts).fields.map(({ path }) => path);
  const ready = () => withAPlan(anOpenLog()).does('INTERVENTION_EVALUATED').does('EVALUATION_STARTED');

  it('has the child’s voice: what it said, who asks by when, or why it could not be asked', () => {
    const one = ready();
    expect(voice(one, { kind: 'said' })).toEqual(['texts.childSaid']);
    expect(voice(one, { kind: 'couldNotBeAsked' })).toEqual(['texts.whyNotAsked']);
    expect(voice(one, { kind: 'willBeAsked' })).toEqual(['facts.childVoice.askBy']);
    expect(voice(one, { kind: 'willBeAsked', askBy: '2026-01-01' })).toEqual(['facts.childVoice.askBy']);
    expect(one.refuses('EVALUATION_RECORDED', { childVoice: undefined }).code).toBe('CASE.EVENT_INVALID');
  });

  it('asks the one who is to ask the child', () => {
    const askedBy = SOCIAL_TEACHER.staffId;
    const one = ready();
    const named = one
      .copy()
      .does('EVALUATION_RECORDED', { childVoice: { kind: 'willBeAsked', askBy: '2026-02-01', askedBy } });
    expect(named.followUp('childVoice.ask')).toMatchObject({
      owner: `staff:${askedBy}`,
      due: { anchor: '2026-02-01' },
    });
    const open = one.does('EVALUATION_RECORDED', {
      childVoice: { kind: 'willBeAsked', askBy: '2026-02-01' },
    });
    expect(open.followUp('childVoice.ask')?.owner).toBe(`staff:${TEACHER.staffId}`);
    expect(open.does('CHILD_VOICE_RECORDED', {}, ['childSaid']).followUp('childVoice.ask')).toBeUndefined();
  });
});

describe('a next date', () => {
  it('is there for every open case, or its absence is shown', () => {
    const one = anOpenLog();
    expect(one.projection.summary.missingNextDate).toBe(true);
    expect(one.followUp('nextDate.set')?.due).toMatchObject({ amount: 3, unit: 'workingDays' });
    one.does('NEXT_DATE_SET', { date: '2026-01-20', waitingFor: 'ppt' });
    expect(one.projection.summary.missingNextDate).toBe(false);
    expect(one.followUp('nextDate.keep')?.due.anchor).toBe('2026-01-20');
    expect(one.refuses('NEXT_DATE_SET', { date: '2026-01-04' }).fields[0]?.code).toBe('DATE.IN_THE_PAST');
  });

  it('is for a concern the day by which it is decided', () => {
    expect(ACase.ofConcern().followUp('concern.decide')?.due).toMatchObject({
      amount: 14,
      unit: 'calendarDays',
    });
  });

  it('for contact counts from when the contact was, not from when it was written down', () => {
    const one = anOpenLog().on('2026-02-20').does('CONTACT_RECORDED', { on: '2026-02-01' });
    expect(one.followUp('contact.make')?.due.anchor).toBe('2026-02-01');
    one.does('CONTACT_RECORDED', { on: '2026-01-20' });
    expect(one.followUp('contact.make')?.due.anchor).toBe('2026-02-01');
    expect(one.refuses('CONTACT_RECORDED', { on: '2026-02-21' }).fields[0]?.code).toBe('DATE.IN_THE_FUTURE');
  });

  it('is kept while the case waits for a decision, the log or the baton', () => {
    const one = aSharedConcern().does('LEVEL_1_DECIDED').does('RELAY_HOLDER_NAMED').does('LOG_REQUESTED');
    expect(one.followUp('log.open')?.due).toMatchObject({ amount: 2, unit: 'weeks' });
    expect(one.intents).toContainEqual({ type: 'log.open' });
    // Asking once more does not move the date.
    const { anchor } = one.followUp('log.open')!.due;
    expect(one.days(3).does('LOG_REQUESTED').followUp('log.open')?.due.anchor).toBe(anchor);
  });
});

describe('measurements', () => {
  const keys = (one: ACase, status: string) =>
    one.projection.measurements.filter((row) => row.status === status).map(({ key }) => key);

  it('are planned around the plan, for the child’s age', () => {
    const one = withAPlan(anOpenLog());
    expect(keys(one, 'planned').sort()).toEqual([
      'gas:middle:1:team',
      'gas:start:1:team',
      'sdq:middle:1:parent',
      'sdq:middle:1:teacher',
      'sdq:start:1:parent',
      'sdq:start:1:teacher',
      'who-5:middle:1:self',
      'who-5:start:1:self',
    ]);
  });

  it('are not asked for again when the plan is changed, but when the level is', () => {
    const one = evaluated(withAPlan(anOpenLog()));
    one.does('MEASUREMENT_RECORDED');
    const again = one.copy().does('PLAN_RESUMED').does('PLAN_AGREED');
    expect(keys(again, 'planned').every((key) => key.includes(':1:'))).toBe(true);
    expect(keys(again, 'answered')).toHaveLength(1);
  });

  it('keep what has been answered, whatever comes', () => {
    const one = withAPlan(anOpenLog()).does('MEASUREMENT_RECORDED').does('MEASUREMENT_RECORDED');
    const answered = keys(one, 'answered');
    expect(keys(evaluated(one).does('CASE_CLOSED'), 'answered')).toEqual(answered);
    one.does('CONSENT_GIVEN', { services: [] }).does('CASE_REOPENED');
    expect(keys(one, 'answered')).toEqual(answered);
  });

  it('are answered once, and in their time', () => {
    const one = withAPlan(anOpenLog());
    const gas = (timePoint: string) => ({ instrument: 'gas', timePoint, respondent: 'team' });
    one.does('MEASUREMENT_RECORDED', gas('start'));
    expect(one.refuses('MEASUREMENT_RECORDED', gas('start')).fields[0]?.code).toBe('MEASUREMENT.NOT_PLANNED');
    expect(one.refuses('MEASUREMENT_RECORDED', gas('closing')).fields[0]?.code).toBe(
      'MEASUREMENT.NOT_PLANNED',
    );
    expect(one.refuses('MEASUREMENT_RECORDED', { instrument: 'mood' }).fields[0]).toMatchObject({
      code: 'GUIDE.UNKNOWN_INSTRUMENT',
      allowed: ['gas', 'who-5', 'sdq'],
    });
    evaluated(one).does('MEASUREMENT_RECORDED', gas('closing')).does('CASE_CLOSED');
    expect(one.does('MEASUREMENT_RECORDED', gas('after6Months')).intents).toEqual([
      { type: 'measurement.record', entry: one.number },
    ]);
  });
});
