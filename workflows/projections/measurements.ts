import type { CaseContext, TimePoint } from '../case-context.js';
import type { Guide } from '../guide.js';
import { measurementSlots } from '../measurement-slots.js';
import type { DueRule, MeasurementRow } from '../projection.js';

/**
 * The measurements that the guide plans around an agreed plan: at its start, half-way, at closing and 6 months after;
 * and every answer there is; only one that was written in the wrong log is none.
 */
export function plannedMeasurements(context: CaseContext, guide: Guide): MeasurementRow[] {
  const planned = measurementSlots(context, guide).flatMap((slot): MeasurementRow[] => {
    const due = dueOf(slot.timePoint, context, guide);
    return due ? [{ ...slot, due, status: 'planned' }] : [];
  });
  const unanswered = planned.filter(({ key }) => !(key in context.answered));
  return [...unanswered, ...answers(context, planned)];
}

function answers(context: CaseContext, planned: MeasurementRow[]): MeasurementRow[] {
  const dues = new Map(planned.map(({ key, due }) => [key, due]));
  return Object.entries(context.answered).map(([key, { on }]): MeasurementRow => {
    const [instrument, timePoint, , respondent] = key.split(':') as [string, TimePoint, string, string];
    const due = dues.get(key) ?? { anchor: on, amount: 0, unit: 'calendarDays', exact: true };
    return { key, instrument, timePoint, respondent, due, status: 'answered' };
  });
}

/** Days given to answer once the occasion has come. */
const TIME_TO_ANSWER = { amount: 14, unit: 'calendarDays' } as const;

/** Null when there is no such occasion: a start that nobody measured cannot be measured after the end. */
function dueOf(timePoint: TimePoint, context: CaseContext, guide: Guide): DueRule | null {
  const { roundSince, closed } = context;
  switch (timePoint) {
    case 'start':
      return roundSince && !closed ? { anchor: roundSince, ...TIME_TO_ANSWER } : null;
    case 'middle':
      return roundSince && !closed ? { anchor: roundSince, ...guide.deadlines.holdEvaluation } : null;
    case 'closing':
      return closed ? { anchor: closed.at, ...TIME_TO_ANSWER } : null;
    case 'after6Months':
      return closed ? { anchor: closed.at, amount: 6, unit: 'months' } : null;
  }
}
