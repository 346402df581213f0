import type { FieldProblem } from '../../workflows/payload-rules.js';
import type { ReportEventType } from '../../workflows/protection-report.events.js';

export interface ReportCommandEvent {
  type: string;
  facts: Record<string, unknown>;
  texts: Record<string, string>;
}

export type ReportOutcome =
  | ReportApplied
  | {
      outcome: 'refused';
      code: 'REPORT.EVENT_UNKNOWN' | 'REPORT.EVENT_NOT_ALLOWED' | 'REPORT.EVENT_INVALID';
      index: number;
      event: string;
      allowed: ReportEventType[];
      fields: FieldProblem[];
    }
  | { outcome: 'stale' }
  | { outcome: 'unknown' }
  | { outcome: 'keyReused' };

export interface ReportApplied {
  outcome: 'applied';
  reportId: string;
  version: number;
  status: string;
  /** YYYY-MM-DD; when an answer is to be asked for. */
  answerDue: string | null;
}
