import type { ReportAt, ReportEvent } from '../../workflows/protection-report.events.js';
import {
  type ReportSnapshot,
  type ReportStepResult,
  startReport,
  stepReport,
} from '../../workflows/protection-report.step.js';
import { isBlank } from '../../workflows/visible-text.js';
import type { ReportCommandEvent, ReportOutcome } from './report-outcome.js';

export interface TakenReportEvent {
  event: ReportEvent;
  at: ReportAt;
  words: Record<string, string>;
  snapshot: ReportSnapshot;
}

export type ReportDecision =
  | { ok: true; snapshot: ReportSnapshot; taken: TakenReportEvent[] }
  | { ok: false; refused: Extract<ReportOutcome, { outcome: 'refused' }> };

/** Steps the events of one command; the first that is refused refuses them all. A report begins as a draft. */
export function decideReport(
  events: readonly ReportCommandEvent[],
  before: ReportSnapshot | null,
  at: Omit<ReportAt, 'number'>,
  version: number,
): ReportDecision {
  const taken: TakenReportEvent[] = [];
  let snapshot = before;
  for (const [index, { type, facts, texts }] of events.entries()) {
    const words = Object.fromEntries(Object.entries(texts).filter(([, text]) => !isBlank(text)));
    const event = { type, facts, texts: Object.keys(words) } as unknown as ReportEvent;
    const here = { ...at, number: version + index + 1 };
    const result = snapshot ? stepReport(snapshot, event, here) : begin(event, here);
    if (!result.ok) {
      const { code, allowed, fields } = result;
      return { ok: false, refused: { outcome: 'refused', code, index, event: type, allowed, fields } };
    }
    snapshot = result.snapshot;
    taken.push({ event, at: here, words, snapshot });
  }
  if (!snapshot) throw new Error('a command without events');
  return { ok: true, snapshot, taken };
}

function begin(event: ReportEvent, at: ReportAt): ReportStepResult {
  if (event.type === 'REPORT_DRAFTED') return startReport(event, at);
  return { ok: false, code: 'REPORT.EVENT_NOT_ALLOWED', allowed: ['REPORT_DRAFTED'], fields: [] };
}
