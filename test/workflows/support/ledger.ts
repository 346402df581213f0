import { plus } from '../../../workflows/calendar.js';
import type { At, Facts } from '../../../workflows/events.js';
import type { Guide } from '../../../workflows/guide.js';

/**
 * What an outsider knows of a case who reads only its history: kept by the events alone, so that the invariants can be
 * checked against something that is not the model. What each event writes in it stands in ledger-entries.ts.
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
  /** How much of it the family did itself. */
  doneByFamily = 0;
  /** A plan was agreed on this level, and since then not evaluated. */
  planIsUnevaluated = false;
  planOnThisLevel = false;
  /** The day by which an acute rise is to be evaluated; null where there is none that is not. */
  acute: string | null = null;
  /** The day by which the child is to be asked, as was promised; null when it has been, or nothing was promised. */
  childToAsk: string | null = null;
  basisSinceClosing = false;
  objectionStands = false;
  /** The entries that said no, as long as it is not settled. */
  readonly objections = new Set<number>();

  constructor(readonly guide: Guide) {}

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
  isAgainstAnothersYes({ role, personId }: Giver, { today, subject }: At): boolean {
    if (this.guide.consent.oneGuardiansNo !== 'stopsSharing' || role !== 'guardian') return false;
    // Who carries a child decides alone until it is born.
    const oneOfSeveral = [
      'guardian',
      'representative',
      ...(subject.kind === 'unborn' ? [] : ['pregnantWoman']),
    ];
    return [...this.consents.values()].some(
      ({ givenBy, ...one }) =>
        holds({ ...one, givenBy }, today) &&
        givenBy.some((giver) => oneOfSeveral.includes(giver.role)) &&
        !givenBy.some((giver) => personId !== undefined && giver.personId === personId),
    );
  }

  give(facts: Facts<'CONSENT_GIVEN'>, entry: number): void {
    const { consentId, services, validFrom, givenBy } = facts;
    const until = facts.validUntil ?? plus(validFrom, this.guide.consent.duration);
    this.consents.set(consentId, { services, until, entry, family: true, givenBy, state: 'holds' });
    this.basisSinceClosing = true;
  }

  /** Each answers alone; it is a consent from the day on which the last of those who must has said yes. */
  agree({ consentId, by }: Facts<'CONSENT_AGREED'>, { today, number, subject }: At): void {
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

  takeBackYes({ by, consentId }: { by: Giver; consentId?: string | undefined }, entry: number): void {
    for (const [id, { yes, no }] of this.asked)
      if (consentId ? id === consentId : yes.has(voice(by))) {
        yes.delete(voice(by));
        no.set(voice(by), entry);
      }
  }

  object(entry: number): void {
    this.objectionStands = true;
    this.objections.add(entry);
    for (const one of this.consents.values()) if (one.family && one.state === 'holds') one.state = 'stopped';
  }

  moveTo(level: number, evaluateBy: string | null): void {
    this.level = level;
    this.planIsUnevaluated = false;
    this.planOnThisLevel = false;
    this.acute = evaluateBy;
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
