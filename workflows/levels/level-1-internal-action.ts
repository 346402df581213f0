import { caseSetup, requires, tell } from '../case.setup.js';
import { inAnyCaseWithFamily, mayBeStuck, whileCarryingOut } from './work-on-case.js';

/** Level 1, internal action: work inside one service, with the child and the guardians. */
export const level1InternalAction = caseSetup.createStateConfig({
  initial: 'meet',
  on: {
    ...inAnyCaseWithFamily,
    LEVEL_2_STARTED_ACUTELY: { target: '#level2', actions: 'remember' },
    LEVEL_3_STARTED_ACUTELY: { target: '#level3', actions: 'remember' },
  },
  states: {
    meet: {
      entry: { type: 'enterStep', params: { step: 'meet' } },
      on: {
        MEETING_HELD: {
          guard: requires('logIsOpenOrRefused', 'hasRelayHolder', 'requiredStepsAreDone'),
          target: 'plan',
          actions: 'remember',
        },
      },
    },
    plan: {
      entry: { type: 'enterStep', params: { step: 'plan' } },
      on: {
        PLAN_AGREED: {
          guard: requires(
            'hasGoal',
            'hasIntervention',
            'everyInterventionHasGoalAndDate',
            'requiredStepsAreDone',
          ),
          target: 'carryOut',
          actions: 'remember',
        },
      },
    },
    carryOut: {
      entry: { type: 'enterStep', params: { step: 'carryOut' } },
      on: {
        ...whileCarryingOut,
        ...mayBeStuck,
        EVALUATION_STARTED: { guard: requires('requiredStepsAreDone'), target: 'evaluate' },
      },
    },
    evaluate: {
      entry: { type: 'enterStep', params: { step: 'evaluate' } },
      on: {
        ...whileCarryingOut,
        ...mayBeStuck,
        EVALUATION_RECORDED: {
          guard: requires('everyInterventionIsEvaluated', 'requiredStepsAreDone'),
          target: 'decide',
          actions: 'remember',
        },
      },
    },
    decide: {
      entry: { type: 'enterStep', params: { step: 'decide' } },
      on: {
        ...mayBeStuck,
        PLAN_RESUMED: { guard: requires('guideAllowsPlan'), target: 'plan' },
        CASE_CLOSED: {
          guard: requires('guideAllowsClosing', 'requiredStepsAreDone'),
          target: '#closed',
          actions: 'remember',
        },
        LEVEL_2_DECIDED: {
          guard: requires('guideAllowsLevel2', 'requiredStepsAreDone'),
          target: '#level2',
          actions: 'remember',
        },
        LEVEL_3_DECIDED: {
          guard: requires('guideAllowsLevel3', 'requiredStepsAreDone'),
          target: '#level3',
          actions: 'remember',
        },
      },
    },
    stuck: {
      entry: { type: 'enterStep', params: { step: 'stuck' } },
      on: {
        COORDINATING_UNIT_ADVISED: { target: 'meet', actions: ['remember', tell('holder', 'case.advised')] },
      },
    },
  },
});
