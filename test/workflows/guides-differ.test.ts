import { describe, expect, it } from '@jest/globals';
import { ACase } from './support/a-case.js';
import { BAERUM, differing, EVERYTHING_ALLOWED, KAFJORD, VESTRE_TOTEN } from './support/guides.js';
import { TEACHER } from './support/people.js';
import { anOpenLog, aSharedConcern, evaluated, withAPlan } from './support/well-known-ways.js';

describe('who hears of a concern first', () => {
  it('is the nearest leader in Kåfjord, before the guardians', () => {
    const one = ACase.ofConcern(KAFJORD)
      .does('CONCERN_DEFINED')
      .does('CONCERN_SHARED', { with: 'colleague' });
    expect(one.refuses('CONCERN_SHARED', { with: 'guardians' }).fields).toEqual([
      { path: 'facts.with', code: 'CONCERN.SHARE_FIRST_WITH', allowed: ['leader'] },
    ]);
    one.does('CONCERN_SHARED', { with: 'leader' }).does('CONCERN_SHARED', { with: 'guardians' });
    expect(one.context.sharedWith).toEqual(['colleague', 'leader', 'guardians']);
  });

  it('is up to each in Vestre Toten', () => {
    const one = ACase.ofConcern(VESTRE_TOTEN).does('CONCERN_DEFINED');
    expect(one.does('CONCERN_SHARED', { with: 'guardians' }).place).toBe('level0.decide');
  });
});

describe('a guide with two levels, a concern and cooperation', () => {
  const two = differing(BAERUM, (guide) => {
    guide.levels[0]!.exits = ['close', 'level2', 'report'];
    guide.levels[1]!.exits = ['close'];
    guide.levels[2]!.exits = ['close', 'plan', 'report'];
    guide.levels[3]!.exits = ['close'];
  });

  it('lets nobody come to a level that it does not use, acutely either', () => {
    const one = aSharedConcern(two);
    expect(one.refuses('LEVEL_1_STARTED_ACUTELY').missing).toEqual(['guideUsesLevel1']);
    expect(one.refuses('LEVEL_3_STARTED_ACUTELY').missing).toEqual(['guideUsesLevel3']);
    expect(one.refuses('LEVEL_1_DECIDED').missing).toEqual(['guideAllowsLevel1']);
    expect(one.does('LEVEL_2_STARTED_ACUTELY').place).toBe('level2.convene');
  });
});

describe('a step of the guide', () => {
  const required = differing(VESTRE_TOTEN, (guide) => {
    for (const step of guide.levels[1]!.steps) step.required = true;
  });

  it('that is required is ticked off before its canonical step is left', () => {
    const one = aSharedConcern(required).does('LEVEL_1_DECIDED').does('RELAY_HOLDER_NAMED');
    one.does('CONSENT_GIVEN').does('LOG_REQUESTED').does('LOG_OPENED');
    const [meet] = required.levels[1]!.steps.filter(({ canonical }) => canonical.includes('meet'));
    expect(one.refuses('MEETING_HELD')).toMatchObject({
      code: 'CASE.REQUIREMENT_MISSING',
      missing: ['requiredStepsAreDone'],
      missingSteps: [{ id: meet!.id, name: meet!.name }],
    });
    expect(one.refuses('GUIDE_STEP_COMPLETED', { guideStep: 'dance' }).fields[0]?.code).toBe(
      'GUIDE.UNKNOWN_STEP',
    );
    expect(one.does('GUIDE_STEP_COMPLETED').does('MEETING_HELD').place).toBe('level1.plan');
  });

  it('that covers evaluating and deciding is ticked off once, before the decision', () => {
    const one = aSharedConcern(required).does('LEVEL_1_DECIDED').does('RELAY_HOLDER_NAMED');
    one
      .does('CONSENT_GIVEN')
      .does('LOG_REQUESTED')
      .does('LOG_OPENED')
      .does('GUIDE_STEP_COMPLETED')
      .does('MEETING_HELD');
    one.does('GOAL_SET').does('INTERVENTION_PLANNED').does('GUIDE_STEP_COMPLETED').does('PLAN_AGREED');
    one.does('INTERVENTION_EVALUATED').does('GUIDE_STEP_COMPLETED').does('EVALUATION_STARTED');
    const late = one.copy().does('EVALUATION_RECORDED', { childVoice: { kind: 'said' } }, ['childSaid']);
    expect(late.refuses('CASE_CLOSED').missing).toEqual(['requiredStepsAreDone']);
    one
      .does('GUIDE_STEP_COMPLETED')
      .does('EVALUATION_RECORDED', { childVoice: { kind: 'said' } }, ['childSaid']);
    expect(one.does('CASE_CLOSED').place).toBe('closed');
  });

  it('begins anew when the plan is taken up again', () => {
    const one = evaluated(withAPlan(anOpenLog(VESTRE_TOTEN))).does('GUIDE_STEP_COMPLETED');
    expect(one.missing('GUIDE_STEP_COMPLETED')).toEqual(['guideHasMoreSteps']);
    expect(one.does('PLAN_RESUMED').missing('GUIDE_STEP_COMPLETED')).toEqual([]);
  });

  it('has its own deadline', () => {
    const talk = differing(BAERUM, (guide) => {
      guide.levels[0]!.steps[0]!.deadline = { amount: 2, unit: 'weeks' };
    });
    const one = ACase.ofConcern(talk);
    expect(one.followUp('step.finish')?.due).toMatchObject({ amount: 2, unit: 'weeks' });
    expect(one.does('GUIDE_STEP_COMPLETED').followUp('step.finish')).toBeUndefined();
  });
});

describe('the log', () => {
  it('opens on level 2 where the guide says so: on level 1 the service works without', () => {
    const late = differing(BAERUM, (guide) => {
      guide.logOpensAt = 2;
    });
    const one = aSharedConcern(late).does('LEVEL_1_DECIDED').does('RELAY_HOLDER_NAMED').does('MEETING_HELD');
    expect(one.missing('LOG_REQUESTED')).toBeUndefined();
    expect(one.refuses('LOG_REQUESTED').missing).toEqual(['guideOpensLogHere']);
    evaluated(withAPlan(one)).does('LEVEL_2_DECIDED').does('ADVICE_RECORDED');
    expect(one.refuses('MEETING_HELD').missing).toEqual(['logIsOpenOrRefused']);
    one.does('CONSENT_GIVEN').does('LOG_REQUESTED').does('LOG_OPENED');
    expect(one.does('MEETING_HELD').place).toBe('level2.plan');
  });

  it('opens for a concern where the guide says so, and then is closed as a log', () => {
    const one = aSharedConcern(EVERYTHING_ALLOWED).does('RELAY_HOLDER_NAMED').does('CONSENT_GIVEN');
    one.does('LOG_REQUESTED').does('LOG_OPENED');
    expect(one.refuses('CONCERN_DISMISSED').missing).toEqual(['logIsNotOpen']);
    expect(one.does('CASE_CLOSED', { goalsReached: 'noGoals' }).place).toBe('closed');
  });

  it('is not opened by asking: it waits for a basis, and for no other log to be open', () => {
    const one = aSharedConcern()
      .does('LEVEL_1_DECIDED')
      .does('RELAY_HOLDER_NAMED', TEACHER)
      .does('LOG_REQUESTED');
    expect(one.refuses('LOG_OPENED').missing).toEqual(['hasBasisForLog']);
    expect(one.context.log).toBe('requested');
    expect(one.projection.access.every(({ relation }) => relation !== 'guardian')).toBe(true);
  });
});
