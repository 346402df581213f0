import type { CaseContext } from '../case-context.js';
import type { Guide } from '../guide.js';
import type { FollowUpKind, FollowUpRow, LadderRung, MeasurementRow } from '../projection.js';
import { addConsentNeeds, addConsents, addEndings } from './consent-follow-ups.js';
import { addConcern, addContact, addCourse, addPlan } from './course-follow-ups.js';
import { FollowUpRows } from './follow-up-rows.js';
import { addRelay } from './relay-follow-ups.js';
import { addAccess, addEmergencies, addFamilyAsked, addInsight } from './rights-follow-ups.js';

/**
 * Everything that must happen by a date because of where the case stands. The same need has the same key after every
 * step, so the writer sees what is new, what moved and what has gone.
 */
export function followUpsOf(
  context: CaseContext,
  guide: Guide,
  measurements: MeasurementRow[],
  today: string,
): FollowUpRow[] {
  const rows = new FollowUpRows(context, guide);
  if (context.closed) {
    addMeasurements(rows, measurements);
    addEndings(rows, context, guide);
    rows.all.forEach((row) => row.ladder.push(LAPSE));
    addAccess(rows, context);
    addInsight(rows, context);
    addEmergencies(rows, context);
    return rows.all;
  }
  if (context.level === 0) addConcern(rows, context, guide);
  else addCourse(rows, context, guide, today);
  addPlan(rows, context, guide);
  addConsents(rows, context, guide);
  addConsentNeeds(rows, context, guide, today);
  addEndings(rows, context, guide);
  addRelay(rows, context, guide, today);
  addContact(rows, context, guide);
  addFamilyAsked(rows, context);
  addMeasurements(rows, measurements);
  addAccess(rows, context);
  addInsight(rows, context);
  addEmergencies(rows, context);
  if (!rows.all.some(givesNextDate))
    rows.add('nextDate.set', 'nextDate.set', { anchor: context.stepSince, ...guide.deadlines.setNextDate });
  return rows.all;
}

/**
 * Nobody works with a closed case: what the family has not answered by then stays a missing answer, and would as an
 * overdue follow-up only hide what can still be done. Longer than the ladders of the guides.
 */
const LAPSE: LadderRung = { stage: 'lapsed', amount: 30, unit: 'workingDays' };

/** Reminders about contact or a lapsing consent are no plan; a case whose only dates are those has no next date. */
const NO_NEXT_DATE: readonly FollowUpKind[] = [
  'contact.make',
  'consent.expiring',
  'consent.expired',
  'consent.answer',
  'consent.paper',
  'consent.renewAtAge',
  'sharing.tidyUp',
  'baton.unanswered',
  'measurement.answer',
  'emergency.end',
  'access.answer',
  'keptEntry.review',
  'information.answer',
  'family.answer',
  'holder.reconsider',
];
const givesNextDate = (row: FollowUpRow) => !NO_NEXT_DATE.includes(row.kind);

function addMeasurements(rows: FollowUpRows, measurements: MeasurementRow[]): void {
  for (const one of measurements)
    if (one.status === 'planned') rows.add(`measurement.answer:${one.key}`, 'measurement.answer', one.due);
}
