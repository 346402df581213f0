import { requires, tell } from '../case.setup.js';
import type { Requirement } from '../requirements.js';

/** Who may know of the case, what guardians are not to read, and what a parent without that right asks to be told; also after the end. */
export const whoMayKnow = {
  PROTECTION_SET: { actions: 'remember' },
  PROTECTION_LIFTED: { guard: requires('addressIsProtected'), actions: 'remember' },
  PROTECTED_READER_ADDED: { guard: requires('addressIsProtected'), actions: 'remember' },
  PROTECTED_READER_REMOVED: { guard: requires('addressIsProtected'), actions: 'remember' },
  ENTRY_KEPT_FROM_GUARDIANS: { actions: 'remember' },
  ENTRY_SHOWN_TO_GUARDIANS: { guard: requires('someEntryIsKept'), actions: 'remember' },
  INFORMATION_ASKED_FOR: { actions: 'remember' },
  INFORMATION_ANSWERED: { guard: requires('informationIsAskedFor'), actions: 'remember' },
  REFUSAL_APPEALED: { guard: requires('informationIsRefused'), actions: 'remember' },
  APPEAL_DECIDED: { guard: requires('refusalIsAppealed'), actions: 'remember' },
} as const;

/** What concerns the record itself, which outlives the work. */
export const onTheRecord = {
  LOG_JOURNALLED: { actions: 'remember' },
  ENTRY_CORRECTED: { actions: 'remember' },
  ENTRY_RESTRICTED: { actions: 'remember' },
  ENTRY_ERASED: {
    guard: requires('someEntryIsRestricted'),
    actions: ['remember', { type: 'entry.erase', params: erased }],
  },
  ACCESS_REQUESTED: { actions: 'remember' },
  ACCESS_ANSWERED: { guard: requires('accessIsAskedFor'), actions: 'remember' },
  ACCESS_EXTENDED: { guard: requires('accessIsAskedFor'), actions: 'remember' },
} as const;

/** Somebody reads in an emergency, and does no more, or dates are counted anew; from any state, and nothing else is changed by it. */
export const inAnyCase = {
  EMERGENCY_ACCESS_OPENED: {
    guard: requires('isMoreThanAPrivateConcern'),
    actions: ['remember', tell('holderOrLeader', 'emergency.opened')],
  },
  EMERGENCY_ACCESS_ENDED: { guard: requires('hasEmergencyAccess'), actions: 'remember' },
  ROWS_RENEWED: { actions: 'remember' },
} as const;

/** What may happen at any step of an open case without moving it. */
export const inAnyOpenCase = {
  ...inAnyCase,
  ...whoMayKnow,
  CONTACT_RECORDED: { actions: 'remember' },
  NEXT_DATE_SET: { actions: 'remember' },
  NOTE_WRITTEN: { actions: 'remember' },
  BRIGHT_SPOT_WRITTEN: { actions: 'remember' },
  GROUPS_SET: { actions: 'remember' },
  GUIDE_STEP_COMPLETED: { guard: requires('guideHasMoreSteps'), actions: 'remember' },
  // Asking anonymously is always allowed.
  ADVICE_RECORDED: { actions: 'remember' },
  LOG_REQUESTED: {
    guard: requires('logIsNotOpen', 'guideOpensLogHere', 'hasRelayHolder'),
    actions: ['remember', 'log.open'],
  },
  LOG_OPENED: {
    // Asked for on a level that has been left again, it may be below the one at which the guide opens it.
    guard: requires('logIsRequested', 'guideOpensLogHere', 'hasRelayHolder', 'hasBasisForLog'),
    actions: ['remember', tell('holder', 'log.opened')],
  },
  FAMILY_CHANGED: { actions: 'remember' },
  ...onTheRecord,
  OPEN_REPORT_RECORDED: { actions: 'remember' },
  FILE_ADDED: { actions: 'remember' },
  GUIDE_MOVED: {},
  CASE_DISCONTINUED: { target: '#closed', actions: ['remember', tell('holder', 'case.closed')] },
} as const;

/** What may happen at any step of a case that has left level 0. */
export const inAnyCaseWithFamily = {
  ...inAnyOpenCase,
  // The family reads its log, and may ask something of those who work with it.
  FAMILY_ASKED: {
    guard: requires('logIsOpen'),
    actions: ['remember', tell('whoAnswersFamily', 'family.asked')],
  },
  FAMILY_ANSWERED: { guard: requires('familyHasAsked'), actions: 'remember' },
  RIGHTS_ASSESSED: { actions: 'remember' },
  COPIES_HANDLED: { guard: requires('sharingHasEnded'), actions: 'remember' },
  REFERRAL_SENT: { actions: ['remember', tell('referred', 'referral.sent')] },
  REFERRAL_ACCEPTED: {
    guard: requires('referralIsUnanswered'),
    actions: ['remember', tell('holder', 'referral.answered')],
  },
  REFERRAL_DECLINED: {
    guard: requires('referralIsUnanswered'),
    actions: ['remember', tell('holder', 'referral.answered')],
  },
  REFERRAL_WITHDRAWN: { guard: requires('referralStands'), actions: 'remember' },
  PARTICIPANT_JOINED: { actions: 'remember' },
  PARTICIPANT_LEFT: { guard: requires('someoneTakesPart'), actions: 'remember' },
  GOAL_SET: { actions: 'remember' },
  GOAL_REACHED: { guard: requires('hasGoal'), actions: 'remember' },
  GOAL_DROPPED: { guard: requires('hasGoal'), actions: 'remember' },
  INTERVENTION_CHANGED: { guard: requires('hasIntervention'), actions: 'remember' },
  INTERVENTION_EVALUATED: { guard: requires('hasIntervention'), actions: 'remember' },
  INTERVENTION_STOPPED: { guard: requires('hasIntervention'), actions: 'remember' },
  MEASUREMENT_RECORDED: { actions: ['remember', { type: 'measurement.record', params: written }] },
  CHILD_VOICE_RECORDED: { guard: requires('childIsStillToBeAsked'), actions: 'remember' },
  ACUTE_RISE_EVALUATED: { guard: requires('hasAcuteRise'), actions: 'remember' },
} as const;

/** Until the evaluation: one that is planned after it would leave the level unevaluated. */
const untilTheEvaluation = {
  INTERVENTION_PLANNED: { guard: requires('hasGoal'), actions: 'remember' },
} as const;

/** No progress or unclear room for action: the coordinating unit is asked, and its advice goes to a new meeting. */
export const mayBeStuck = {
  CASE_STUCK: {
    guard: requires('guideAllowsCoordinatingUnit'),
    target: 'stuck',
    actions: ['remember', tell('coordinatingUnit', 'case.stuck')],
  },
} as const;

/** What may happen beside the first meeting of a level. */
export const beforeTheMeeting = { ...untilTheEvaluation, ...mayBeStuck } as const;

/** What was broken off on this level before is evaluated before anything else is decided about it. */
export const afterReopening = {
  EVALUATION_RECORDED: { guard: requires('hasBrokenOffWork'), actions: 'remember' },
} as const;

/** The three steps between the first meeting of a level and its decision are the same on every level. */
export const planned = {
  plan: {
    entry: { type: 'enterStep', params: { step: 'plan' } },
    on: {
      ...untilTheEvaluation,
      ...mayBeStuck,
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
      ...untilTheEvaluation,
      ...mayBeStuck,
      EVALUATION_STARTED: { guard: requires('requiredStepsAreDone'), target: 'evaluate' },
    },
  },
  evaluate: {
    entry: { type: 'enterStep', params: { step: 'evaluate' } },
    on: {
      ...mayBeStuck,
      EVALUATION_RECORDED: {
        guard: requires('everyInterventionIsEvaluated', 'requiredStepsAreDone'),
        target: 'decide',
        actions: 'remember',
      },
    },
  },
} as const;

/** The ways on from a decision that every level has. */
export const decided = {
  ...mayBeStuck,
  PLAN_RESUMED: {
    guard: requires('guideAllowsPlan', 'notTooManyServicesTakePart', 'noOutsideServiceTakesPart'),
    target: 'plan',
    actions: 'remember',
  },
  CASE_CLOSED: {
    guard: requires(
      'guideAllowsClosing',
      'everyInterventionIsEvaluated',
      'childIsHeard',
      'requiredStepsAreDone',
    ),
    target: '#closed',
    actions: 'remember',
  },
} as const;

/** The advice of the coordinating unit goes to a new meeting. */
export function adviceGoesTo<Meeting extends 'meet' | 'convene'>(meeting: Meeting) {
  return {
    entry: { type: 'enterStep', params: { step: 'stuck' } },
    on: {
      COORDINATING_UNIT_ADVISED: { target: meeting, actions: ['remember', tell('holder', 'case.advised')] },
    },
  } as const;
}

/** A planned change of level, decided on an evaluation (invariant 4). */
export function toLevel<Target extends string>(level: 1 | 2 | 3, target: Target) {
  const evaluated = ['everyInterventionIsEvaluated', 'requiredStepsAreDone'] as const;
  return onwards(level, target, evaluated);
}

/** Back down before anything was begun on this level: nobody accepted, the acute rise is over, or the family said no. */
export function backToLevel<Target extends string>(level: 1 | 2, target: Target) {
  return onwards(level, target, [
    'hasNoPlanOnThisLevel',
    'acuteRiseIsEvaluated',
    'brokenOffWorkIsEvaluated',
    'everyInterventionIsEvaluated',
  ]);
}

/** Refused consent is a path, not a wall: down to level 1 it is open whatever the guide says (invariant 2). */
function onwards<Target extends string>(
  level: 1 | 2 | 3,
  target: Target,
  requirements: readonly Requirement[],
) {
  const move = { target, actions: 'remember' } as const;
  return [
    { guard: requires(`guideAllowsLevel${level}`, ...requirements), ...move },
    ...(level === 1 ? [{ guard: requires('consentIsRefused', ...requirements), ...move }] : []),
  ];
}

type Entry = { event: { facts: object; at: { number: number } } };
function erased({ event }: Entry) {
  return { entry: (event.facts as { entry: number }).entry };
}
function written({ event }: Entry) {
  return { entry: event.at.number };
}
