import type { CaseContext } from '../case-context.js';
import type { Guide } from '../guide.js';
import { mayShareWith } from '../sharing.js';
import type { FollowUpRows } from './follow-up-rows.js';

export function addRelay(rows: FollowUpRows, context: CaseContext, guide: Guide, today: string): void {
  const { offer, holder, homeServiceId, level } = context;
  const leader = `leader:${homeServiceId}`;
  const { deadlines } = guide;
  if (offer) {
    const due = { anchor: offer.since, ...deadlines.answerBaton };
    rows.add('baton.answer', 'baton.answer', due, `staff:${offer.staffId}`);
    if (!offer.unanswered)
      rows.addEvent('baton.unanswered', 'baton.unanswered', due, 'BATON_OFFER_UNANSWERED');
  }
  const homeless =
    holder && holder.serviceId !== homeServiceId && !mayShareWith(context, holder.serviceId, [], today);
  const nobody = level > 0 && !holder;
  if (homeless || nobody || offer?.unanswered || holder?.leftAt) {
    const since = holder?.leftAt ?? context.spells.at(-1)?.from ?? context.loggedAt;
    const anchor = offer?.unanswered ? offer.since : since;
    const late = offer?.unanswered ? deadlines.answerBaton.amount : 0;
    rows.add(
      'baton.assign',
      'baton.assign',
      { anchor, amount: late + deadlines.answerBaton.amount, unit: deadlines.answerBaton.unit },
      leader,
    );
  }
}
