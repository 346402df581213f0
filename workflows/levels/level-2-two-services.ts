import { caseSetup, requires } from '../case.setup.js';
import {
  adviceGoesTo,
  afterReopening,
  backToLevel,
  beforeTheMeeting,
  decided,
  inAnyCaseWithFamily,
  planned,
  toLevel,
} from './work-on-case.js';

/** Level 2, two-service collaboration: routine cooperation of the family and two services. */
export const level2TwoServices = caseSetup.createStateConfig({
  initial: 'convene',
  on: {
    ...inAnyCaseWithFamily,
    LEVEL_3_STARTED_ACUTELY: { guard: requires('guideUsesLevel3'), target: '#level3', actions: 'remember' },
  },
  states: {
    convene: {
      entry: { type: 'enterStep', params: { step: 'convene' } },
      on: {
        ...beforeTheMeeting,
        ...afterReopening,
        MEETING_HELD: {
          guard: requires(
            'logIsOpenOrRefused',
            'hasRelayHolder',
            'enoughServicesTakePart',
            'notTooManyServicesTakePart',
            'outsideServiceTakesPart',
            'noOutsideServiceTakesPart',
            'everyServiceHasBasis',
            'requiredStepsAreDone',
          ),
          target: 'plan',
          actions: 'remember',
        },
        LEVEL_1_DECIDED: backToLevel(1, '#level1'),
      },
    },
    ...planned,
    decide: {
      entry: { type: 'enterStep', params: { step: 'decide' } },
      on: {
        ...decided,
        LEVEL_1_DECIDED: toLevel(1, '#level1.plan'),
        LEVEL_3_DECIDED: toLevel(3, '#level3'),
      },
    },
    stuck: adviceGoesTo('convene'),
  },
});
