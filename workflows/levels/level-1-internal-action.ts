import { caseSetup, requires } from '../case.setup.js';
import {
  adviceGoesTo,
  beforeTheMeeting,
  decided,
  inAnyCaseWithFamily,
  planned,
  toLevel,
} from './work-on-case.js';

/** Level 1, internal action: work inside one service, with the child and the guardians. */
export const level1InternalAction = caseSetup.createStateConfig({
  initial: 'meet',
  on: {
    ...inAnyCaseWithFamily,
    LEVEL_2_STARTED_ACUTELY: { guard: requires('guideUsesLevel2'), target: '#level2', actions: 'remember' },
    LEVEL_3_STARTED_ACUTELY: { guard: requires('guideUsesLevel3'), target: '#level3', actions: 'remember' },
  },
  states: {
    meet: {
      entry: { type: 'enterStep', params: { step: 'meet' } },
      on: {
        ...beforeTheMeeting,
        MEETING_HELD: {
          guard: requires('logIsOpenOrRefused', 'hasRelayHolder', 'requiredStepsAreDone'),
          target: 'plan',
          actions: 'remember',
        },
      },
    },
    ...planned,
    decide: {
      entry: { type: 'enterStep', params: { step: 'decide' } },
      on: {
        ...decided,
        LEVEL_2_DECIDED: toLevel(2, '#level2'),
        LEVEL_3_DECIDED: toLevel(3, '#level3'),
      },
    },
    stuck: adviceGoesTo('meet'),
  },
});
