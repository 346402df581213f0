import type { CaseContext, ConsentRecord } from '../case-context.js';
import type { Guide } from '../guide.js';
import { isInForce } from '../sharing.js';
import type { FollowUpRows } from './follow-up-rows.js';

export function addConsents(rows: FollowUpRows, context: CaseContext, guide: Guide): void {
  const { reminderBefore } = guide.consent;
  for (const [consentId, consent] of Object.entries(context.consents)) {
    if (consent.validUntil === null || (consent.status !== 'inForce' && consent.status !== 'objected'))
      continue;
    const lastDay = { anchor: consent.validUntil, exact: true } as const;
    rows.addEvent(
      `consent.expired:${consentId}`,
      'consent.expired',
      { ...lastDay, amount: 0, unit: 'calendarDays' },
      'CONSENT_EXPIRED',
      { consentId },
    );
    if (consent.status === 'inForce' && !consent.expiring)
      rows.addEvent(
        `consent.expiring:${consentId}`,
        'consent.expiring',
        { anchor: consent.validUntil, amount: -reminderBefore.amount, unit: reminderBefore.unit },
        'CONSENT_EXPIRING',
        { consentId },
      );
  }
  const { refusedAt, objectedAt } = context;
  if (refusedAt)
    rows.add('consent.refusedReview', 'consent.refusedReview', {
      anchor: refusedAt,
      ...guide.deadlines.reviewAfterRefusal,
    });
  if (objectedAt)
    rows.add('sharing.settle', 'sharing.settle', { anchor: objectedAt, ...guide.deadlines.settleObjection });
}

const STANDS: readonly ConsentRecord['status'][] = ['asked', 'inForce', 'objected'];

/** Those who are asked have answered; a paper is to be put into the case, and a new yes asked for in time before the young person decides themselves. */
export function addConsentNeeds(rows: FollowUpRows, context: CaseContext, guide: Guide, today: string): void {
  const { reminderBefore } = guide.consent;
  for (const [consentId, consent] of Object.entries(context.consents)) {
    if (consent.status === 'asked' && consent.askedAt)
      rows.add(`consent.answer:${consentId}`, 'consent.answer', {
        anchor: consent.askedAt,
        ...guide.deadlines.answerConsent,
      });
    if (!STANDS.includes(consent.status)) continue;
    if (consent.paperSince && !consent.paperEntry)
      rows.add(`consent.paper:${consentId}`, 'consent.paper', {
        anchor: consent.paperSince,
        ...guide.deadlines.attachPaper,
      });
    // One at a time: the next comes with the next birthday that matters.
    const day = consent.ownFrom?.[0];
    if (day && !isRenewed(context, consent, today))
      rows.add(`consent.renewAtAge:${consentId}`, 'consent.renewAtAge', {
        anchor: day,
        amount: -reminderBefore.amount,
        unit: reminderBefore.unit,
      });
  }
}

/** The young person has said yes to the same services, with or without the guardians. */
function isRenewed(context: CaseContext, consent: ConsentRecord, today: string): boolean {
  const own = Object.values(context.consents).filter(
    (one) =>
      one !== consent &&
      isInForce(one, today) &&
      one.givenBy.some(({ role }) => role === 'youngPerson' || role === 'adult'),
  );
  return consent.services.every((service) => own.some(({ services }) => services.includes(service)));
}

/** A service that lost its basis sees to what it had; for one outside, whoever drives the case does. */
export function addEndings(rows: FollowUpRows, { endings = {} }: CaseContext, guide: Guide): void {
  for (const [serviceId, { since, outside }] of Object.entries(endings)) {
    const due = { anchor: since, ...guide.deadlines.tidyUpAfterSharing };
    const [owner, heardBy] = outside ? [undefined, undefined] : [`service:${serviceId}`, serviceId];
    rows.add(`sharing.tidyUp:${serviceId}`, 'sharing.tidyUp', due, owner, heardBy);
  }
}
