import type { LookPart } from '../../access/access-log/look-parts.js';
import type { CaseSnapshot, FamilyRelation } from '../../../workflows/case-context.js';
import type { Actor, Subject } from '../../../workflows/events.js';
import type { Relation } from '../../../workflows/projection.js';

/** What to read; `read_case` takes one round trip for any of it. */
export interface CaseQuestion {
  /** Left out for a case that does not exist yet. */
  caseId?: string;
  /** Of a new case, for `people`. */
  childId?: string;
  idempotencyKey?: string;
  withPeople?: boolean;
  withHistory?: boolean;
  /** The reading shows this part of the case to the actor: accounted for in the same statement. */
  look?: LookPart;
}

/** The answer of `read_case`. Bytes are base64, instants ISO in UTC. */
export interface CaseReading {
  /** Null when there is no such case, or when the actor may not know of it. */
  case: StoredCase | null;
  /** The actor's own relations to the case that hold today; a worker has none and reads all the same. */
  relations: OwnRelation[];
  /** What the actor's idempotency key has answered before. */
  receipt: { requestHash: string; response: unknown } | null;
  /** When asked `withPeople`: null where there is no child, or no content for the actor. */
  subject?: StoredSubject | null;
  family?: FamilyMember[];
  /** Whether the child has no opened log. For the writer's decision; not to be told. */
  logIsFree?: boolean | null;
  /** When asked `withHistory`. Without content: only what was addressed to the actor. */
  history?: StoredEntry[];
}

/** A deputy's relation is `deputy`, with whom they stand in for and what that one is to the case. */
export interface OwnRelation {
  principal: string;
  relation: Relation;
  content: boolean;
  insteadOf?: { staffId: string; relation: Relation };
}

export interface StoredCase {
  id: string;
  childId: string;
  guideId: string;
  guideVersion: number;
  modelVersion: number;
  /** Number of the last history entry. */
  version: number;
  snapshot: CaseSnapshot;
  head: string;
  nextDue: string | null;
  createdBy: string;
  createdAt: string;
  /** When its rows were last written: what gave access then may have ended by itself since. */
  changedAt: string;
  /** Null when the case has been disposed of. */
  wrappedKey: string | null;
  masterKeyId: string | null;
}

export interface StoredSubject {
  kind: 'identified' | 'unborn' | 'noNationalId';
  birthDate: string | null;
  inCare: boolean;
}

export interface FamilyMember {
  personId: string;
  relation: FamilyRelation;
  parentalResponsibility: boolean;
  barredFromInsight: boolean;
  /** Carries the child, who is not born yet. */
  isPregnant: boolean;
}

export interface StoredEntry {
  number: number;
  type: string;
  at: string;
  actor: Actor;
  subject: Subject;
  facts: Record<string, unknown>;
  texts: string[];
  /** Null before it was written down which information an entry holds. */
  kinds: string[] | null;
  about: string | null;
  sealed: string | null;
  /** Null where there was no text, or where it was erased. */
  wrappedKey: string | null;
  link: string;
  snapshotHash: string;
  modelVersion: number;
  guideVersion: number;
  checkpoint: CaseSnapshot | null;
}
