import { KINDS_OF_INFORMATION, type KindOfInformation } from './event-fields.js';
import type { CaseEvent, EventType } from './events.js';
import type { Guide } from './guide.js';

/**
 * Which kinds of information an entry of the history holds: a basis for sharing opens the entries of the kinds it
 * covers, and no others (bti.md, invariant 2). Whoever writes may say it; otherwise it follows from who writes.
 */

/** What an entry is marked with by the one who writes it. */
export interface EntryMarks {
  /** Left out: what the writer's service usually writes. */
  kinds?: readonly KindOfInformation[];
  /** Person id of a guardian whose own information it is; left out where it is the child's. */
  about?: string;
}

/** What the services of each kind usually write. A guide may say otherwise. */
const WRITTEN_BY: Readonly<Record<string, readonly KindOfInformation[]>> = {
  midwife: ['health'],
  healthStation: ['health'],
  schoolHealth: ['health'],
  youthHealthStation: ['health'],
  mentalHealth: ['health'],
  gp: ['health'],
  bup: ['health'],
  kindergarten: ['school'],
  school: ['school'],
  alternativeSchool: ['school'],
  upperSecondary: ['school'],
  ppt: ['school'],
  childProtection: ['childProtection'],
  childProtectionMeasures: ['childProtection'],
  nav: ['economy'],
  parentGuidance: ['family'],
  childrenAtRisk: ['family'],
  youthTeam: ['family'],
  youthResourceTeam: ['family'],
  outreach: ['family'],
  leisureClub: ['family'],
  library: ['family'],
  voluntary: ['family'],
  refugeeService: ['family'],
  crimePrevention: ['family'],
  coordinatingUnit: ['family'],
};

/** These tell of the child or the family by their facts alone; others only by a text. */
const TELLING: ReadonlySet<EventType> = new Set<EventType>([
  'CONCERN_LOGGED',
  'CONCERN_DEFINED',
  'ACUTE_RISE_EVALUATED',
  'RIGHTS_ASSESSED',
  'GOAL_SET',
  'GOAL_REACHED',
  'GOAL_DROPPED',
  'INTERVENTION_PLANNED',
  'INTERVENTION_CHANGED',
  'INTERVENTION_EVALUATED',
  'INTERVENTION_STOPPED',
  'EVALUATION_RECORDED',
  'CHILD_VOICE_RECORDED',
  'CASE_CLOSED',
  'CASE_DISCONTINUED',
  'GROUPS_SET',
  'MEASUREMENT_RECORDED',
  'OPEN_REPORT_RECORDED',
  'ENTRY_KEPT_FROM_GUARDIANS',
  'ENTRY_SHOWN_TO_GUARDIANS',
  'PROTECTION_SET',
  'PROTECTION_LIFTED',
  'PROTECTED_READER_ADDED',
  'PROTECTED_READER_REMOVED',
]);

/** Why the family says yes or no, and what it asks, is the family's own matter. */
const OF_THE_FAMILY: ReadonlySet<EventType> = new Set<EventType>([
  'CONSENT_GIVEN',
  'CONSENT_ASKED',
  'CONSENT_AGREED',
  'CONSENT_NO_LONGER_ASKED',
  'CONSENT_EXTENDED',
  'CONSENT_WITHDRAWN',
  'CONSENT_REFUSED',
  'GUARDIAN_OBJECTED',
  'OBJECTION_SETTLED',
  'FAMILY_ASKED',
  'FAMILY_ANSWERED',
  'INFORMATION_ASKED_FOR',
  'INFORMATION_ANSWERED',
  'REFUSAL_APPEALED',
  'APPEAL_DECIDED',
]);

/** What a service of this kind writes; of one that nobody has described it could be anything. */
export function kindsWrittenBy(serviceKind: string, guide: Guide): readonly KindOfInformation[] {
  return guide.kindsOfInformation?.[serviceKind] ?? WRITTEN_BY[serviceKind] ?? KINDS_OF_INFORMATION;
}

/**
 * The kinds of an entry; empty for one that only tells how the case goes.
 *
 * @param writes what the writer's service usually writes
 */
export function kindsOfEntry(
  { type, facts, texts }: CaseEvent,
  stated: readonly KindOfInformation[] | undefined,
  writes: readonly KindOfInformation[],
): readonly KindOfInformation[] {
  if (texts.length === 0 && !TELLING.has(type) && !OF_THE_FAMILY.has(type)) return [];
  // A question says itself what it tells, and the basis was asked for that.
  const asked = type === 'REFERRAL_SENT' ? (facts.kinds as readonly KindOfInformation[]) : [];
  if (asked.length > 0) return inOrder(asked);
  if (stated && stated.length > 0) return inOrder(stated);
  return OF_THE_FAMILY.has(type) ? ['family'] : writes;
}

function inOrder(kinds: readonly KindOfInformation[]): KindOfInformation[] {
  return KINDS_OF_INFORMATION.filter((kind) => kinds.includes(kind));
}
