import { describe, expect, test } from '@jest/globals';
import { aboutOf, type AboutSources, saidAbout } from '../../web/src/pages/case/entry-about';

const sources = {
  plan: {
    goals: [{ goalId: 'g', texts: { goal: 'Gå alene til skolen' } }],
    interventions: [{ interventionId: 'i', texts: { what: 'Følges av storebror' } }],
  },
  services: [{ id: 'ppt', name: 'PPT' }],
  instruments: [{ id: 'sdq', name: { nb: 'SDQ' } }],
} as unknown as AboutSources;
const words = {
  say: (text: { nb?: string } | undefined) => text?.nb ?? '',
  measured: (name: string, respondent: string) => `${name}, ${respondent}`,
};
const said = (type: string, facts: object, texts: Record<string, string> = {}) =>
  saidAbout({ type, facts: { ...facts }, texts }, sources, words);

describe('What an entry is about', () => {
  test('is the intervention or the goal that was changed, which its own words do not name', () => {
    expect(said('INTERVENTION_CHANGED', { interventionId: 'i' })).toBe('Følges av storebror');
    expect(said('GOAL_DROPPED', { goalId: 'g' })).toBe('Gå alene til skolen');
  });

  test('is the service that is asked, and the measurement with who answered it', () => {
    expect(said('REFERRAL_SENT', { serviceId: 'ppt' })).toBe('PPT');
    expect(said('MEASUREMENT_RECORDED', { instrument: 'sdq', respondent: 'teacher' })).toBe('SDQ, teacher');
  });

  test('is not said twice where its own words are there', () => {
    expect(said('INTERVENTION_PLANNED', { interventionId: 'i' }, { what: 'Følges' })).toBeUndefined();
    expect(aboutOf({ type: 'NOTE_WRITTEN', texts: { note: 'Ringte' } })).toBeNull();
  });

  test('is nothing when it is not there any more', () => {
    expect(said('INTERVENTION_CHANGED', { interventionId: 'gone' })).toBeUndefined();
  });
});
