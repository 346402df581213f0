import { type Condition, holds, isPersonal, type Situation } from './event-conditions.js';
import { isStoodInFor, opensContent, type Relation, RELATIONS, withoutBasis } from './policy-relations.js';

export { RELATIONS, type Relation } from './policy-relations.js';

/** May send it; may send it when the condition holds; a relation that is not named may not. */
type Rule = true | Condition;
type Row = Partial<Record<Exclude<Relation, 'deputy'>, Rule>>;
/** `asTheAbsentOne`: a deputy may what the one who is away may. */
type ShownRow = Row & { deputy?: 'asTheAbsentOne' };

/** Whoever drives the case: its author until there is a holder, then the holder. */
const driver = { author: true, holder: true } as const satisfies Row;
const holder = { holder: true } as const satisfies Row;
const inCase = { ...driver, participant: true, referred: true } as const satisfies Row;
const family = { guardian: true, child: true } as const satisfies Row;
/** A member of the family speaks for themselves only. */
const ownWord = { guardian: 'speaksForOneself', child: 'speaksForOneself' } as const satisfies Row;
const assigners = {
  leader: 'leadsHomeServiceAndLeavesTheBatonWhereItIs',
  oversight: 'leavesTheBatonWhereItIs',
  referred: 'leavesTheBatonWhereItIs',
  participant: 'isCoordinatingUnitAndLeavesTheBatonWhereItIs',
} as const satisfies Row;
const asked = { asked: 'isAskedService', ...whoRecordsFor('isOutsideService') } as const satisfies Row;
const ownIntervention = { ...driver, participant: 'isResponsible' } as const satisfies Row;

function whoRecordsFor<C extends Condition>(condition: C) {
  return { author: condition, holder: condition };
}

/**
 * Who may send which event (bti.md, "Roles"): the relation to the case decides, and for some also what the event says.
 * Whether the event can be taken now is the model's question. What the engine records by itself does not stand here.
 */
const TABLE = {
  CONCERN_DEFINED: driver,
  CONCERN_SHARED: driver,
  CONCERN_DISMISSED: driver,
  CONCERN_REOPENED: driver,
  LEVEL_1_DECIDED: driver,
  LEVEL_2_DECIDED: driver,
  LEVEL_3_DECIDED: driver,
  LEVEL_1_STARTED_ACUTELY: driver,
  LEVEL_2_STARTED_ACUTELY: driver,
  LEVEL_3_STARTED_ACUTELY: driver,
  ACUTE_RISE_EVALUATED: driver,
  GUIDE_STEP_COMPLETED: driver,
  MEETING_HELD: driver,
  LOG_REQUESTED: holder,
  /** Recorded by the engine when the family of the case is stated. */
  FAMILY_CHANGED: driver,
  RIGHTS_ASSESSED: { ...driver, referred: true, participant: 'isCoordinatingUnit' },
  GOAL_SET: driver,
  GOAL_REACHED: driver,
  GOAL_DROPPED: driver,
  INTERVENTION_PLANNED: ownIntervention,
  INTERVENTION_CHANGED: ownIntervention,
  INTERVENTION_EVALUATED: ownIntervention,
  INTERVENTION_STOPPED: ownIntervention,
  PLAN_AGREED: driver,
  EVALUATION_STARTED: driver,
  EVALUATION_RECORDED: driver,
  CHILD_VOICE_RECORDED: { ...driver, participant: true },
  PLAN_RESUMED: driver,
  CASE_STUCK: driver,
  COORDINATING_UNIT_ADVISED: { referred: true, oversight: true, participant: 'isCoordinatingUnit' },
  CASE_CLOSED: driver,
  CASE_DISCONTINUED: driver,
  CASE_REOPENED: driver,
  CONSENT_GIVEN: { ...driver, ...ownWord },
  CONSENT_ASKED: driver,
  CONSENT_AGREED: { ...driver, ...ownWord, invited: 'answersWhatOneIsAsked' },
  CONSENT_NO_LONGER_ASKED: driver,
  CONSENT_EXTENDED: { ...driver, ...ownWord },
  CONSENT_WITHDRAWN: { ...driver, ...ownWord },
  CONSENT_REFUSED: { ...driver, ...ownWord, invited: 'answersWhatOneIsAsked' },
  GUARDIAN_OBJECTED: { ...driver, ...ownWord },
  OBJECTION_SETTLED: driver,
  BASIS_RECORDED: driver,
  BASIS_ENDED: driver,
  REFERRAL_SENT: driver,
  REFERRAL_ACCEPTED: asked,
  REFERRAL_DECLINED: asked,
  REFERRAL_WITHDRAWN: driver,
  ADVICE_RECORDED: driver,
  PARTICIPANT_JOINED: driver,
  PARTICIPANT_LEFT: { ...driver, participant: 'isOneself' },
  RELAY_HOLDER_NAMED: { leader: 'leadsHomeService' },
  BATON_OFFERED: holder,
  BATON_ACCEPTED: { offered: true },
  BATON_DECLINED: { offered: true },
  BATON_OFFER_WITHDRAWN: holder,
  BATON_ASSIGNED: assigners,
  COORDINATOR_APPOINTED: { oversight: true, referred: true, participant: 'isCoordinatingUnit' },
  CONTACT_RECORDED: { ...driver, participant: true },
  NEXT_DATE_SET: driver,
  NOTE_WRITTEN: { ...inCase, ...family, emergency: true },
  /** Everybody keeps their own journal. */
  LOG_JOURNALLED: inCase,
  BRIGHT_SPOT_WRITTEN: { ...inCase, ...family },
  FAMILY_ASKED: { ...driver, ...family },
  /** Whether another should hold the baton is for the leader to answer. */
  FAMILY_ANSWERED: { ...driver, leader: 'leadsHomeServiceAndIsAskedOfLeader' },
  FILE_ADDED: inCase,
  GROUPS_SET: driver,
  MEASUREMENT_RECORDED: { ...driver, participant: true, ...family },
  /** Whoever drives the case puts right what is wrong in it; others their own words. */
  ENTRY_CORRECTED: {
    ...driver,
    participant: 'isOwnEntry',
    referred: 'isOwnEntry',
    guardian: 'isOwnEntry',
    child: 'isOwnEntry',
  },
  /** The young person keeps their own health to themselves; a danger is for those who work with the case to see. */
  ENTRY_KEPT_FROM_GUARDIANS: { ...driver, participant: 'isOwnEntry', child: 'isOwnHealth' },
  ENTRY_SHOWN_TO_GUARDIANS: { ...driver, child: 'isOwnHealth' },
  PROTECTION_SET: { ...driver, leader: 'leadsHomeService' },
  PROTECTION_LIFTED: { ...driver, leader: 'leadsHomeService' },
  PROTECTED_READER_ADDED: { ...driver, leader: 'leadsHomeService' },
  PROTECTED_READER_REMOVED: { ...driver, leader: 'leadsHomeService' },
  INFORMATION_ASKED_FOR: driver,
  INFORMATION_ANSWERED: driver,
  REFUSAL_APPEALED: driver,
  APPEAL_DECIDED: driver,
  ENTRY_RESTRICTED: { ...driver, participant: 'isOwnEntry' },
  ENTRY_ERASED: {
    ...whoRecordsFor('wasRestrictedByAnother'),
    leader: 'leadsHomeServiceAndWasRestrictedByAnother',
  },
  /** One brings it to the archive, and the leader decides that it goes here. */
  ARCHIVE_RECEIPT_RECORDED: { ...driver, leader: 'leadsHomeService' },
  CASE_DISPOSED: { leader: 'leadsHomeService' },
  CONCERN_DISPOSED: { leader: 'leadsHomeService' },
} as const satisfies Record<string, Row>;

/** How somebody is related to a case, and whether that opens the content to them today. */
export interface Tie {
  relation: Relation;
  content: boolean;
  /** Of a deputy: who is away, and what that one is to the case. */
  insteadOf?: { staffId: string; relation: Relation };
}

/** Whether somebody with these relations may send the event, as far as its own words matter. */
export function maySend(type: string, ties: readonly Tie[], situation: Situation): boolean {
  return tieThatSends(type, ties, situation) !== undefined;
}

/** The relation by which somebody may send the event; their own before one in which they stand in for another. */
export function tieThatSends(type: string, ties: readonly Tie[], situation: Situation): Tie | undefined {
  const inOrder = ties.toSorted((a, b) => Number(!!a.insteadOf) - Number(!!b.insteadOf));
  return inOrder.find((tie) => {
    const actor = tie.insteadOf ? ({ kind: 'staff', id: tie.insteadOf.staffId } as const) : situation.actor;
    return rulesFor(type, [tie]).some(
      (rule) => rule === true || holds(rule, { ...situation, actor, hand: situation.actor }),
    );
  });
}

/** Whether somebody with these relations may send such an event at all, whatever it says. */
export function mayEverSend(type: string, ties: readonly Tie[]): boolean {
  return rulesFor(type, ties).length > 0;
}

function rulesFor(type: string, ties: readonly Tie[]): Rule[] {
  const row = Object.hasOwn(TABLE, type) ? (TABLE as Record<string, Row>)[type] : undefined;
  return ties
    .filter((tie) => counts(tie, type))
    .flatMap(({ relation, insteadOf }) =>
      insteadOf ? ruleForDeputy(row, insteadOf.relation) : (row?.[relation as keyof Row] ?? []),
    );
}

function ruleForDeputy(row: Row | undefined, relation: Relation): Rule[] {
  const rule = isStoodInFor(relation) ? row?.[relation as keyof Row] : undefined;
  return rule === undefined || (rule !== true && isPersonal(rule)) ? [] : [rule];
}

function counts({ relation, content, insteadOf }: Tie, type: string): boolean {
  const as = insteadOf?.relation ?? relation;
  return content || !opensContent(as) || withoutBasis(as).includes(type);
}

/** What relations that open the content may send still when they do not any more: for the documentation. */
export function eventsWithoutContent(): Readonly<Partial<Record<Relation, readonly string[]>>> {
  const left = RELATIONS.map((relation) => [relation, withoutBasis(relation)] as const);
  return Object.fromEntries(left.filter(([, events]) => events.length > 0));
}

/** The table as it stands: for the documentation, and for the test that no event is forgotten. */
export function eventPermissions(): Readonly<Record<string, ShownRow>> {
  const rows = Object.entries<Row>(TABLE).map(([type, row]): [string, ShownRow] => [
    type,
    RELATIONS.some((relation) => ruleForDeputy(row, relation).length > 0)
      ? { ...row, deputy: 'asTheAbsentOne' }
      : row,
  ]);
  return Object.fromEntries(rows);
}
