import type { CaseSnapshot } from '../../../workflows/case-context.js';
import type { EventType } from '../../../workflows/events.js';

/** After these a log that was asked for may have everything it needs. */
const MAY_COMPLETE: readonly EventType[] = [
  'LOG_REQUESTED',
  'CONSENT_GIVEN',
  'CONSENT_AGREED',
  'CONSENT_EXTENDED',
  'OBJECTION_SETTLED',
];

/** Whether the engine is to try to open the log now. Where it cannot, nothing is recorded: the case waits. */
export function opensLog(after: EventType, { context }: CaseSnapshot): boolean {
  return context.log === 'requested' && MAY_COMPLETE.includes(after);
}
