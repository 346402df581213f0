import { requires, tell } from '../case.setup.js';

/** What may happen at any step of an open case without moving it. */
export const inAnyOpenCase = {
  CONTACT_RECORDED: { actions: 'remember' },
  NEXT_DATE_SET: { actions: 'remember' },
  NOTE_WRITTEN: {},
  BRIGHT_SPOT_WRITTEN: {},
  GROUPS_SET: { actions: 'remember' },
  GUIDE_STEP_COMPLETED: { guard: requires('guideHasMoreSteps'), actions: 'remember' },
  ENTRY_RESTRICTED: { actions: 'remember' },
  ENTRY_ERASED: {
    guard: requires('someEntryIsRestricted'),
    actions: ['remember', { type: 'entry.erase', params: erased }],
  },
  OPEN_REPORT_RECORDED: {},
  GUIDE_MOVED: {},
} as const;

/** What may happen at any step of a case that has left level 0. */
export const inAnyCaseWithFamily = {
  ...inAnyOpenCase,
  LOG_REQUESTED: {
    guard: requires('logIsNotOpen', 'guideOpensLogHere', 'hasRelayHolder'),
    actions: ['remember', 'log.open'],
  },
  LOG_OPENED: {
    guard: requires('logIsRequested', 'hasRelayHolder', 'hasBasisForLog'),
    actions: ['remember', tell('holder', 'log.opened')],
  },
  FAMILY_CHANGED: { actions: 'remember' },
  RIGHTS_ASSESSED: { actions: 'remember' },
  REFERRAL_SENT: { actions: ['remember', tell('referred', 'referral.sent')] },
  REFERRAL_ACCEPTED: {
    guard: requires('referralIsUnanswered'),
    actions: ['remember', tell('holder', 'referral.answered')],
  },
  REFERRAL_DECLINED: {
    guard: requires('referralIsUnanswered'),
    actions: ['remember', tell('holder', 'referral.answered')],
  },
  REFERRAL_WITHDRAWN: { guard: requires('referralIsUnanswered'), actions: 'remember' },
  ADVICE_RECORDED: { actions: 'remember' },
  PARTICIPANT_JOINED: { actions: 'remember' },
  PARTICIPANT_LEFT: { guard: requires('someoneTakesPart'), actions: 'remember' },
  GOAL_SET: { actions: 'remember' },
  GOAL_REACHED: { guard: requires('hasGoal'), actions: 'remember' },
  GOAL_DROPPED: { guard: requires('hasGoal'), actions: 'remember' },
  INTERVENTION_PLANNED: { guard: requires('hasGoal'), actions: 'remember' },
  INTERVENTION_CHANGED: { guard: requires('hasIntervention'), actions: 'remember' },
  INTERVENTION_STOPPED: { guard: requires('hasIntervention'), actions: 'remember' },
  MEASUREMENT_RECORDED: { actions: ['remember', { type: 'measurement.record', params: written }] },
  CHILD_VOICE_RECORDED: { guard: requires('childIsStillToBeAsked'), actions: 'remember' },
  ACUTE_RISE_EVALUATED: { guard: requires('hasAcuteRise'), actions: 'remember' },
  CASE_DISCONTINUED: { target: '#closed', actions: ['remember', tell('holder', 'case.closed')] },
} as const;

/** Carrying out the plan and evaluating it piece by piece. */
export const whileCarryingOut = {
  INTERVENTION_EVALUATED: { guard: requires('hasIntervention'), actions: 'remember' },
} as const;

/** No progress or unclear room for action: the coordinating unit is asked, and its advice goes to a new meeting. */
export const mayBeStuck = {
  CASE_STUCK: {
    guard: requires('guideAllowsCoordinatingUnit'),
    target: 'stuck',
    actions: ['remember', tell('coordinatingUnit', 'case.stuck')],
  },
} as const;

type Entry = { event: { facts: object; at: { number: number } } };
function erased({ event }: Entry) {
  return { entry: (event.facts as { entry: number }).entry };
}
function written({ event }: Entry) {
  return { entry: event.at.number };
}
