import { caseSetup, requires } from '../case.setup.js';
import { inAnyOpenCase } from './work-on-case.js';

/** Level 0, concern: from one's own wonder to a shared decision. No log yet; the concern is the service's own. */
export const level0Concern = caseSetup.createStateConfig({
  initial: 'define',
  on: {
    ...inAnyOpenCase,
    LEVEL_1_STARTED_ACUTELY: { guard: requires('guideUsesLevel1'), target: '#level1', actions: 'remember' },
    LEVEL_2_STARTED_ACUTELY: { guard: requires('guideUsesLevel2'), target: '#level2', actions: 'remember' },
    LEVEL_3_STARTED_ACUTELY: { guard: requires('guideUsesLevel3'), target: '#level3', actions: 'remember' },
  },
  states: {
    define: {
      entry: { type: 'enterStep', params: { step: 'define' } },
      on: {
        CONCERN_DEFINED: { guard: requires('requiredStepsAreDone'), target: 'share', actions: 'remember' },
      },
    },
    share: {
      entry: { type: 'enterStep', params: { step: 'share' } },
      on: {
        CONCERN_SHARED: { guard: requires('requiredStepsAreDone'), target: 'decide', actions: 'remember' },
      },
    },
    decide: {
      entry: { type: 'enterStep', params: { step: 'decide' } },
      on: {
        CONCERN_SHARED: { actions: 'remember' },
        CONCERN_DISMISSED: {
          guard: requires('concernIsShared', 'guideAllowsClosing', 'logIsNotOpen', 'requiredStepsAreDone'),
          target: '#closed',
          actions: 'remember',
        },
        // Only where a guide opens the log for a concern: then the family's view belongs to the closing.
        CASE_CLOSED: {
          guard: requires('guideOpensLogHere', 'logIsOpen', 'guideAllowsClosing', 'requiredStepsAreDone'),
          target: '#closed',
          actions: 'remember',
        },
        LEVEL_1_DECIDED: {
          guard: requires('concernIsShared', 'guideAllowsLevel1', 'requiredStepsAreDone'),
          target: '#level1',
          actions: 'remember',
        },
        LEVEL_2_DECIDED: {
          guard: requires('concernIsShared', 'guideAllowsLevel2', 'requiredStepsAreDone'),
          target: '#level2',
          actions: 'remember',
        },
        LEVEL_3_DECIDED: {
          guard: requires('concernIsShared', 'guideAllowsLevel3', 'requiredStepsAreDone'),
          target: '#level3',
          actions: 'remember',
        },
      },
    },
  },
});
