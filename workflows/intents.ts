import type { Principal } from './projection.js';

/**
 * One-time effects that a step asks for and never does itself. The writer turns them into outbox rows or rows of the
 * same transaction.
 */
export type Intent =
  /** Tell a principal that there is something to do; `about` is a code, never a text. */
  | { type: 'principal.notify'; to: Principal; about: Notice }
  /** Open the log in the same command when no other log is open for the child. */
  | { type: 'log.open' }
  /** Keep the scores of a measurement as a row and as a fact for insight. */
  | { type: 'measurement.record'; entry: number }
  /** A service has lost its basis for what it had: it learns what it must do about it, though it no longer sees the case. */
  | { type: 'sharing.end'; serviceId: string; why: string }
  /** It has seen to it, or has a basis again. */
  | { type: 'sharing.endIsOver'; serviceId: string }
  /** Destroy the key of one entry of the history. */
  | { type: 'entry.erase'; entry: number }
  /** Destroy the key of the case and those of all its entries. */
  | { type: 'case.dispose' };

export type Notice =
  | 'baton.offered'
  | 'baton.accepted'
  | 'baton.declined'
  | 'baton.unanswered'
  | 'baton.assigned'
  | 'referral.sent'
  | 'referral.answered'
  | 'consent.answered'
  | 'consent.expiring'
  | 'consent.expired'
  | 'basis.expiring'
  | 'basis.expired'
  | 'consent.withdrawn'
  | 'consent.refused'
  | 'sharing.stopped'
  | 'case.stuck'
  | 'case.advised'
  | 'case.closed'
  | 'log.opened'
  | 'emergency.opened'
  | 'holder.left'
  | 'family.asked';
