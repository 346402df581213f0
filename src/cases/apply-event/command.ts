import type { EntryMarks } from '../../../workflows/entry-kinds.js';
import type { EventType } from '../../../workflows/events.js';
import type { FamilyMember } from '../persistence/case-reading.js';
import type { FieldProblem } from '../../../workflows/payload-rules.js';
import type { CaseSummary } from '../../../workflows/projection.js';
import type { Requirement } from '../../../workflows/requirements.js';
import type { MissingStep } from '../../../workflows/step.js';

/** One event as it is asked for: facts in clear, free texts by name. Both are checked against `workflows/events.ts`. */
export interface CommandEvent {
  type: string;
  facts: Record<string, unknown>;
  texts: Record<string, string>;
  /** Which information the entry holds, and whose it is. Left out: what the writer's service usually writes, the child's. */
  marks?: EntryMarks;
  /** Scored as the answer to a measurement: it goes through that door, whichever the command came through. */
  by?: 'measurement';
  /** The entry is kept from guardians from the instant it is written: facts of ENTRY_KEPT_FROM_GUARDIANS, and its reason. */
  keptFromGuardians?: { reason?: string } & Record<string, unknown>;
}

/** One or several events that stand or fall together; one history row each. */
export interface Command {
  events: readonly CommandEvent[];
}

export interface ApplyOptions {
  /**
   * The version that the sender has seen: of entries that count for readers (`asides.ts`). Left out by the system; null is a version
   * that never was, which is stale.
   */
  expectedVersion?: number | null;
  /** The same key and request by the same actor has one effect and one answer. */
  idempotencyKey: string;
  /** Through which door: over the API, with a file, or by the engine itself. */
  by?: 'people' | 'file' | 'engine';
  /** Who is family from this command on, decided and written with it. */
  relation?: RelationChange;
  /** The uploaded file that the command's one entry is about, with its key in base64. */
  file?: { id: string; wrapped: string };
}

/** The whole relation as it is to stand, or that it stands no more. */
export type RelationChange = FamilyMember | { personId: string; remove: true };

export interface StartOptions extends ApplyOptions {
  /** Whose case it is: an id from `people`, or what was asked for, to be found or made if the command goes on. */
  child: string | { asked: unknown; find(): Promise<string> };
}

/** What became of a command. Every refusal is a value; exceptions are for what nobody expects. */
export type Outcome = Applied | Refused | Stale | { outcome: 'unknown' } | { outcome: 'keyReused' };

export interface Applied {
  outcome: 'applied';
  caseId: string;
  /** Number of the last history entry. */
  version: number;
  /** The version as readers see it and name it in `expectedVersion`; answers kept from before there were two lack it. */
  seen?: number;
  /** What was recorded, in order; the engine's own entries among them. */
  entries: { number: number; type: EventType }[];
  summary: CaseSummary;
  /** Whether the actor reads the content of the case, or only that it exists. */
  content: boolean;
}

export interface Refused {
  outcome: 'refused';
  /** `CASE.*` of the model, or `CASE.EVENT_NOT_YOURS`: the relation to the case does not let one send it. */
  code: string;
  /** Place of the event in the command, from 0. */
  index: number;
  event: string;
  /** Events that could be sent now by this actor, ready or with something missing. */
  allowed: EventType[];
  missing: Requirement[];
  /** Required steps of the guide among what is missing; none for a sender who does not read the content. */
  missingSteps: MissingStep[];
  fields: FieldProblem[];
}

export interface Stale {
  outcome: 'stale';
  version: number;
  /** What has been recorded since, oldest first; empty for an actor who does not read the content. */
  changed: Changed[];
}

/** That something was recorded; not what. */
export interface Changed {
  number: number;
  type: string;
  /** ISO instant. */
  at: string;
  /** Name and service of somebody of the staff. */
  by: { kind: 'staff' | 'person' | 'system'; isMe: boolean; name: string | null; service: string | null };
}
