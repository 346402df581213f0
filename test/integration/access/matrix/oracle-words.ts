import type { CaseFacts, EntryFacts, Somebody } from './facts.js';
import { leads, readsEntry, type Tie } from './oracle.js';
import { mayRecord } from './oracle-events.js';

/**
 * Who may record an event that says whose word it is or what it is about, by bti.md, "Roles" and its ten rules; written
 * down apart from src. Narrower than who may ever: a family speaks for itself, a participant for their own work.
 */
interface Said {
  who: Somebody;
  one: CaseFacts;
  /** In their own name and about what is theirs; or in another's, about what is another's. */
  whose: 'own' | 'others';
}

/** Recorded by the engine, or through a door of their own: by nobody here. */
const OTHER_DOORS: readonly string[] = [
  'CONCERN_LOGGED',
  'LOG_OPENED',
  'FAMILY_CHANGED',
  'CONSENT_EXPIRING',
  'CONSENT_EXPIRED',
  'COPIES_HANDLED',
  'FILE_ADDED',
  'MEASUREMENT_RECORDED',
  'BATON_OFFER_UNANSWERED',
  'HOLDER_LEFT',
  'HOLDER_RETURNED',
  'EMERGENCY_ACCESS_OPENED',
  'EMERGENCY_ACCESS_ENDED',
  'OPEN_REPORT_RECORDED',
  'ACCESS_REQUESTED',
  'ACCESS_ANSWERED',
  'ACCESS_EXTENDED',
  'CONCERN_LAPSED',
  'ROWS_RENEWED',
  'GUIDE_MOVED',
];

/** What somebody has written themselves, and what they may therefore put right. */
export const ownEntry = ({ name }: Somebody, { entries }: CaseFacts): EntryFacts | undefined =>
  entries.find(({ type, writtenBy }) => type === 'NOTE_WRITTEN' && writtenBy === name);

/** Taken out of view by the school, and not by whoever drives the case. */
export const restrictedByAnother = ({ outOfView }: CaseFacts): number | undefined => outOfView[1];

/** An entry that somebody of the family does not read does not count in the numbers they know. */
export function numberAsRead(who: Somebody, one: CaseFacts, number: number): number {
  if (who.kind !== 'person') return number;
  return one.entries.filter((each) => each.number <= number && readsEntry(who, one, each)).length;
}

type Rule = (said: Said) => boolean;
const isOwn: Rule = ({ whose }) => whose === 'own';
/** The service where the case belongs decides; leaders of others see that it exists. */
const leadsHome: Rule = ({ who }) => leads(who, 'health');
const isUnit: Rule = ({ who }) => who.roles.some(({ role }) => role === 'coordinatingUnit');
const isOwnEntry: Rule = (said) => isOwn(said) && ownEntry(said.who, said.one) !== undefined;
/** A foster parent reads, and says neither yes nor no; nobody says it for another. */
const isOwnWord: Rule = (said) => isOwn(said) && said.who.name !== 'fosterMother';
/** A body without an account: what it answered is written down by whoever drives the case. */
const isAnswerOfOutsiders: Rule = ({ one, whose }) => whose === 'own' && one.outsideReferral !== '';
/** Rule 3: whoever carries the baton is not relieved by somebody who takes it for themselves. */
const leavesTheBaton: Rule = (said) => isOwn(said) || said.one.holder === null;
/** With the case closed there is no holder to be another of. */
const waitsForAnother: Rule = ({ one }) => one.asksForAnother !== null && one.level !== 'closed';
const isErasedByTwo: Rule = ({ one, whose }) => whose === 'own' && restrictedByAnother(one) !== undefined;

const family = (rule: Rule) => ({ guardian: rule, child: rule });
const own = { participant: isOwn };

/** By the relation in which somebody would record it; one that does not stand here may whatever it says. */
const NARROWED: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  INTERVENTION_PLANNED: own,
  INTERVENTION_CHANGED: own,
  INTERVENTION_EVALUATED: own,
  INTERVENTION_STOPPED: own,
  PARTICIPANT_LEFT: own,
  RIGHTS_ASSESSED: { participant: isUnit },
  COORDINATOR_APPOINTED: { participant: isUnit },
  COORDINATING_UNIT_ADVISED: { participant: isUnit },
  BATON_ASSIGNED: {
    participant: (said) => isUnit(said) && leavesTheBaton(said),
    leader: (said) => leadsHome(said) && leavesTheBaton(said),
    oversight: leavesTheBaton,
    referred: leavesTheBaton,
  },
  RELAY_HOLDER_NAMED: { leader: leadsHome },
  CONSENT_GIVEN: family(isOwnWord),
  CONSENT_AGREED: family(isOwnWord),
  CONSENT_EXTENDED: family(isOwnWord),
  CONSENT_WITHDRAWN: family(isOwnWord),
  CONSENT_REFUSED: family(isOwnWord),
  GUARDIAN_OBJECTED: family(isOwnWord),
  REFERRAL_ACCEPTED: { asked: isOwn, author: isAnswerOfOutsiders, holder: isAnswerOfOutsiders },
  REFERRAL_DECLINED: { asked: isOwn, author: isAnswerOfOutsiders, holder: isAnswerOfOutsiders },
  FAMILY_ANSWERED: { leader: (said) => leadsHome(said) && isOwn(said) && waitsForAnother(said) },
  ENTRY_CORRECTED: { participant: isOwnEntry, referred: isOwnEntry, ...family(isOwnEntry) },
  ENTRY_RESTRICTED: { participant: isOwnEntry },
  ENTRY_KEPT_FROM_GUARDIANS: { participant: isOwnEntry, child: isOwn },
  ENTRY_SHOWN_TO_GUARDIANS: { child: isOwn },
  ENTRY_ERASED: { leader: leadsHome, author: isErasedByTwo, holder: isErasedByTwo },
  PROTECTION_SET: { leader: leadsHome },
  PROTECTION_LIFTED: { leader: leadsHome },
  PROTECTED_READER_ADDED: { leader: leadsHome },
  PROTECTED_READER_REMOVED: { leader: leadsHome },
  ARCHIVE_RECEIPT_RECORDED: { leader: leadsHome },
  CASE_DISPOSED: { leader: leadsHome },
  CONCERN_DISPOSED: { leader: leadsHome },
};

/** Whether somebody may record this, in these words; whether it fits where the case stands is another question. */
export function mayRecordSo(type: string, ties: readonly Tie[], said: Said): boolean {
  if (OTHER_DOORS.includes(type)) return false;
  return ties.some((tie) => mayRecord(type, [tie]) && (NARROWED[type]?.[tie.relation]?.(said) ?? true));
}
