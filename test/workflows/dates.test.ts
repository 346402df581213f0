import { describe, expect, it } from '@jest/globals';
import type { EventType } from '../../workflows/events.js';
import type { Guide } from '../../workflows/guide.js';
import type { ACase } from './support/a-case.js';
import { BAERUM } from './support/guides.js';
import { anOpenLog, evaluated, withAPlan } from './support/well-known-ways.js';

/** The log is opened in January 2026. */
const wrong = (one: ACase, type: EventType, facts: object, texts: string[] = []) =>
  one.refuses(type, facts, texts).fields;

describe('a consent lasts as long as the guide says (Bærum: 12 months)', () => {
  const consentOf = (one: ACase) => Object.entries(one.context.consents)[0]!;

  it('and may be given for a shorter time, not for a longer one', () => {
    const one = anOpenLog().on('2026-02-01');
    const until = (validUntil: string) => ({ validFrom: '2026-02-01', validUntil });
    one.copy().does('CONSENT_GIVEN', until('2026-06-30'));
    one.copy().does('CONSENT_GIVEN', until('2027-02-01'));
    expect(wrong(one, 'CONSENT_GIVEN', until('2090-01-01'))).toEqual([
      { path: 'facts.validUntil', code: 'DATE.TOO_LATE', allowed: { to: '2027-02-01' } },
    ]);
  });

  it('also when it is extended: as long as the guide says from that day', () => {
    const one = anOpenLog().on('2026-12-20');
    const [consentId] = consentOf(one);
    one.copy().does('CONSENT_EXTENDED', { consentId, validUntil: '2027-12-20' });
    expect(wrong(one, 'CONSENT_EXTENDED', { consentId, validUntil: '2027-12-21' })).toEqual([
      { path: 'facts.validUntil', code: 'DATE.TOO_LATE', allowed: { to: '2027-12-20' } },
    ]);
  });

  it('and in another municipality as that one says', () => {
    const halfAYear: Guide = {
      ...BAERUM,
      consent: { ...BAERUM.consent, duration: { amount: 6, unit: 'months' } },
    };
    const one = anOpenLog(halfAYear).on('2026-02-01');
    const facts = { validFrom: '2026-02-01', validUntil: '2027-02-01' };
    expect(wrong(one, 'CONSENT_GIVEN', facts)[0]?.allowed).toEqual({ to: '2026-08-01' });
  });
});

describe('a date that nobody can mean', () => {
  const DAY = '2026-02-01';
  const tooLate = (path: string) => ({ path, code: 'DATE.TOO_LATE', allowed: { to: '2028-02-01' } });
  const tooEarly = (path: string) => ({ path, code: 'DATE.TOO_EARLY', allowed: { from: '2001-02-01' } });

  it('is not a next date: the case would be forgotten until the year 9999', () => {
    const one = anOpenLog().on(DAY);
    one.copy().does('NEXT_DATE_SET', { date: '2028-02-01', waitingFor: 'ppt' });
    expect(wrong(one, 'NEXT_DATE_SET', { date: '9999-12-31', waitingFor: 'ppt' })).toEqual([
      tooLate('facts.date'),
    ]);
  });

  it('is not the date an intervention or an acute rise is evaluated by', () => {
    const one = withAPlan(anOpenLog()).on(DAY);
    const [goalId] = Object.keys(one.context.goals);
    const planned = { goalId, from: '2026-02-01', evaluateBy: '9999-01-01' };
    expect(wrong(one, 'INTERVENTION_PLANNED', planned)).toEqual([tooLate('facts.evaluateBy')]);
    const old = { goalId, from: '0000-01-01', evaluateBy: '2026-04-01' };
    expect(wrong(one, 'INTERVENTION_PLANNED', old)).toEqual([tooEarly('facts.from')]);
    expect(wrong(one, 'LEVEL_3_STARTED_ACUTELY', { evaluateBy: '2099-01-01' }, ['reason'])).toEqual([
      tooLate('facts.evaluateBy'),
    ]);
  });

  it('is not the date the child is asked by', () => {
    const one = withAPlan(anOpenLog()).on(DAY);
    for (const interventionId of Object.keys(one.context.interventions))
      one.does('INTERVENTION_EVALUATED', { interventionId, evaluateBy: '2026-04-01' });
    const childVoice = { kind: 'willBeAsked', askBy: '2040-01-01' };
    expect(wrong(one.does('EVALUATION_STARTED'), 'EVALUATION_RECORDED', { childVoice })).toEqual([
      tooLate('facts.childVoice.askBy'),
    ]);
  });

  it('is not when somebody was talked with', () => {
    const one = anOpenLog().on(DAY);
    expect(wrong(one, 'CONTACT_RECORDED', { with: 'child', on: '0000-01-01' })).toEqual([
      tooEarly('facts.on'),
    ]);
    expect(wrong(one, 'CONTACT_RECORDED', { with: 'child', on: '2026-02-02' })).toEqual([
      { path: 'facts.on', code: 'DATE.IN_THE_FUTURE', allowed: { to: DAY } },
    ]);
  });

  it('is not the last day of another basis, which may hold for a whole childhood', () => {
    const one = evaluated(withAPlan(anOpenLog())).on(DAY);
    one.copy().does('BASIS_RECORDED', { validUntil: '2043-06-01' }, ['reason']);
    expect(wrong(one, 'BASIS_RECORDED', { validUntil: '9999-12-31' }, ['reason'])).toEqual([
      { path: 'facts.validUntil', code: 'DATE.TOO_LATE', allowed: { to: '2051-02-01' } },
    ]);
  });
});
