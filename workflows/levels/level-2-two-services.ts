import { caseSetup, requires, tell } from '../case.setup.js';
import { inAnyCaseWithFamily, mayBeStuck, whileCarryingOut } from './work-on-case.js';

/** Level 2, two-service collaboration: routine cooperation of the family and two services. */
export const level2TwoServices = caseSetup.createStateConfig({
  initial: 'convene',
  on: {
    ...inAnyCaseWithFamily,
    LEVEL_3_STARTED_ACUTELY: { target: '#level3', actions: 'remember' },
  },
  states: {
    convene: {
      entry: { type: 'enterStep', params: { step: 'convene' } },
      on: {
        MEETING_HELD: {
          guard: requires(
            'logIsOpenOrRefused',
            'hasRelayHolder',
            'enoughServicesTakePart',
            'notTooManyServicesTakePart',
            'outsideServicesAsTheGuideSays',
            'everyNamedReferralHasBasis',
            'requiredStepsAreDone',
          ),
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
        LEVEL_1_DECIDED: {
          guard: requires('guideAllowsLevel1', 'requiredStepsAreDone'),
          target: '#level1.plan',
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
        COORDINATING_UNIT_ADVISED: {
          target: 'convene',
          actions: ['remember', tell('holder', 'case.advised')],
        },
      },
    },
  },
});
