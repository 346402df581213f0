import { plus } from '../../../workflows/calendar.js';
import type { At, CaseEvent, EventType, Facts } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';
import type { Taken } from './a-case.js';

/**
 * What an outsider knows of a case who reads only its history: kept by the events alone, so that the invariants can be
 * checked against something that is not the model.
 */
export class Ledger {
  readonly consents = new Map<string, Consent>();
  readonly asked = new Map<string, Asked>();
  readonly referrals = new Map<string, { serviceId: string; entry: number; status: string }>();
  readonly goals = new Map<string, { dropped: boolean; droppedBy?: number; entry: number }>();
  readonly interventions = new Map<string, { goalId: string; entry: number; stopped: boolean }>();
  readonly entriesTakenOut = new Set<number>();
  level = 0;
  holder: string | null = null;
  logIsOpen = false;
  logWasOpen = false;
  closed = false;
  /** A plan was agreed on this level, and since then not evaluated. */
  planIsUnevaluated = false;
  planOnThisLevel = false;
  acute = false;
  basisSinceClosing = false;
  objectionStands = false;
  /** The entries that said no, as long as it is not settled. */
  readonly objections = new Set<number>();

  constructor(private readonly guide: Guide) {}

  write({ event, at }: Taken): void {
    const rule = RULES[event.type] as ((book: Ledger, facts: unknown, entry: number) => void) | undefined;
    rule?.(this, event.facts, at.number);
    if (event.type === 'CONSENT_GIVEN') this.give(event.facts, at.number);
    if (event.type === 'CONSENT_AGREED') this.agree(event.facts, at);
    if (event.type === 'CONSENT_REFUSED' || event.type === 'GUARDIAN_OBJECTED')
      this.takeBackYes(event.facts, at.number);
    if (
      event.type === 'CONSENT_REFUSED' &&
      event.facts.consentId === undefined &&
      this.isAgainstAnothersYes(event.facts.by, at.today)
    )
      this.object(at.number);
    if (event.type === 'GUARDIAN_OBJECTED' && this.guide.consent.oneGuardiansNo === 'stopsSharing')
      this.object(at.number);
    const raised = levelOf(event);
    if (raised !== undefined) this.moveTo(raised, event.type.endsWith('ACUTELY'));
  }

  /** Whether a basis covers the service on that day. */
  covers(serviceId: string, today: string): boolean {
    return [...this.consents.values()].some((one) => one.services.includes(serviceId) && holds(one, today));
  }

  hasAnyBasis(today: string): boolean {
    return [...this.consents.values()].some((one) => holds(one, today));
  }

  accepted(): string[] {
    return [...this.referrals.values()]
      .filter(({ status }) => status === 'accepted')
      .map(({ serviceId }) => serviceId);
  }

  /** A guardian refuses what somebody else has said yes to. */
  private isAgainstAnothersYes({ role, personId }: Giver, today: string): boolean {
    if (this.guide.consent.oneGuardiansNo !== 'stopsSharing' || role !== 'guardian') return false;
    return [...this.consents.values()].some(
      ({ givenBy, ...one }) =>
        holds({ ...one, givenBy }, today) &&
        givenBy.some((giver) => ['guardian', 'representative', 'pregnantWoman'].includes(giver.role)) &&
        !givenBy.some((giver) => personId !== undefined && giver.personId === personId),
    );
  }

  private give(facts: Facts<'CONSENT_GIVEN'>, entry: number): void {
    const { consentId, services, validFrom, givenBy } = facts;
    const until = facts.validUntil ?? plus(validFrom, this.guide.consent.duration);
    this.consents.set(consentId, { services, until, entry, family: true, givenBy, state: 'holds' });
    this.basisSinceClosing = true;
  }

  /** Each answers alone; it is a consent from the day on which the last of those who must has said yes. */
  private agree({ consentId, by }: Facts<'CONSENT_AGREED'>, { today, number, subject }: At): void {
    const asked = this.asked.get(consentId)!;
    asked.yes.set(voice(by), { by, entry: number });
    asked.no.delete(voice(by));
    const roles = whoMust(asked.kinds, subject, this.guide);
    const guardians = [...asked.yes.values()].filter(({ by: { role } }) => role === 'guardian').length;
    const needed = this.guide.consent.guardians === 'all' || asked.everyGuardian ? subject.guardians : 1;
    const hasSaidYes = (role: string) =>
      role === 'guardian'
        ? guardians >= needed
        : [...asked.yes.values()].some(({ by: one }) => one.role === role);
    if (!roles.every(hasSaidYes)) return;
    const longest = plus(today, this.guide.consent.duration);
    this.consents.set(consentId, {
      services: asked.services,
      until: asked.until && asked.until < longest ? asked.until : longest,
      entry: asked.entry,
      yes: [...asked.yes.values()].map(({ entry }) => entry),
      family: true,
      givenBy: [...asked.yes.values()].map(({ by: one }) => one),
      state: 'holds',
    });
    this.asked.delete(consentId);
    this.basisSinceClosing = true;
  }

  private takeBackYes({ by, consentId }: { by: Giver; consentId?: string | undefined }, entry: number): void {
    for (const [id, { yes, no }] of this.asked)
      if (consentId ? id === consentId : yes.has(voice(by))) {
        yes.delete(voice(by));
        no.set(voice(by), entry);
      }
  }

  private object(entry: number): void {
    this.objectionStands = true;
    this.objections.add(entry);
    for (const one of this.consents.values()) if (one.family && one.state === 'holds') one.state = 'stopped';
  }

  private moveTo(level: number, acutely: boolean): void {
    this.level = level;
    this.planIsUnevaluated = false;
    this.planOnThisLevel = false;
    this.acute = acutely;
  }

  end(entriesOf: (one: { entry: number }) => boolean): void {
    for (const one of this.consents.values()) if (entriesOf(one)) one.state = 'over';
    for (const one of this.referrals.values()) if (entriesOf(one)) one.status = 'over';
  }
}

/** One guardian is not another; every other role is one person. */
const voice = ({ role, personId }: Giver) => (role === 'guardian' ? `${role} ${personId}` : role);

/** By bti.md, "Roles": the ages of the guide, below them guardians, and in their place child protection. */
function whoMust(
  kinds: readonly string[],
  { kind, age, inCare }: At['subject'],
  { consent }: Guide,
): string[] {
  if (kind === 'unborn') return ['pregnantWoman'];
  const years = age ?? 0;
  if (kind === 'adult' || years >= 18) return ['adult'];
  const own = kinds.filter((one) => years >= consent.ages[one as keyof typeof consent.ages]);
  const isBeside = consent.youngPersonAlsoFrom !== undefined && years >= consent.youngPersonAlsoFrom;
  const others = own.length < kinds.length ? [inCare ? 'childProtection' : 'guardian'] : [];
  return [...(own.length > 0 || isBeside ? ['youngPerson'] : []), ...others];
}

type Giver = Facts<'CONSENT_REFUSED'>['by'];

interface Asked {
  services: string[];
  kinds: string[];
  until: string | undefined;
  entry: number;
  everyGuardian: boolean;
  yes: Map<string, { by: Giver; entry: number }>;
  /** Who said no, in which entry. */
  no: Map<string, number>;
}

interface Consent {
  services: string[];
  until: string | null;
  entry: number;
  /** Where each said yes alone. */
  yes?: number[];
  /** The family's own word, not another legal basis. */
  family: boolean;
  givenBy: readonly Giver[];
  state: 'holds' | 'stopped' | 'over';
}

const holds = (one: Consent, today: string) =>
  one.state === 'holds' && (one.until === null || one.until >= today);

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
};

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
  EVALUATION_RECORDED: (book) => {
    book.planIsUnevaluated = false;
    book.acute = false;
  },
  ACUTE_RISE_EVALUATED: (book) => (book.acute = false),
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
    book.planIsUnevaluated = book.level > 1 && (book.planIsUnevaluated || book.acute);
    book.level = Math.max(book.level, 1);
    book.planOnThisLevel = false;
    book.acute = false;
    for (const one of book.interventions.values()) one.stopped = true;
  },
  CONCERN_REOPENED: (book) => (book.closed = false),
};
