import type { Actor, HeldRole } from '../common/request-context.js';

/** What the conditions look at of a case; its memory has it. */
export interface CaseOfPermission {
  offer: { unanswered: boolean } | null;
  homeServiceId: string;
  referrals: Readonly<Record<string, { serviceId: string; outside: boolean }>>;
  interventions: Readonly<Record<string, { responsible: string }>>;
  family: readonly { personId: string; relation: string }[];
  kept: Readonly<Record<string, { ground: string }>>;
  asked?: Readonly<Record<string, { wish: string }>>;
  consents: Readonly<Record<string, { asks?: readonly { personId: string; relation: string }[] }>>;
}

/** What a permission may further depend on: who acts, what the event states, and where the case stands. */
export interface Situation {
  actor: Actor;
  /** Who really acts, where `actor` is the one they stand in for. */
  hand?: Actor | undefined;
  roles: readonly HeldRole[];
  /** Principals through which the actor is related to the case: `leader:<serviceId>`, `service:<serviceId>`, … */
  principals: readonly string[];
  facts: Readonly<Record<string, unknown>>;
  context: CaseOfPermission;
  /** Somebody holds the baton who works in their service still, and whose service may still see the case. */
  hasActiveHolder: boolean;
  /** Who wrote the entry that the event is about, and who has taken it out of view; principals. */
  entry?: { writtenBy: string | null; restrictedBy: readonly string[] } | undefined;
}

/** Whoever takes the baton reads everything: nobody takes it from another who carries it. */
function leavesTheBatonWhereItIs({ facts, actor, context, hasActiveHolder }: Situation): boolean {
  return facts.staffId !== actor.id || !hasActiveHolder || context.offer?.unanswered === true;
}

/** In which roles somebody of the family speaks; a foster parent reads and says neither yes nor no. */
const OWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  child: ['youngPerson', 'adult'],
  guardian: ['guardian', 'pregnantWoman'],
  representative: ['representative'],
};

const isCoordinatingUnit = ({ roles }: Situation): boolean =>
  roles.some(({ role }) => role === 'coordinatingUnit');

const leadsHomeService = ({ principals, context }: Situation): boolean =>
  principals.includes(`leader:${context.homeServiceId}`);

/** Neither by who acts nor by the one they stand in for. */
function wasRestrictedByAnother({ entry, actor, hand = actor }: Situation): boolean {
  const same = [actor, hand].map(({ kind, id }) => `${kind}:${id}`);
  return entry?.restrictedBy.some((one) => !same.includes(one)) ?? false;
}

function speaksAs(
  relation: string | undefined,
  { facts, actor }: Pick<Situation, 'facts' | 'actor'>,
): boolean {
  const roles = OWN_WORDS[relation ?? ''] ?? [];
  const given = facts.givenBy ?? [facts.by];
  const words = (Array.isArray(given) ? given : []) as ({ role?: string; personId?: string } | null)[];
  if (words.length === 0) return false;
  return words.every((word) => word?.personId === actor.id && roles.includes(word?.role ?? ''));
}

const CONDITIONS = {
  /** Leads the service whose case it is; leaders of other services only see that it exists. */
  leadsHomeService,
  /** Names somebody else, or oneself where the baton lies still. */
  leavesTheBatonWhereItIs,
  leadsHomeServiceAndLeavesTheBatonWhereItIs: (situation) =>
    leadsHomeService(situation) && leavesTheBatonWhereItIs(situation),
  isCoordinatingUnitAndLeavesTheBatonWhereItIs: (situation) =>
    isCoordinatingUnit(situation) && leavesTheBatonWhereItIs(situation),
  /** The actor's own entry: what others wrote is not theirs to take out of view. */
  isOwnEntry: ({ entry, actor }) => entry?.writtenBy === `${actor.kind}:${actor.id}`,
  /** Two decide together that something is gone for good: one takes it out of view, another erases it. */
  wasRestrictedByAnother,
  leadsHomeServiceAndWasRestrictedByAnother: (situation) =>
    leadsHomeService(situation) && wasRestrictedByAnother(situation),
  /** The family asks for another relay holder; what it asks of those who work with the case is theirs to answer. */
  leadsHomeServiceAndIsAskedOfLeader: (situation) =>
    leadsHomeService(situation) &&
    situation.context.asked?.[String(situation.facts.entry)]?.wish === 'anotherHolder',
  isCoordinatingUnit,
  /** What the entry holds is the young person's own health, and is or was kept as that. */
  isOwnHealth: ({ facts, context }) =>
    (facts.ground ?? context.kept[String(facts.entry)]?.ground) === 'youngPersonsHealth',
  /** The event names the actor as the staff member it is about. */
  isOneself: ({ facts, actor }) => facts.staffId === actor.id,
  /** The referral was sent to a service the actor works in. */
  isAskedService: ({ facts, principals, context }) => {
    const referral = context.referrals[String(facts.referralId)];
    return referral !== undefined && principals.includes(`service:${referral.serviceId}`);
  },
  /** The referral went to a body without an account here: a named person records its answer. */
  isOutsideService: ({ facts, context }) => context.referrals[String(facts.referralId)]?.outside === true,
  /** The intervention is the actor's own, and stays so. */
  isResponsible: ({ facts, actor, context }) => {
    const before = context.interventions[String(facts.interventionId)];
    const named = facts.responsible as { kind?: string; id?: string } | undefined;
    const staysOwn = named === undefined || (named.kind === 'staff' && named.id === actor.id);
    return staysOwn && (before ? before.responsible === `staff:${actor.id}` : named !== undefined);
  },
  /** A consent, refusal or objection in one's own name, and in a role that one's relation to the child gives. */
  speaksForOneself: ({ facts, actor, context }) => {
    const relation = context.family.find((member) => member.personId === actor.id)?.relation;
    return speaksAs(relation, { facts, actor });
  },
  /** A yes or no in one's own name, to what one is asked before there is a log to read. */
  answersWhatOneIsAsked: ({ facts, actor, context }) => {
    const asks = context.consents[String(facts.consentId)]?.asks ?? [];
    return speaksAs(asks.find(({ personId }) => personId === actor.id)?.relation, { facts, actor });
  },
} satisfies Record<string, (situation: Situation) => boolean>;

export type Condition = keyof typeof CONDITIONS;

/** What each of them asks, for whoever reads the policy and not the code. */
export const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  leadsHomeService: 'They lead the service whose case it is.',
  leavesTheBatonWhereItIs:
    'They give the baton to somebody else; to themselves only where nobody carries it, or where an offer of it is unanswered.',
  leadsHomeServiceAndLeavesTheBatonWhereItIs:
    'They lead the service whose case it is, and give the baton to somebody else; to themselves only where nobody carries it, or where an offer of it is unanswered.',
  isCoordinatingUnitAndLeavesTheBatonWhereItIs:
    'They work in the coordinating unit, and give the baton to somebody else; to themselves only where nobody carries it, or where an offer of it is unanswered.',
  isOwnEntry: 'They wrote the entry themselves.',
  wasRestrictedByAnother:
    'Somebody else has taken the entry out of view: two decide together that it is gone for good.',
  leadsHomeServiceAndWasRestrictedByAnother:
    'They lead the service whose case it is, and somebody else has taken the entry out of view.',
  leadsHomeServiceAndIsAskedOfLeader:
    'They lead the service whose case it is, and the family asks for another relay holder.',
  isCoordinatingUnit: 'They work in the coordinating unit.',
  isOwnHealth: "What the entry holds is, or was kept as, the young person's own health.",
  isOneself: 'The event is about themselves.',
  isAskedService: 'They work in the service that the question was sent to.',
  isOutsideService: 'The question went to a body that has no login here; its answer is written down for it.',
  isResponsible: 'The intervention is theirs to carry out, and stays so.',
  speaksForOneself:
    'They speak for themselves, in the role that their relation to the child gives: young person, guardian, pregnant woman or representative.',
  answersWhatOneIsAsked: 'They answer, for themselves, a consent that they are asked for.',
};

export function holds(condition: Condition, situation: Situation): boolean {
  return CONDITIONS[condition](situation);
}

/** What somebody says or decides as the person they are; nobody does it in their place. */
const PERSONAL: readonly Condition[] = ['isOneself', 'wasRestrictedByAnother', 'speaksForOneself'];

export function isPersonal(condition: Condition): boolean {
  return PERSONAL.includes(condition);
}
