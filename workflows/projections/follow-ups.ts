import type { CaseContext } from '../case-context.js';
import { addConsentNeeds, addEndings } from './consent-follow-ups.js';
import { guideStepsOf, type Guide } from '../guide.js';
import { familySaidNo, mayShareWith } from '../sharing.js';
import type {
  DueRule,
  FollowUpKind,
  FollowUpRow,
  LadderRung,
  MeasurementRow,
  Principal,
} from '../projection.js';

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
  const rows = new Rows(context, guide);
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

class Rows {
  readonly all: FollowUpRow[] = [];
  constructor(
    private readonly context: CaseContext,
    private readonly guide: Guide,
  ) {}

  /** Adds what must be done; by default by whom holds the baton, else by whom logged the concern. */
  add(
    key: string,
    kind: FollowUpKind,
    due: DueRule,
    owner: Principal = this.driver(),
    serviceId = this.context.holder?.serviceId ?? this.context.homeServiceId,
  ): void {
    this.all.push({ key, kind, owner, serviceId, due, ladder: ladderOf(this.guide, kind), event: null });
  }

  /** Adds a time at which the case itself changes: the system records an event then. */
  addEvent(
    key: string,
    kind: FollowUpKind,
    due: DueRule,
    type: string,
    facts: Record<string, unknown> = {},
  ): void {
    const serviceId = this.context.holder?.serviceId ?? this.context.homeServiceId;
    this.all.push({ key, kind, owner: this.driver(), serviceId, due, ladder: [], event: { type, facts } });
  }

  private driver(): Principal {
    const { holder, authorId } = this.context;
    return `staff:${holder?.staffId ?? authorId}`;
  }
}

function ladderOf(guide: Guide, kind: FollowUpKind): LadderRung[] {
  const special = guide.reminders.special as Partial<Record<FollowUpKind, Guide['reminders']['standard']>>;
  const ladder = special[kind] ?? guide.reminders.standard;
  const { before, onTheDay, leaderAfter, coordinatingUnitAfter } = ladder;
  return [
    ...(before ? [{ stage: 'before' as const, amount: -before.amount, unit: before.unit }] : []),
    ...(onTheDay ? [{ stage: 'due' as const, amount: 0, unit: 'calendarDays' as const }] : []),
    ...(leaderAfter ? [{ stage: 'leader' as const, ...leaderAfter }] : []),
    ...(coordinatingUnitAfter ? [{ stage: 'coordinatingUnit' as const, ...coordinatingUnitAfter }] : []),
  ];
}

/** A given date counts as it stands; the working calendar moves it off weekends and holidays. */
const on = (date: string): DueRule => ({ anchor: date, amount: 0, unit: 'calendarDays' });

function addConcern(rows: Rows, context: CaseContext, guide: Guide): void {
  const began = context.spells.at(-1)?.from ?? context.loggedAt;
  addLog(rows, context, guide);
  rows.add('concern.decide', 'concern.decide', { anchor: began, ...guide.deadlines.decideConcern });
  addStep(rows, context, guide);
  addNextDate(rows, context);
}

function addCourse(rows: Rows, context: CaseContext, guide: Guide, today: string): void {
  const { deadlines } = guide;
  addStep(rows, context, guide);
  addNextDate(rows, context);
  if (context.step === 'meet' || context.step === 'convene')
    rows.add(`meeting.call:${context.spells.length}`, 'meeting.call', {
      // Advice of the coordinating unit goes to a new meeting, long after the level was entered.
      anchor: context.stepSince,
      ...deadlines.callMeeting,
    });
  // A family that said no is asked again at the review, not reminded of the log.
  if (!familySaidNo(context, today)) addLog(rows, context, guide);
  if (context.acute)
    rows.add('evaluation.afterAcuteRise', 'evaluation.afterAcuteRise', on(context.acute.evaluateBy));
  const { childVoice } = context;
  if (childVoice)
    rows.add(
      'childVoice.ask',
      'childVoice.ask',
      on(childVoice.askBy),
      childVoice.askedBy ? `staff:${childVoice.askedBy}` : undefined,
    );
  if (context.stuckSince)
    rows.add(
      'coordinatingUnit.advise',
      'coordinatingUnit.advise',
      { anchor: context.stuckSince, ...deadlines.adviseWhenStuck },
      'unit:coordinating',
    );
  for (const [id, referral] of Object.entries(context.referrals))
    if (referral.status === 'sent')
      rows.add(
        `referral.answer:${id}`,
        'referral.answer',
        { anchor: referral.since, ...deadlines.answerReferral },
        referral.outside ? undefined : `service:${referral.serviceId}`,
      );
}

function addLog(rows: Rows, context: CaseContext, guide: Guide): void {
  if (context.log === 'requested' && context.logSince && context.level >= guide.logOpensAt)
    rows.add('log.open', 'log.open', { anchor: context.logSince, ...guide.deadlines.openLog });
}

function addStep(rows: Rows, context: CaseContext, guide: Guide): void {
  for (const step of guideStepsOf(guide, context.level, context.step))
    if (step.deadline && !context.guideStepsDone.includes(step.id))
      rows.add(`step.finish:${step.id}`, 'step.finish', { anchor: context.stepSince, ...step.deadline });
}

function addNextDate(rows: Rows, context: CaseContext): void {
  if (context.nextDate) rows.add('nextDate.keep', 'nextDate.keep', on(context.nextDate.date));
}

function addPlan(rows: Rows, context: CaseContext, guide: Guide): void {
  if (context.step === 'carryOut' || context.step === 'evaluate')
    rows.add('evaluation.hold', 'evaluation.hold', {
      anchor: context.planAgreedAt ?? context.stepSince,
      ...guide.deadlines.holdEvaluation,
    });
  // Wherever the case stands: an acute rise leaves interventions running, and one that goes on has its next date.
  for (const [id, one] of Object.entries(context.interventions))
    if (one.status !== 'stopped')
      rows.add(
        `intervention.evaluate:${id}`,
        'intervention.evaluate',
        on(one.evaluateBy),
        one.responsible.startsWith('staff:') ? one.responsible : undefined,
      );
}

function addConsents(rows: Rows, context: CaseContext, guide: Guide): void {
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
    if (consent.status === 'inForce' && !consent.expiring && consent.kind === 'consent')
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

function addRelay(rows: Rows, context: CaseContext, guide: Guide, today: string): void {
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

function addContact(rows: Rows, context: CaseContext, guide: Guide): void {
  if (context.level > 0)
    rows.add('contact.make', 'contact.make', { anchor: context.lastContact, ...guide.deadlines.makeContact });
}

/** What the family asks is answered while they still remember asking. */
const TIME_TO_ANSWER_FAMILY = { amount: 3, unit: 'workingDays' } as const;

function addFamilyAsked(rows: Rows, { asked = {}, homeServiceId }: CaseContext): void {
  for (const { entry, wish, since } of Object.values(asked)) {
    const due = { anchor: since, ...TIME_TO_ANSWER_FAMILY };
    if (wish === 'anotherHolder')
      rows.add(`holder.reconsider:${entry}`, 'holder.reconsider', due, `leader:${homeServiceId}`);
    else rows.add(`family.answer:${entry}`, 'family.answer', due);
  }
}

function addEmergencies(rows: Rows, { emergencies = [], disposed }: CaseContext): void {
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

function addMeasurements(rows: Rows, measurements: MeasurementRow[]): void {
  for (const one of measurements)
    if (one.status === 'planned') rows.add(`measurement.answer:${one.key}`, 'measurement.answer', one.due);
}

/** A parent who asks is answered without undue delay (forvaltningsloven § 11 a). */
const TIME_TO_INFORM = { amount: 14, unit: 'calendarDays' } as const;

/** What is kept from guardians is looked at again, and a parent who asks or appeals gets an answer. */
function addInsight(rows: Rows, { kept, informationAsked }: CaseContext): void {
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

function addAccess(rows: Rows, { accessRequests = {}, accessExtended = [] }: CaseContext): void {
  for (const [requestId, since] of Object.entries(accessRequests)) {
    const time = accessExtended.includes(requestId) ? EXTENDED_TIME_TO_GIVE_ACCESS : TIME_TO_GIVE_ACCESS;
    rows.add(`access.answer:${requestId}`, 'access.answer', { anchor: since, ...time });
  }
}
