import { describe, expect, test } from '@jest/globals';
import type { AllowedEvent } from '../../web/src/pages/case/case-queries';
import { whatNow } from '../../web/src/pages/case/what-now';

const say = (nb: string) => ({ nb });

function allowed(type: string, more: Partial<AllowedEvent> = {}): AllowedEvent {
  return {
    type,
    words: say(type),
    verb: say('Gjør'),
    help: null,
    group: 'log',
    leadsTo: null,
    ready: true,
    missing: [],
    facts: {},
    texts: {},
    choices: [],
    steps: [],
    commutes: false,
    ...more,
  };
}

const ofStep = { steps: [{ id: 'plan', name: say('Plan'), tools: [] }] };
const missing = (requirement: string, mend: string | null) => ({
  ready: false,
  missing: [{ requirement, words: say(requirement), mend, interventions: [], steps: [] }],
});
const typesOf = (all: readonly AllowedEvent[], step = 'plan') =>
  whatNow(all, step).now.map((one) => (one.kind === 'event' ? one.event.type : one.kind));

describe('What can be done now', () => {
  test('the way on stands first, then what it takes, and a rise that cannot wait last', () => {
    const all = [
      allowed('LEVEL_3_STARTED_ACUTELY', { leadsTo: { level: 3, mark: '3', name: say('Flere') } }),
      allowed('GOAL_SET', { group: 'plan', ...ofStep }),
      allowed('PLAN_AGREED', { group: 'course', ...ofStep }),
    ];
    expect(typesOf(all)).toEqual(['PLAN_AGREED', 'GOAL_SET', 'LEVEL_3_STARTED_ACUTELY']);
  });

  test('what somebody can mend is shown, and what nobody can do anything about is not', () => {
    const all = [
      allowed('PLAN_AGREED', { group: 'course', ...ofStep, ...missing('hasGoal', 'GOAL_SET') }),
      allowed('PROTECTION_LIFTED', { group: 'record', ...missing('addressIsProtected', null) }),
    ];
    expect(typesOf(all)).toEqual(['PLAN_AGREED']);
    expect(whatNow(all, 'plan').more).toEqual([]);
  });

  test('an event that was added to the model yesterday stands among the rest, in its group', () => {
    const { more } = whatNow([allowed('DOG_WALKED', { group: 'log' })], 'carryOut');
    expect(more.map(({ group, events }) => [group, events.map(({ type }) => type)])).toEqual([
      ['log', ['DOG_WALKED']],
    ]);
  });

  test('to evaluate is one thing to do, not a form for each intervention', () => {
    const all = [
      allowed('INTERVENTION_EVALUATED', { group: 'plan', ...ofStep }),
      allowed('EVALUATION_STARTED', { group: 'course', ...ofStep }),
      allowed('CONTACT_RECORDED', ofStep),
    ];
    expect(typesOf(all, 'carryOut')).toEqual(['evaluate', 'CONTACT_RECORDED']);
  });

  test('asking others anonymously is always possible', () => {
    const { always, now } = whatNow(
      [allowed('ADVICE_RECORDED', { group: 'services', ...ofStep })],
      'convene',
    );
    expect(always.map(({ type }) => type)).toEqual(['ADVICE_RECORDED']);
    expect(now).toEqual([]);
  });

  test('so is writing a note or a bright spot, which nobody looks for among thirty things', () => {
    const { always, more } = whatNow([allowed('NOTE_WRITTEN'), allowed('BRIGHT_SPOT_WRITTEN')], 'plan');
    expect(always.map(({ type }) => type)).toEqual(['NOTE_WRITTEN', 'BRIGHT_SPOT_WRITTEN']);
    expect(more).toEqual([]);
  });
});
