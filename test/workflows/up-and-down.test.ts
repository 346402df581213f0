import { describe, expect, it } from '@jest/globals';
import { ACase } from './support/a-case.js';
import { BAERUM, KAFJORD, RISOR } from './support/guides.js';
import {
  BUP,
  COORDINATING_UNIT,
  MENTAL_HEALTH_TEAM,
  PPT,
  PPT_ADVISER,
  PSYCHOLOGIST,
} from './support/people.js';
import {
  accepted,
  anOpenLog,
  aSharedConcern,
  evaluated,
  severalServices,
  twoServices,
  withAPlan,
} from './support/well-known-ways.js';

describe('from own wonder to a decision', () => {
  it('is defined, shared, and then decided', () => {
    const one = ACase.ofConcern();
    expect(one.place).toBe('level0.define');
    expect(one.does('CONCERN_DEFINED').place).toBe('level0.share');
    expect(one.does('CONCERN_SHARED', { with: 'colleague' }).place).toBe('level0.decide');
    expect(one.does('LEVEL_1_DECIDED').place).toBe('level1.meet');
  });

  it('is not decided on anonymous advice alone', () => {
    const one = ACase.ofConcern()
      .does('CONCERN_DEFINED')
      .does('CONCERN_SHARED', { with: 'otherServiceAnonymously' });
    expect(one.refuses('LEVEL_1_DECIDED').missing).toEqual(['concernIsShared']);
    expect(one.does('CONCERN_SHARED', { with: 'leader' }).does('LEVEL_1_DECIDED').place).toBe('level1.meet');
  });

  it('may ask another service anonymously before anything else', () => {
    const one = ACase.ofConcern().does('ADVICE_RECORDED', { serviceId: PPT });
    expect(one.projection.access.map(({ principal }) => principal)).not.toContain(`service:${PPT}`);
  });

  it('ends with a reason when it was no concern, and may come back', () => {
    const one = aSharedConcern().does('CONCERN_DISMISSED');
    expect(one.place).toBe('closed');
    expect(one.refuses('CASE_REOPENED').missing).toContain('wasMoreThanAConcern');
    expect(one.does('CONCERN_REOPENED').place).toBe('level0.define');
  });

  it('goes right to level 2 where the guide has that way', () => {
    expect(aSharedConcern(BAERUM).does('LEVEL_2_DECIDED').place).toBe('level2.convene');
    expect(aSharedConcern(BAERUM).refuses('LEVEL_3_DECIDED').missing).toEqual(['guideAllowsLevel3']);
    expect(aSharedConcern(BAERUM).missing('LEVEL_3_DECIDED')).toBeUndefined();
  });
});

describe('up through the levels', () => {
  it('goes from internal action to two services to several, with an evaluation before each', () => {
    const one = severalServices();
    expect(one.place).toBe('level3.carryOut');
    expect(one.context.spells.map(({ level, entered }) => `${level} ${entered}`)).toEqual([
      '0 logged',
      '1 raised',
      '2 raised',
      '3 raised',
    ]);
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(true);
    expect(one.readsContent(`staff:${PSYCHOLOGIST.staffId}`)).toBe(true);
  });

  it('does not go up before every intervention is evaluated', () => {
    const one = withAPlan(anOpenLog()).does('EVALUATION_STARTED');
    expect(one.refuses('EVALUATION_RECORDED').missing).toEqual(['everyInterventionIsEvaluated']);
    expect(one.refuses('LEVEL_2_DECIDED').code).toBe('CASE.EVENT_NOT_ALLOWED');
  });

  it('takes an evaluation anew when the decision has waited past its next date', () => {
    const one = evaluated(withAPlan(anOpenLog())).days(70);
    expect(one.refuses('LEVEL_2_DECIDED').missing).toEqual(['everyInterventionIsEvaluated']);
    expect(one.does('INTERVENTION_EVALUATED').does('LEVEL_2_DECIDED').place).toBe('level2.convene');
  });

  it('plans nothing new between the evaluation and the decision', () => {
    const one = evaluated(withAPlan(anOpenLog()));
    expect(one.refuses('INTERVENTION_PLANNED').code).toBe('CASE.EVENT_NOT_ALLOWED');
  });
});

describe('back and down', () => {
  it('goes back to the plan when it is to be changed or continued', () => {
    const one = evaluated(withAPlan(anOpenLog())).does('PLAN_RESUMED');
    expect(one.place).toBe('level1.plan');
    expect(one.does('PLAN_AGREED').followUp('intervention.evaluate')).toBeDefined();
  });

  it('goes down to level 1, where other services no longer take part', () => {
    const one = evaluated(twoServices()).does('LEVEL_1_DECIDED');
    expect(one.place).toBe('level1.plan');
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(false);
    expect(Object.values(one.context.referrals).map(({ status }) => status)).toEqual(['ended']);
    expect(one.context.log).toBe('opened');
  });

  it('goes from three services to two only when one has left', () => {
    const one = evaluated(severalServices()).does('LEVEL_2_DECIDED');
    expect(one.refuses('MEETING_HELD').missing).toEqual(['notTooManyServicesTakePart']);
    one.does('PARTICIPANT_LEFT', PSYCHOLOGIST);
    expect(one.does('MEETING_HELD').place).toBe('level2.plan');
  });

  it('does not go on at level 2 with one service too many: that is level 3', () => {
    const one = evaluated(accepted(twoServices(), MENTAL_HEALTH_TEAM));
    expect(one.refuses('PLAN_RESUMED').missing).toEqual(['notTooManyServicesTakePart']);
    expect(one.does('LEVEL_3_DECIDED').place).toBe('level3.convene');
  });

  it('does not go on at level 2 in Kåfjord with a service outside the municipality: that is level 3', () => {
    const one = twoServices(KAFJORD).does('CONSENT_GIVEN', { services: [BUP] });
    one.does('REFERRAL_SENT', { serviceId: BUP, outside: true });
    evaluated(one.does('REFERRAL_ACCEPTED', {}, ['answeredBy']));
    expect(one.refuses('PLAN_RESUMED').missing).toEqual(['noOutsideServiceTakesPart']);
    expect(one.copy().does('REFERRAL_WITHDRAWN').does('PLAN_RESUMED').place).toBe('level2.plan');
    expect(one.does('LEVEL_3_DECIDED').place).toBe('level3.convene');
  });

  it('goes back down when nobody accepted', () => {
    const one = evaluated(withAPlan(anOpenLog())).does('LEVEL_2_DECIDED');
    one.does('CONSENT_GIVEN', { services: [PPT] }).does('REFERRAL_SENT', { serviceId: PPT });
    one.does('REFERRAL_DECLINED');
    expect(one.does('LEVEL_1_DECIDED').place).toBe('level1.meet');
  });
});

describe('an acute rise', () => {
  it('is raised now, to be evaluated by a date, with a reason', () => {
    const one = ACase.ofConcern().does('CONCERN_DEFINED');
    expect(one.refuses('LEVEL_2_STARTED_ACUTELY', { evaluateBy: '2026-01-04' }).fields).toEqual([
      {
        path: 'facts.evaluateBy',
        code: 'DATE.IN_THE_PAST',
        allowed: { from: '2026-01-05', to: '2028-01-05' },
      },
    ]);
    one.does('LEVEL_2_STARTED_ACUTELY', { evaluateBy: '2026-01-12' });
    expect(one.place).toBe('level2.convene');
    expect(one.projection.summary.acute).toBe(true);
    expect(one.followUp('evaluation.afterAcuteRise')?.due.anchor).toBe('2026-01-12');
  });

  it('leaves what runs on the lower level with its dates', () => {
    const one = withAPlan(anOpenLog()).does('LEVEL_3_STARTED_ACUTELY');
    expect(one.followUp('intervention.evaluate')).toBeDefined();
  });

  it('goes down again when it was not right, after the child has been heard', () => {
    const one = withAPlan(anOpenLog()).does('LEVEL_3_STARTED_ACUTELY');
    expect(one.refuses('LEVEL_1_DECIDED').missing).toEqual([
      'acuteRiseIsEvaluated',
      'everyInterventionIsEvaluated',
    ]);
    one.does('INTERVENTION_EVALUATED');
    one.does('ACUTE_RISE_EVALUATED', { wasRight: false, childVoice: { kind: 'said' } }, ['childSaid']);
    expect(one.does('LEVEL_1_DECIDED').place).toBe('level1.meet');
    expect(one.context.spells.at(-1)?.entered).toBe('lowered');
  });
});

describe('a case that is stuck', () => {
  it('goes to the coordinating unit, whose advice goes to a new meeting', () => {
    const one = severalServices()
      .does('CONSENT_GIVEN', { services: [COORDINATING_UNIT] })
      .does('CASE_STUCK');
    expect(one.intents).toContainEqual({
      type: 'principal.notify',
      to: 'unit:coordinating',
      about: 'case.stuck',
    });
    expect(one.readsContent('unit:coordinating')).toBe(true);
    expect(one.followUp('coordinatingUnit.advise')?.owner).toBe('unit:coordinating');
    one.days(10).does('COORDINATING_UNIT_ADVISED');
    expect(one.place).toBe('level3.convene');
    expect(one.readsContent('unit:coordinating')).toBe(false);
    expect(one.followUp('meeting.call')?.due.anchor.slice(0, 10)).toBe(one.today);
  });

  it('may be stuck before the meeting, when no service accepts', () => {
    const one = evaluated(twoServices(RISOR)).does('LEVEL_3_DECIDED');
    expect(one.does('CASE_STUCK').place).toBe('level3.stuck');
  });

  it('has that way from level 2 in the schools of Risør, and not in Bærum', () => {
    expect(twoServices(RISOR).does('CASE_STUCK').place).toBe('level2.stuck');
    expect(twoServices(BAERUM).refuses('CASE_STUCK').missing).toEqual(['guideAllowsCoordinatingUnit']);
  });
});
