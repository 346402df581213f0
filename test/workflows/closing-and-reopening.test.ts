import { describe, expect, it } from '@jest/globals';
import { ACase } from './support/a-case.js';
import { MOTHER, PPT_ADVISER, TEACHER } from './support/people.js';
import {
  anOpenLog,
  aSharedConcern,
  evaluated,
  severalServices,
  twoServices,
  withAPlan,
} from './support/well-known-ways.js';

describe('closing', () => {
  it('says why, what was reached, and what the family thinks', () => {
    const one = evaluated(withAPlan(anOpenLog()));
    expect(one.refuses('CASE_CLOSED', { familyView: undefined }).fields[0]?.path).toBe('facts.familyView');
    expect(one.refuses('CASE_CLOSED', { reason: 'tired' }).fields[0]).toMatchObject({
      path: 'facts.reason',
      code: 'GUIDE.UNKNOWN_REASON',
      allowed: expect.arrayContaining(['goalReached']),
    });
    expect(one.does('CASE_CLOSED', { reason: 'goalReached', familyView: 'disagrees' }).place).toBe('closed');
  });

  it('needs a written reason on level 3', () => {
    const one = evaluated(severalServices());
    expect(one.refuses('CASE_CLOSED').fields).toMatchObject([
      { path: 'texts.reason', code: 'TEXT.MISSING', allowed: { minLength: 1 } },
    ]);
    expect(one.does('CASE_CLOSED', {}, ['reason']).place).toBe('closed');
  });

  it('waits for a child that was promised to be asked', () => {
    const one = withAPlan(anOpenLog()).does('INTERVENTION_EVALUATED').does('EVALUATION_STARTED');
    one.does('EVALUATION_RECORDED', { childVoice: { kind: 'willBeAsked', askBy: '2026-02-01' } });
    expect(one.refuses('CASE_CLOSED').missing).toEqual(['childIsHeard']);
    one.does('CHILD_VOICE_RECORDED', { kind: 'couldNotBeAsked' }, ['whyNotAsked']);
    expect(one.does('CASE_CLOSED').place).toBe('closed');
  });

  it('ends consents, referrals and the access of others, and leaves the family its log', () => {
    const one = evaluated(twoServices()).does('CASE_CLOSED');
    expect(one.readsContent(`staff:${PPT_ADVISER.staffId}`)).toBe(false);
    expect(one.readsContent(`person:${MOTHER}`)).toBe(true);
    expect(one.readsContent(`staff:${TEACHER.staffId}`)).toBe(true);
    expect(one.snapshot.value.consent).toBe('none');
    expect(one.projection.summary.missingNextDate).toBe(false);
  });

  it('keeps no work but the measurements of the end', () => {
    const one = evaluated(withAPlan(anOpenLog())).does('CASE_CLOSED');
    expect(new Set(one.projection.followUps.map(({ kind }) => kind))).toEqual(
      new Set(['measurement.answer']),
    );
  });

  it('can be broken off from any step when the family moves or ends it, with a reason', () => {
    expect(anOpenLog().does('CASE_DISCONTINUED', { reason: 'familyEndedIt' }).place).toBe('closed');
    expect(ACase.ofConcern().does('CASE_DISCONTINUED', { reason: 'openedByMistake' }).place).toBe('closed');
  });
});

describe('reopening', () => {
  it('takes a new basis for sharing', () => {
    const one = evaluated(withAPlan(anOpenLog())).does('CASE_CLOSED').days(30);
    expect(one.refuses('CASE_REOPENED').missing).toEqual(['hasNewBasis']);
    one.does('CONSENT_GIVEN', { services: [] }).does('CASE_REOPENED');
    expect(one.place).toBe('level1.meet');
    expect(one.context.log).toBe('none');
    expect(one.context.spells.at(-1)).toMatchObject({ level: 1, entered: 'reopened', to: null });
  });

  it('goes on where it was: closed on level 2 with everything evaluated, it may go down at once', () => {
    const one = evaluated(twoServices()).does('CASE_CLOSED').days(30);
    one.does('CONSENT_GIVEN', { services: [] }).does('CASE_REOPENED');
    expect(one.place).toBe('level2.convene');
    expect(one.context.spells.at(-1)).toMatchObject({ level: 2, entered: 'reopened' });
    one.refuses('EVALUATION_RECORDED', { childVoice: { kind: 'said' } }, ['childSaid']);
    expect(one.does('LEVEL_1_DECIDED').place).toBe('level1.meet');
  });

  it('of an acute rise that was broken off is no way down past its evaluation', () => {
    const one = anOpenLog().does('LEVEL_3_STARTED_ACUTELY').does('CASE_DISCONTINUED').days(2);
    one.does('CONSENT_GIVEN', { services: [] }).does('CASE_REOPENED');
    expect(one.place).toBe('level3.convene');
    expect(one.refuses('LEVEL_1_DECIDED').missing).toEqual(['brokenOffWorkIsEvaluated']);
    one.does('EVALUATION_RECORDED', { childVoice: { kind: 'said' } }, ['childSaid']);
    expect(one.does('LEVEL_1_DECIDED').place).toBe('level1.meet');
  });

  it('of a plan that was broken off, either', () => {
    const one = twoServices().does('CASE_DISCONTINUED').days(2);
    one.does('CONSENT_GIVEN', { services: [] }).does('CASE_REOPENED');
    expect(one.refuses('LEVEL_1_DECIDED').missing).toEqual(['brokenOffWorkIsEvaluated']);
  });

  it('begins with a new meeting and a new plan; what ran before has ended', () => {
    const one = withAPlan(anOpenLog()).does('CASE_DISCONTINUED').days(30);
    one.does('CONSENT_GIVEN', { services: [] }).does('CASE_REOPENED');
    expect(Object.values(one.context.interventions).map(({ status }) => status)).toEqual(['stopped']);
    expect(one.refuses('MEETING_HELD').missing).toEqual(['logIsOpenOrRefused']);
    one.does('LOG_REQUESTED').does('LOG_OPENED').does('MEETING_HELD');
    expect(one.refuses('PLAN_AGREED').missing).toContain('hasIntervention');
  });

  it('does not make a concern of a log', () => {
    const one = anOpenLog().does('CASE_DISCONTINUED');
    expect(one.refuses('CONCERN_REOPENED').missing).toEqual(['wasOnlyAConcern']);
    expect(aSharedConcern().does('CONCERN_DISMISSED').does('CONCERN_REOPENED').place).toBe('level0.define');
  });
});
