import type { FamilyWish } from './event-fields.js';

export type Level = 0 | 1 | 2 | 3;
export type CanonicalStep =
  'define' | 'share' | 'decide' | 'meet' | 'plan' | 'carryOut' | 'evaluate' | 'convene' | 'stuck';

export type LogState = 'none' | 'requested' | 'opened';
export type ConsentState = 'none' | 'given' | 'expiring' | 'paused' | 'withdrawn' | 'refused';
export type RelayState = 'unassigned' | 'held' | 'offered';
export type TimePoint = 'start' | 'middle' | 'closing' | 'after6Months';

/** One stay at a level: how the case came there and how it left. ISO instants. */
export interface LevelSpell {
  level: Level;
  from: string;
  to: string | null;
  entered: 'logged' | 'raised' | 'lowered' | 'acute' | 'reopened';
  left: 'raised' | 'lowered' | 'acute' | 'closed' | null;
}

/** The canonical steps of each level, in order (bti.md, "The four levels"). `stuck` is a place, not a step of a guide. */
export const CANONICAL_STEPS: Record<Level, readonly CanonicalStep[]> = {
  0: ['define', 'share', 'decide'],
  1: ['meet', 'plan', 'carryOut', 'evaluate', 'decide'],
  2: ['convene', 'plan', 'carryOut', 'evaluate', 'decide'],
  3: ['convene', 'plan', 'carryOut', 'evaluate', 'decide'],
};

/** One person of one service: who holds the baton, who is offered it. */
export interface ServiceMember {
  staffId: string;
  serviceId: string;
}

/** The memory of a case: ids, codes and dates only. Kept small, for the snapshot's size decides the write speed. */
export interface CaseContext {
  homeServiceId: string;
  authorId: string;
  loggedAt: string;
  level: Level;
  step: CanonicalStep;
  /** ISO instant at which the present canonical step began. */
  stepSince: string;
  /** Ids of the guide's own steps already finished that still count at this canonical step. */
  guideStepsDone: string[];
  spells: LevelSpell[];
  sharedWith: string[];
  groups: string[];
  log: LogState;
  logSince: string | null;
  /** `leftAt`: since when they no longer work in the service; absent as long as they do. */
  holder: (ServiceMember & { since: string; leftAt?: string }) | null;
  offer: (ServiceMember & { since: string; unanswered: boolean }) | null;
  coordinator: (ServiceMember & { kind: 'childCoordinator' | 'coordinator' }) | null;
  rights: { individualPlan: RightState; childCoordinator: RightState } | null;
  consents: Record<string, ConsentRecord>;
  refusedAt: string | null;
  /** Guardians whose no stands, by person id: another guardian's yes does not take it away. */
  refusedBy: string[];
  /** The entries that said so, as long as they count: one in the wrong log takes its no along. Absent: none. */
  refusals?: Refusal[];
  /** A guardian has said no and it is not settled: sharing stands still (invariant 2). */
  objectedAt: string | null;
  /** The entries that stopped it. Absent: none. */
  objectedIn?: number[];
  /** By service, what its people had by name and have no basis for any more, until they have seen to it. Absent: none. */
  endings?: Record<string, SharingEnding>;
  /** Open reports that are noted here. Absent: none. */
  openReports?: string[];
  referrals: Record<string, ReferralRecord>;
  /** Services that have given advice at this level without a referral. */
  advice: string[];
  /** `entry`: what brought them in; null for who handed the baton on. `outside`: of a service outside the municipality. */
  participants: (ServiceMember & { referralId: string | null; entry: number | null; outside?: true })[];
  /** `until`: last day of a guardian's insight; without it as long as they are family. */
  family: FamilyMember[];
  /** By person: the entry that let them in. */
  familyEntries: Record<string, number>;
  goals: Record<string, GoalRecord>;
  interventions: Record<string, InterventionRecord>;
  planAgreedAt: string | null;
  /** The child's age in whole years when the plan was agreed: which instruments fit. Null when unborn or unknown. */
  ageAtPlan: number | null;
  /** How many times measuring has begun: work on a new level, or in a reopened case, is measured anew. */
  planRound: number;
  /** The level spell (1, 2, …) in which the round began, and when; 0 and null before the first plan. */
  roundSpell: number;
  roundSince: string | null;
  acute: { since: string; evaluateBy: string } | null;
  /** The child is still to be asked. `askedBy` is a staff id; null leaves it to the relay holder. */
  childVoice: { askBy: string; askedBy: string | null } | null;
  nextDate: { date: string; time?: string; waitingFor: string } | null;
  /** By number of the entry, what the family asks and nobody has answered. Absent: nothing. */
  asked?: Record<string, FamilyAsked>;
  lastContact: string;
  stuckSince: string | null;
  /** The service that is the coordinating unit, as it was when the case got stuck; null where there is none. */
  coordinatingUnitId: string | null;
  closed: { at: string; reason: string } | null;
  /** Discontinued above level 1 before what was begun there was evaluated, which is still to be done. */
  isBrokenOff: boolean;
  /** Answered measurements by key, with the date and the entry of the answer. */
  answered: Record<string, { on: string; entry: number }>;
  restricted: number[];
  /** By number of the entry, what guardians are not to read until it is shown to them again. */
  kept: Record<string, KeptEntry>;
  /** Emergency openings that have not ended; left out where there never was one. */
  emergencies?: EmergencyRecord[];
  /**
   * Numbers of the entries about them, and of those by which rows were derived anew. They change nothing in the case, so no
   * version that somebody has seen counts them, and no number that the family sees tells of them.
   */
  asides?: number[];
  /** Of these, what was written by those who read in an emergency: it would tell the family of them. */
  emergencyNotes?: number[];
  /** By number of the entry, the guardian whose own information it is; others of the family do not read it. Absent: none. */
  parentsOwn?: Record<string, string>;
  /** The child lives at a protected address. Absent: not. */
  protection?: Protection;
  /** By person: what a parent without parental responsibility has asked to be told. */
  informationAsked: Record<string, InformationAsked>;
  /** Requests for access to what is kept of the child that wait for their answer: ISO instant, or the day, by request id. */
  accessRequests?: Record<string, string>;
  /** Those of them that are given two months more. */
  accessExtended?: string[];
  archived?: ArchiveRecord;
  disposed?: { at: string };
}

/** Who may know of a case with a protected address, beside who drives it and the leader of its service. */
export interface Protection {
  code: 6 | 7;
  /** Principals. */
  readers: string[];
}

export interface FamilyAsked {
  entry: number;
  wish: FamilyWish;
  personId: string;
  /** ISO instant. */
  since: string;
}

export interface InformationAsked {
  entry: number;
  /** ISO instant of the last step. */
  since: string;
  status: 'asked' | 'given' | 'refused' | 'appealed' | 'upheld';
}

/** What has become of a closed case: its deposit in the archive, and the day on which its content was destroyed. */
export interface ArchiveRecord {
  reference: string;
  on: string;
}

/** Somebody without a relation to the case reads it until an instant, because of an emergency. */
export interface EmergencyRecord extends ServiceMember {
  /** ISO instant; at it the access is over. */
  until: string;
  entry: number;
}

/** One entry that is kept from guardians, for a reason that is written down and looked at again. */
export interface KeptEntry {
  ground: 'dangerToChild' | 'youngPersonsHealth';
  /** Person ids; empty for every guardian. */
  from: string[];
  /** Last day before somebody looks at it again; null where the law gives it to the young person. */
  reviewBy: string | null;
  /** What rests on it, and is kept with it. */
  also: number[];
  /** The entries that kept it and showed it again: they tell what it is about, so they stay kept. */
  saidIn: number[];
  /** Shown again: only the entries that say so are kept still. */
  isShown: boolean;
}

/** `personId`: a guardian's, whose no outlasts another guardian's yes; null for anybody else's. */
export interface Refusal {
  entry: number;
  at: string;
  personId: string | null;
}

/** `why`: which event ended it. `outside`: a body without an account here, for which the case's own service sees to it. */
export interface SharingEnding {
  entry: number;
  since: string;
  why: 'withdrawn' | 'objected' | 'ended' | 'wrongChild';
  outside: boolean;
}

/** A foster parent reads the log and consents to nothing; a representative speaks in the guardians' place. */
export type FamilyRelation = 'guardian' | 'child' | 'fosterParent' | 'representative';

export interface FamilyMember {
  personId: string;
  relation: FamilyRelation;
  until?: string;
}

export type RightState = 'entitled' | 'notEntitled' | 'declined';

/** Whose word it is: the role, and the person where the person is known here. */
export interface ConsentGiver {
  role: 'guardian' | 'youngPerson' | 'pregnantWoman' | 'childProtection' | 'representative' | 'adult';
  personId?: string;
}

export interface ConsentRecord {
  kind: 'consent' | 'legalBasis';
  entry: number;
  /** Whose yes it is; nobody's for another legal basis. */
  givenBy: ConsentGiver[];
  services: string[];
  kinds: string[];
  validFrom: string;
  validUntil: string | null;
  /** `asked`: some of those who must say yes have not; nothing rests on it. */
  status: 'asked' | 'inForce' | 'objected' | 'expired' | 'withdrawn' | 'ended';
  /** The reminder before the end has been recorded. */
  expiring: boolean;
  /** Days ('YYYY-MM-DD', in order) from which the young person decides on some of it. Absent: none to come. */
  ownFrom?: string[];
  /** Since when a paper is to be put into the case, and the entry that did. Absent: not given on paper. */
  paperSince?: string;
  paperEntry?: number;
  /** Of one that was asked of each by themselves: their last words. Absent: all said yes at once. */
  answers?: ConsentAnswer[];
  /** Every guardian is asked, though the guide lets one be enough. Absent: as the guide says. */
  everyGuardian?: true;
  /** ISO instant since when the answers are waited for. Absent: they are not. */
  askedAt?: string;
  /** Asked before there was a log to read: who of the family answers alone, at a door of its own. */
  asks?: FamilyMember[];
}

/** What one of those said who were asked by themselves, and in which entry. */
export interface ConsentAnswer {
  entry: number;
  by: ConsentGiver;
  says: 'yes' | 'no';
}

export interface ReferralRecord {
  entry: number;
  serviceId: string;
  named: boolean;
  outside: boolean;
  kinds: string[];
  since: string;
  status: 'sent' | 'accepted' | 'declined' | 'withdrawn' | 'ended';
}

export interface GoalRecord {
  entry: number;
  weight: number;
  baseline: number;
  status: 'active' | 'dropped' | 'reached';
  /** The entry that dropped or reached it. */
  endedBy?: number;
}

export interface InterventionRecord {
  goalId: string;
  entry: number;
  kind: string;
  level: Level;
  responsible: string;
  serviceId: string | null;
  from: string;
  evaluateBy: string;
  status: 'running' | 'evaluated' | 'stopped';
  done: string | null;
  helped: string | null;
  /** The entry that evaluated or stopped it last, in this opening of the case. */
  endedBy?: number;
}

/** Where a case stands: the value of the statechart and its memory; plain JSON. */
export interface CaseSnapshot {
  value: {
    course: Record<string, string> | 'closed' | 'disposed';
    consent: ConsentState;
    relay: RelayState;
  };
  context: CaseContext;
}
