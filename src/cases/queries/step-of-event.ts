import type { CanonicalStep } from '../../../workflows/case-context.js';
import type { EventType } from '../../../workflows/events.js';

const meeting: CanonicalStep[] = ['meet', 'convene'];
const evaluating: CanonicalStep[] = ['carryOut', 'evaluate'];

/** The canonical steps that an event is work on; one that is not here may come at any time, and belongs to no step. */
const STEPS: { [T in EventType]?: readonly CanonicalStep[] } = {
  CONCERN_DEFINED: ['define'],
  CONCERN_SHARED: ['share'],
  CONCERN_DISMISSED: ['decide'],
  LEVEL_1_DECIDED: ['decide'],
  LEVEL_2_DECIDED: ['decide'],
  LEVEL_3_DECIDED: ['decide'],
  CASE_CLOSED: ['decide'],
  CASE_STUCK: ['decide'],
  PLAN_RESUMED: ['decide'],
  RELAY_HOLDER_NAMED: meeting,
  CONSENT_GIVEN: meeting,
  CONSENT_ASKED: meeting,
  CONSENT_AGREED: meeting,
  LOG_REQUESTED: meeting,
  MEETING_HELD: meeting,
  REFERRAL_SENT: ['convene'],
  REFERRAL_ACCEPTED: ['convene'],
  ADVICE_RECORDED: ['convene'],
  RIGHTS_ASSESSED: ['convene'],
  GOAL_SET: ['plan'],
  INTERVENTION_PLANNED: ['plan'],
  PLAN_AGREED: ['plan'],
  INTERVENTION_CHANGED: ['carryOut'],
  CONTACT_RECORDED: ['carryOut'],
  EVALUATION_STARTED: ['carryOut'],
  INTERVENTION_EVALUATED: evaluating,
  CHILD_VOICE_RECORDED: evaluating,
  EVALUATION_RECORDED: ['evaluate'],
  GUIDE_STEP_COMPLETED: ['define', 'share', 'decide', 'meet', 'convene', 'plan', 'carryOut', 'evaluate'],
};

export const isWorkOn = (type: EventType, step: CanonicalStep): boolean =>
  STEPS[type]?.includes(step) ?? false;
