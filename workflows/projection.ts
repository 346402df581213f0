import type {
  CanonicalStep,
  ConsentState,
  Level,
  LevelSpell,
  LogState,
  RelayState,
  TimePoint,
} from './case-context.js';

/**
 * What should exist because of a case's state. Made by `project()`, compared with the rows by the writer and by `verify`.
 * Ids and codes only: no free text, no names, and no resolved dates (the working calendar is the service's).
 */
export interface Projection {
  summary: CaseSummary;
  followUps: FollowUpRow[];
  access: AccessRow[];
  keptEntries: KeptEntryRow[];
  goals: GoalRow[];
  interventions: InterventionRow[];
  consents: ConsentRow[];
  referrals: ReferralRow[];
  measurements: MeasurementRow[];
  levelSpells: LevelSpellRow[];
}

/** The case's own columns in the work list. */
export interface CaseSummary {
  status: 'open' | 'closed';
  level: Level;
  /** Canonical step of the level, or `closed`. */
  step: CanonicalStep | 'closed';
  /** Id of the guide's own step, null when closed. */
  guideStep: string | null;
  log: LogState;
  consentState: ConsentState;
  relayState: RelayState;
  homeServiceId: string;
  holderStaffId: string | null;
  holderServiceId: string | null;
  /** ISO instant since when the case has been at this level. */
  levelSince: string;
  /** Invariant 6: an open case without any follow-up that carries a date. */
  missingNextDate: boolean;
  stuck: boolean;
  acute: boolean;
  groups: string[];
}

/**
 * When something is due, counted on Oslo dates from an anchor ('YYYY-MM-DD' or an ISO instant).
 * A due date on a day off moves to the next working day unless `exact`.
 */
export interface DueRule {
  anchor: string;
  amount: number;
  unit: DueUnit;
  exact?: boolean;
  /** The anchor is an instant and stands for itself, to the millisecond. */
  instant?: boolean;
}
export type DueUnit = 'calendarDays' | 'workingDays' | 'weeks' | 'months';

/** One rung of the reminder ladder; `amount` days after (negative: before) the due date. */
export interface LadderRung {
  stage: FollowUpStage;
  amount: number;
  unit: 'calendarDays' | 'workingDays';
}
/** `lapsed`: nobody is told; it is left undone, and is no follow-up any more. */
export type FollowUpStage = 'before' | 'due' | 'leader' | 'coordinatingUnit' | 'lapsed';

/**
 * Principal in text: `staff:<id>`, `person:<id>`, `leader:<serviceId>`, `service:<serviceId>`, `unit:coordinating`; and
 * `asked:<id>`, a person through the door of a question alone.
 */
export type Principal = string;

export interface FollowUpRow {
  /** Stable within the case: the same need has the same key after every step. */
  key: string;
  kind: FollowUpKind;
  /** Who is to do it. */
  owner: Principal;
  /** The service whose leader hears when it is overdue, and whose calendar counts. */
  serviceId: string;
  due: DueRule;
  /** Reminders and escalation; empty when the due time itself is an event of the case. */
  ladder: LadderRung[];
  /** The system event recorded at the due time (consent expires, an offer stays unanswered), with its facts. */
  event: { type: string; facts: Record<string, unknown> } | null;
}

export type FollowUpKind =
  | 'concern.decide'
  | 'step.finish'
  | 'meeting.call'
  | 'log.open'
  | 'intervention.evaluate'
  | 'evaluation.hold'
  | 'evaluation.afterAcuteRise'
  | 'childVoice.ask'
  | 'consent.answer'
  | 'consent.expiring'
  | 'consent.expired'
  | 'consent.refusedReview'
  | 'consent.paper'
  | 'consent.renewAtAge'
  | 'sharing.tidyUp'
  | 'sharing.settle'
  | 'baton.answer'
  | 'baton.unanswered'
  | 'baton.assign'
  | 'referral.answer'
  | 'coordinatingUnit.advise'
  | 'contact.make'
  | 'nextDate.keep'
  | 'nextDate.set'
  | 'keptEntry.review'
  | 'information.answer'
  | 'measurement.answer'
  | 'emergency.end'
  | 'access.answer'
  | 'family.answer'
  | 'holder.reconsider';

export type Relation =
  | 'author'
  | 'holder'
  | 'participant'
  | 'guardian'
  | 'child'
  | 'invited'
  | 'referred'
  | 'leader'
  | 'asked'
  | 'offered'
  | 'oversight'
  | 'emergency'
  | 'deputy';

export interface AccessRow {
  principal: Principal;
  relation: Relation;
  /** Whether the relation opens the content, or only that the case exists, its level, dates and holder. */
  content: boolean;
  /** Last date (inclusive, Oslo) on which the relation holds; null when it ends with the state. */
  until: string | null;
  /** ISO instant at which the relation is over; left out where it ends by dates. */
  untilAt?: string;
  /** The service for which the principal takes part: it holds only while they work there. Null where it is their own. */
  serviceId: string | null;
  /**
   * The kinds of information that it opens: of the child, `school`; of a parent, `family:<personId>`, or of any parent
   * on a legal basis, `family:*`. Null for every kind.
   */
  kinds: string[] | null;
}

/** An entry that somebody of the family does not read. */
export interface KeptEntryRow {
  entry: number;
  principal: Principal;
}

export interface GoalRow {
  goalId: string;
  /** History number of the entry that holds its text. */
  entry: number;
  status: 'active' | 'dropped' | 'reached';
  weight: number;
  baseline: number;
}

export interface InterventionRow {
  interventionId: string;
  goalId: string;
  entry: number;
  kind: string;
  level: Level;
  responsible: Principal;
  serviceId: string | null;
  /** YYYY-MM-DD. */
  from: string;
  evaluateBy: string;
  status: 'running' | 'evaluated' | 'stopped';
  done: string | null;
  helped: string | null;
}

export interface ConsentRow {
  consentId: string;
  entry: number;
  /** A consent, or another legal basis with its reason written down. */
  kind: 'consent' | 'legalBasis';
  services: string[];
  kinds: string[];
  status: 'asked' | 'inForce' | 'objected' | 'expired' | 'withdrawn' | 'ended';
  validFrom: string;
  validUntil: string | null;
}

export interface ReferralRow {
  referralId: string;
  entry: number;
  serviceId: string;
  named: boolean;
  outside: boolean;
  status: 'sent' | 'accepted' | 'declined' | 'withdrawn' | 'ended';
}

export interface MeasurementRow {
  /** `instrument:timePoint:round:respondent`. */
  key: string;
  instrument: string;
  timePoint: TimePoint;
  respondent: string;
  due: DueRule;
  status: 'planned' | 'answered';
}

export interface LevelSpellRow extends LevelSpell {
  /** 1, 2, … in order. */
  spell: number;
}
