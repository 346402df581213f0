import { type Condition, holds, type Situation } from './event-conditions.js';

/** How a principal may be related to a case; the projection writes them into `case_access`. */
export const RELATIONS = [
  'author',
  'holder',
  'participant',
  'referred',
  'guardian',
  'child',
  'leader',
  'asked',
  'offered',
  'oversight',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** May send it; may send it when the condition holds; a relation that is not named may not. */
type Rule = true | Condition;
type Row = Partial<Record<Relation, Rule>>;

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
  CONSENT_EXTENDED: { ...driver, ...ownWord },
  CONSENT_WITHDRAWN: { ...driver, ...ownWord },
  CONSENT_REFUSED: { ...driver, ...ownWord },
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
  NOTE_WRITTEN: { ...inCase, ...family },
  BRIGHT_SPOT_WRITTEN: { ...inCase, ...family },
  GROUPS_SET: driver,
  MEASUREMENT_RECORDED: { ...driver, participant: true, ...family },
  ENTRY_RESTRICTED: { ...driver, participant: 'isOwnEntry' },
  ENTRY_ERASED: { ...whoRecordsFor('wasRestrictedByAnother'), leader: 'leadsHomeService' },
} as const satisfies Record<string, Row>;

/** These take part because they read the content. */
const READERS: ReadonlySet<Relation> = new Set([
  'author',
  'holder',
  'participant',
  'referred',
  'guardian',
  'child',
]);

/** What is left to a reader whose basis is gone, so that the case does not stand still: nothing that is in the case. */
const WITHOUT_CONTENT: Partial<Record<Relation, readonly string[]>> = {
  holder: ['BATON_OFFERED', 'BATON_OFFER_WITHDRAWN'],
};

/** How somebody is related to a case, and whether that opens the content to them today. */
export interface Tie {
  relation: Relation;
  content: boolean;
}

/** Whether somebody with these relations may send the event, as far as its own words matter. */
export function maySend(type: string, ties: readonly Tie[], situation: Situation): boolean {
  return rulesFor(type, ties).some((rule) => rule === true || holds(rule, situation));
}

/** Whether somebody with these relations may send such an event at all, whatever it says. */
export function mayEverSend(type: string, ties: readonly Tie[]): boolean {
  return rulesFor(type, ties).length > 0;
}

function rulesFor(type: string, ties: readonly Tie[]): Rule[] {
  const row = Object.hasOwn(TABLE, type) ? eventPermissions()[type] : undefined;
  return ties.filter((tie) => counts(tie, type)).flatMap(({ relation }) => row?.[relation] ?? []);
}

function counts({ relation, content }: Tie, type: string): boolean {
  return content || !READERS.has(relation) || (WITHOUT_CONTENT[relation]?.includes(type) ?? false);
}

/** What relations that open the content may send still when they do not any more: for the documentation. */
export function eventsWithoutContent(): Readonly<Partial<Record<Relation, readonly string[]>>> {
  return WITHOUT_CONTENT;
}

/** The table as it stands: for the documentation, and for the test that no event is forgotten. */
export function eventPermissions(): Readonly<Record<string, Row>> {
  return TABLE;
}
