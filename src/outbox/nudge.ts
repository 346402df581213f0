import type { ChangedCase } from './announcement.js';

/** What a committed write left for the workers, and for the pages that show it. */
export interface LeftForWorkers {
  municipalityId: string;
  /** Follow-ups written, with the time (ISO instant) at which the jobs are to look at them. */
  followUps?: readonly { id: string; nextAt: string | null }[];
  outboxIds?: readonly string[];
  changed?: ChangedCase;
}

/**
 * Tells the workers at once what the regular reconcile would find within a minute, and open pages what they would show
 * when they next ask. Called after the commit; it never throws and nobody waits for it: a nudge that is lost costs that.
 */
export abstract class Nudge {
  abstract afterCommit(left: LeftForWorkers): void;
}

/** Where there is no queue: commands, and the demo that is loaded before the workers start. */
export class NoNudge extends Nudge {
  afterCommit(): void {}
}
