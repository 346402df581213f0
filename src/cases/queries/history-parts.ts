import type { EventType } from '../../../workflows/events.js';

/** Parts of the history that somebody may want to read by themselves. */
export const HISTORY_PARTS = {
  meetings: ['MEETING_HELD', 'CONTACT_RECORDED', 'COORDINATING_UNIT_ADVISED'],
  /** Where the child or the family says something. */
  voices: [
    'CHILD_VOICE_RECORDED',
    'BRIGHT_SPOT_WRITTEN',
    'EVALUATION_RECORDED',
    'ACUTE_RISE_EVALUATED',
    'BATON_OFFERED',
  ],
  /** What moved the case, or who has it. */
  changes: [
    'CONCERN_LOGGED',
    'LEVEL_1_DECIDED',
    'LEVEL_2_DECIDED',
    'LEVEL_3_DECIDED',
    'LEVEL_1_STARTED_ACUTELY',
    'LEVEL_2_STARTED_ACUTELY',
    'LEVEL_3_STARTED_ACUTELY',
    'LOG_OPENED',
    'PLAN_AGREED',
    'PLAN_RESUMED',
    'CASE_STUCK',
    'CASE_CLOSED',
    'CASE_DISCONTINUED',
    'CASE_REOPENED',
    'CONCERN_DISMISSED',
    'CONCERN_REOPENED',
    'RELAY_HOLDER_NAMED',
    'BATON_ACCEPTED',
    'BATON_ASSIGNED',
    'COORDINATOR_APPOINTED',
    'PARTICIPANT_JOINED',
    'PARTICIPANT_LEFT',
    'CONSENT_GIVEN',
    'CONSENT_AGREED',
    'CONSENT_WITHDRAWN',
  ],
  files: ['FILE_ADDED'],
  /** What was asked of other services, and what they answered. */
  referrals: ['REFERRAL_SENT', 'REFERRAL_ACCEPTED', 'REFERRAL_DECLINED', 'REFERRAL_WITHDRAWN'],
  /** Who has put the log into their own journal, and when. */
  journal: ['LOG_JOURNALLED'],
  measurements: ['MEASUREMENT_RECORDED'],
} as const satisfies Record<string, readonly EventType[]>;

export type HistoryPart = keyof typeof HISTORY_PARTS;
