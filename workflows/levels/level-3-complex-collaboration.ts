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

/** Level 3, complex collaboration: several services with the family, which is in all decisions. */
export const level3ComplexCollaboration = caseSetup.createStateConfig({
  initial: 'convene',
  on: {
    ...inAnyCaseWithFamily,
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
            'rightsAreAssessed',
            'requiredStepsAreDone',
          ),
          target: 'plan',
          actions: 'remember',
        },
        LEVEL_1_DECIDED: backToLevel(1, '#level1'),
        LEVEL_2_DECIDED: backToLevel(2, '#level2'),
      },
    },
    ...planned,
    decide: {
      entry: { type: 'enterStep', params: { step: 'decide' } },
      on: {
        ...decided,
        LEVEL_1_DECIDED: toLevel(1, '#level1.plan'),
        LEVEL_2_DECIDED: toLevel(2, '#level2'),
      },
    },
    stuck: adviceGoesTo('convene'),
  },
});
