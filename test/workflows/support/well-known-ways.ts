import type { Guide } from '../../../workflows/guide.js';
import { ACase } from './a-case.js';
import { BAERUM } from './guides.js';
import { MENTAL_HEALTH_TEAM, PPT } from './people.js';

/** The stretches of the way that most tales begin with, as the base guide has them. */

/** A concern that has been written down and shared, and now waits for a decision. */
export function aSharedConcern(guide: Guide = BAERUM): ACase {
  return ACase.ofConcern(guide).does('CONCERN_DEFINED').does('CONCERN_SHARED');
}

/** Level 1, with a holder, a consent and an open log: ready for the plan. */
export function anOpenLog(guide: Guide = BAERUM): ACase {
  return logOpened(ACase.ofConcern(guide));
}

/** From a concern that was just logged. */
export function logOpened(one: ACase): ACase {
  return one
    .does('CONCERN_DEFINED')
    .does('CONCERN_SHARED')
    .does('LEVEL_1_DECIDED')
    .does('RELAY_HOLDER_NAMED')
    .does('CONSENT_GIVEN', { services: [] })
    .does('LOG_REQUESTED')
    .does('LOG_OPENED')
    .does('MEETING_HELD');
}

/** A goal, an intervention and an agreed plan. */
export function withAPlan(one: ACase): ACase {
  return one.does('GOAL_SET').does('INTERVENTION_PLANNED').does('PLAN_AGREED');
}

/** Eight weeks later everything is evaluated, and the child has said what it thinks. */
export function evaluated(one: ACase): ACase {
  one.days(55);
  for (const [interventionId, { status }] of Object.entries(one.context.interventions))
    if (status !== 'stopped') one.does('INTERVENTION_EVALUATED', { interventionId });
  return one
    .does('EVALUATION_STARTED')
    .does('EVALUATION_RECORDED', { childVoice: { kind: 'said' } }, ['childSaid']);
}

/** Another service is asked by name, with consent, and accepts. */
export function accepted(one: ACase, serviceId: string = PPT): ACase {
  return one
    .does('CONSENT_GIVEN', { services: [serviceId] })
    .does('REFERRAL_SENT', { serviceId })
    .does('REFERRAL_ACCEPTED');
}

/** Level 2 with PPT, its plan being carried out. */
export function twoServices(guide: Guide = BAERUM): ACase {
  const one = evaluated(withAPlan(anOpenLog(guide))).does('LEVEL_2_DECIDED');
  return withAPlan(accepted(one).does('MEETING_HELD'));
}

/** Level 3 with PPT and the mental-health team, its plan being carried out. */
export function severalServices(guide: Guide = BAERUM): ACase {
  const one = evaluated(twoServices(guide)).does('LEVEL_3_DECIDED').does('RIGHTS_ASSESSED');
  return withAPlan(accepted(one, MENTAL_HEALTH_TEAM).does('MEETING_HELD'));
}
