import type { CaseEvent, EventType, Facts } from '../../../workflows/events.js';
import type { Taken } from './a-case.js';
import type { Ledger } from './ledger.js';

/** What one event of the history adds to what an outsider knows. */
export function writeInto(book: Ledger, { event, at }: Taken): void {
  const rule = RULES[event.type] as ((book: Ledger, facts: unknown, entry: number) => void) | undefined;
  rule?.(book, event.facts, at.number);
  if (at.actor.kind === 'person') book.doneByFamily += 1;
  if (event.type === 'CONSENT_GIVEN') book.give(event.facts, at.number);
  if (event.type === 'CONSENT_AGREED') book.agree(event.facts, at);
  if (event.type === 'CONSENT_REFUSED' || event.type === 'GUARDIAN_OBJECTED')
    book.takeBackYes(event.facts, at.number);
  if (
    event.type === 'CONSENT_REFUSED' &&
    event.facts.consentId === undefined &&
    book.isAgainstAnothersYes(event.facts.by, at)
  )
    book.object(at.number);
  if (event.type === 'GUARDIAN_OBJECTED' && book.guide.consent.oneGuardiansNo === 'stopsSharing')
    book.object(at.number);
  const raised = levelOf(event);
  const { evaluateBy = null } = event.facts as { evaluateBy?: string };
  if (raised !== undefined) book.moveTo(raised, event.type.endsWith('ACUTELY') ? evaluateBy : null);
}

function levelOf({ type }: CaseEvent): number | undefined {
  const [, level] = /^LEVEL_(\d)_/.exec(type) ?? [];
  return level === undefined ? undefined : Number(level);
}

type Rules = { [T in EventType]?: (book: Ledger, facts: Facts<T>, entry: number) => void };

const close = (book: Ledger) => {
  book.closed = true;
  book.logIsOpen = false;
  book.objectionStands = false;
  book.objections.clear();
  book.basisSinceClosing = false;
  book.end(() => true);
  book.asked.clear();
  book.childToAsk = null;
};

const promised = (voice: Facts<'EVALUATION_RECORDED'>['childVoice']) =>
  voice.kind === 'willBeAsked' ? voice.askBy : null;

const RULES: Rules = {
  CONSENT_ASKED: (book, { consentId, services, kinds, validUntil: until, everyGuardian = false }, entry) =>
    book.asked.set(consentId, {
      services,
      kinds,
      until,
      everyGuardian,
      entry,
      yes: new Map(),
      no: new Map(),
    }),
  CONSENT_NO_LONGER_ASKED: (book, { consentId }) => book.asked.delete(consentId),
  CONSENT_EXTENDED: (book, { consentId, validUntil, givenBy }) =>
    Object.assign(book.consents.get(consentId)!, { until: validUntil, givenBy, state: 'holds' }),
  CONSENT_WITHDRAWN: (book, { consentId }) => (book.consents.get(consentId)!.state = 'over'),
  CONSENT_EXPIRED: (book, { consentId }) => (book.consents.get(consentId)!.state = 'over'),
  BASIS_RECORDED: (book, { consentId, services, validUntil = null }, entry) => {
    book.consents.set(consentId, {
      services,
      until: validUntil,
      entry,
      family: false,
      givenBy: [],
      state: 'holds',
    });
    book.basisSinceClosing = true;
  },
  BASIS_ENDED: (book, { consentId }) => (book.consents.get(consentId)!.state = 'over'),
  OBJECTION_SETTLED: (book, { outcome }) => {
    for (const [id, asked] of book.asked)
      if (outcome === 'sharingEnds' && asked.no.size > 0) book.asked.delete(id);
    book.objectionStands = false;
    book.objections.clear();
    for (const one of book.consents.values())
      if (one.state === 'stopped') one.state = outcome === 'sharingResumes' ? 'holds' : 'over';
  },
  REFERRAL_SENT: (book, { referralId, serviceId }, entry) =>
    book.referrals.set(referralId, { serviceId, entry, status: 'sent' }),
  REFERRAL_ACCEPTED: (book, { referralId }) => (book.referrals.get(referralId)!.status = 'accepted'),
  REFERRAL_DECLINED: (book, { referralId }) => (book.referrals.get(referralId)!.status = 'over'),
  REFERRAL_WITHDRAWN: (book, { referralId }) => (book.referrals.get(referralId)!.status = 'over'),
  RELAY_HOLDER_NAMED: (book, { staffId }) => (book.holder = staffId),
  BATON_ASSIGNED: (book, { staffId }) => (book.holder = staffId),
  COORDINATOR_APPOINTED: (book, { staffId }) => (book.holder = staffId),
  LOG_OPENED: (book) => {
    book.logIsOpen = true;
    book.logWasOpen = true;
  },
  GOAL_SET: (book, { goalId }, entry) => book.goals.set(goalId, { dropped: false, entry }),
  GOAL_DROPPED: (book, { goalId }, entry) => {
    Object.assign(book.goals.get(goalId)!, { dropped: true, droppedBy: entry });
  },
  INTERVENTION_PLANNED: (book, { interventionId, goalId }, entry) =>
    book.interventions.set(interventionId, { goalId, entry, stopped: false }),
  INTERVENTION_STOPPED: (book, { interventionId }) =>
    (book.interventions.get(interventionId)!.stopped = true),
  INTERVENTION_EVALUATED: (book, { interventionId, next }) =>
    (book.interventions.get(interventionId)!.stopped = next === 'stop'),
  PLAN_AGREED: (book) => {
    book.planIsUnevaluated = true;
    book.planOnThisLevel = true;
  },
  EVALUATION_RECORDED: (book, { childVoice }) => {
    book.planIsUnevaluated = false;
    book.acute = null;
    book.childToAsk = promised(childVoice);
  },
  ACUTE_RISE_EVALUATED: (book, { childVoice }) => {
    book.acute = null;
    book.childToAsk = promised(childVoice);
  },
  CHILD_VOICE_RECORDED: (book) => (book.childToAsk = null),
  ENTRY_RESTRICTED: (book, { entry }) => {
    book.entriesTakenOut.add(entry);
    book.end((one: { entry: number; yes?: number[] }) => one.entry === entry || !!one.yes?.includes(entry));
    for (const [id, asked] of book.asked) {
      if (asked.entry === entry) book.asked.delete(id);
      for (const [who, said] of asked.yes) if (said.entry === entry) asked.yes.delete(who);
      for (const [who, said] of asked.no) if (said === entry) asked.no.delete(who);
    }
    for (const goal of book.goals.values()) if (goal.droppedBy === entry) goal.dropped = false;
    // A no in the log of the wrong child stopped nothing here.
    if (!book.objections.delete(entry) || book.objections.size > 0) return;
    book.objectionStands = false;
    for (const one of book.consents.values()) if (one.state === 'stopped') one.state = 'holds';
  },
  CASE_CLOSED: close,
  CASE_DISCONTINUED: close,
  CONCERN_DISMISSED: close,
  // Where it was, and what was broken off above level 1 waits for its evaluation still.
  CASE_REOPENED: (book) => {
    book.closed = false;
    book.planIsUnevaluated = book.level > 1 && (book.planIsUnevaluated || book.acute !== null);
    book.level = Math.max(book.level, 1);
    book.planOnThisLevel = false;
    book.acute = null;
    for (const one of book.interventions.values()) one.stopped = true;
  },
  CONCERN_REOPENED: (book) => (book.closed = false),
};
