import type { CaseContext } from '../case-context.js';
import { type FollowUpRows, on } from './follow-up-rows.js';

/** What the family asks is answered while they still remember asking. */
const TIME_TO_ANSWER_FAMILY = { amount: 3, unit: 'workingDays' } as const;

export function addFamilyAsked(rows: FollowUpRows, { asked = {}, homeServiceId }: CaseContext): void {
  for (const { entry, wish, since } of Object.values(asked)) {
    const due = { anchor: since, ...TIME_TO_ANSWER_FAMILY };
    if (wish === 'anotherHolder')
      rows.add(`holder.reconsider:${entry}`, 'holder.reconsider', due, `leader:${homeServiceId}`);
    else rows.add(`family.answer:${entry}`, 'family.answer', due);
  }
}

export function addEmergencies(rows: FollowUpRows, { emergencies = [], disposed }: CaseContext): void {
  if (disposed) return;
  for (const { entry, until } of emergencies)
    rows.addEvent(
      `emergency.end:${entry}`,
      'emergency.end',
      { anchor: until, amount: 0, unit: 'calendarDays', exact: true, instant: true },
      'EMERGENCY_ACCESS_ENDED',
      { entry },
    );
}

/** A parent who asks is answered without undue delay (forvaltningsloven § 11 a). */
const TIME_TO_INFORM = { amount: 14, unit: 'calendarDays' } as const;

/** What is kept from guardians is looked at again, and a parent who asks or appeals gets an answer. */
export function addInsight(rows: FollowUpRows, { kept, informationAsked }: CaseContext): void {
  for (const [entry, { reviewBy, isShown }] of Object.entries(kept))
    if (reviewBy && !isShown) rows.add(`keptEntry.review:${entry}`, 'keptEntry.review', on(reviewBy));
  for (const [personId, { status, since }] of Object.entries(informationAsked))
    if (status === 'asked' || status === 'appealed')
      rows.add(`information.answer:${personId}`, 'information.answer', { anchor: since, ...TIME_TO_INFORM });
}

/** GDPR art. 12(3): without undue delay, and within one month of the request. */
const TIME_TO_GIVE_ACCESS = { amount: 1, unit: 'months', exact: true } as const;
/** The same: may be extended by two further months where necessary. */
const EXTENDED_TIME_TO_GIVE_ACCESS = { amount: 3, unit: 'months', exact: true } as const;

export function addAccess(
  rows: FollowUpRows,
  { accessRequests = {}, accessExtended = [] }: CaseContext,
): void {
  for (const [requestId, since] of Object.entries(accessRequests)) {
    const time = accessExtended.includes(requestId) ? EXTENDED_TIME_TO_GIVE_ACCESS : TIME_TO_GIVE_ACCESS;
    rows.add(`access.answer:${requestId}`, 'access.answer', { anchor: since, ...time });
  }
}
