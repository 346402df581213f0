import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { Actor, Subject } from '../../../workflows/events.js';
import type {
  AccessRow,
  CaseSummary,
  ConsentRow,
  FollowUpKind,
  GoalRow,
  InterventionRow,
  Principal,
  KeptEntryRow,
  ReferralRow,
} from '../../../workflows/projection.js';
import type { FactWrites } from '../../effects/measurement-facts.js';
import type { RelationChange } from '../apply-event/command.js';
import type { FamilyMember } from './case-reading.js';
import type { DueTimes } from '../../follow-ups/due-times.js';

/** Rows to be there as they are given, and rows to be gone. What does not change stands in neither. */
export interface Difference<Upsert, Remove> {
  upsert?: Upsert[];
  remove?: Remove[];
}

/** One history row. Its number follows from the version. Bytes are base64 here and in all that follows. */
export interface EntryWrite {
  type: string;
  /** ISO instant. */
  at: string;
  actor: Actor;
  subject: Subject;
  facts: object;
  /** Names of the texts that were given. */
  texts: readonly string[];
  /** Kinds of information it holds; null where nobody knows, which opens it to no service on a basis. */
  kinds?: readonly string[] | null;
  /** Person id of the guardian whose own information it is; null where it is the child's. */
  about?: string | null;
  /** Null when no text was given. */
  sealed: string | null;
  wrappedKey: string | null;
  link: string;
  snapshotHash: string;
  modelVersion: number;
  guideVersion: number;
  /** The whole snapshot, where replay cannot come from the entries before it (upcast, moved guide). */
  checkpoint?: CaseSnapshot | null;
}

export interface FollowUpWrite extends DueTimes {
  id: string;
  key: string;
  kind: FollowUpKind;
  owner: Principal;
  serviceId: string;
  event: { type: string; facts: Record<string, unknown> } | null;
}

export interface MeasurementWrite {
  key: string;
  instrument: string;
  timePoint: string;
  respondent: string;
  dueDate: string;
  status: 'planned' | 'answered';
  /** Left as it is when not given. */
  answeredEntry?: number;
}

/** Without kinds it opens all of them. */
export type AccessWrite = Omit<AccessRow, 'kinds'> & Partial<Pick<AccessRow, 'kinds'>>;

/** The projections, as differences; one that did not change is left out. */
export interface ProjectionWrites extends Partial<Pick<FactWrites, 'measurementFacts' | 'levelSpells'>> {
  followUps?: Difference<FollowUpWrite, { key: string; status: 'done' | 'cancelled' }>;
  access?: Difference<AccessWrite, Pick<AccessRow, 'principal' | 'relation'>>;
  keptEntries?: Difference<KeptEntryRow, KeptEntryRow>;
  goals?: Difference<GoalRow, Pick<GoalRow, 'goalId'>>;
  interventions?: Difference<InterventionRow, Pick<InterventionRow, 'interventionId'>>;
  consents?: Difference<ConsentRow, Pick<ConsentRow, 'consentId'>>;
  referrals?: Difference<ReferralRow, Pick<ReferralRow, 'referralId'>>;
  measurements?: Difference<MeasurementWrite, { key: string }>;
}

export interface CaseRowWrite extends CaseSummary {
  /** For a new case only. */
  childId?: string;
  guideId: string;
  guideVersion: number;
  modelVersion: number;
  snapshot: CaseSnapshot;
  /** Link of the last entry. */
  head: string;
  /** First date ('YYYY-MM-DD') of its follow-ups, null for none; left out when it did not change. */
  nextDue?: string | null;
  /** ISO instant of the write. */
  at: string;
}

/** The payload of `write_case`: all that a command does to a case, in one call and one transaction. */
export interface CaseWrite extends ProjectionWrites {
  caseId: string;
  /** 0 for a new case. */
  expectedVersion: number;
  case: CaseRowWrite;
  /** The key of a new case. */
  key?: { wrapped: string; masterKeyId: string };
  /** At least one: the version grows by their number. */
  entries: EntryWrite[];
  receipt?: { key: string; requestHash: string; response: unknown };
  /** Takes the child's one opened log, or gives it back. */
  openLog?: true;
  closeLog?: true;
  /** Numbers of entries whose text is erased by destroying its key. */
  destroyKeys?: number[];
  /** Destroys the key of the case and all keys of its entries, and forgets who it was about. */
  dispose?: true;
  outbox?: { id: string; intent: string; payload: object }[];
  /** Who is family from now on: written in the same transaction. */
  relation?: RelationChange;
  /** An uploaded file becomes that of the first entry. */
  file?: { id: string; wrapped: string };
  /** Who was family when it was decided who reads; when that has changed meanwhile, nothing is written. */
  familySeen?: FamilyMember[];
}

/**
 * `stale`, `unknown`, `keyUsed` and `logTaken` leave nothing written. `unknown`: there is no such case, or the actor may
 * not know of it. `keyUsed`: the same actor's key got its receipt meanwhile; `logTaken`: another log was opened for the
 * child meanwhile, which nobody but its holder is to know. After both: read again and decide again.
 */
export type WriteResult =
  | { status: 'written'; version: number }
  | { status: 'stale'; version: number }
  | { status: 'unknown' | 'keyUsed' | 'logTaken' };
