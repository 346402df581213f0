import type { Tie } from './oracle.js';

/**
 * Who may ever record what in a case, by bti.md, "Roles" and its ten rules. Whoever drives the case does what drives it;
 * here stands who else may, and what is not the driver's. An event that is in neither list is refused to all but the driver.
 */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  // Participants own their interventions, write notes and bright spots, and say what they know.
  INTERVENTION_PLANNED: ['participant'],
  INTERVENTION_CHANGED: ['participant'],
  INTERVENTION_EVALUATED: ['participant'],
  INTERVENTION_STOPPED: ['participant'],
  CHILD_VOICE_RECORDED: ['participant'],
  CONTACT_RECORDED: ['participant'],
  PARTICIPANT_LEFT: ['participant'],
  MEASUREMENT_RECORDED: ['participant', 'guardian', 'child'],
  NOTE_WRITTEN: ['participant', 'referred', 'guardian', 'child', 'emergency'],
  BRIGHT_SPOT_WRITTEN: ['participant', 'referred', 'guardian', 'child'],
  // The family asks, or somebody writes it down for them; who drives answers, the leader where it is about the holder.
  FAMILY_ASKED: ['guardian', 'child'],
  FAMILY_ANSWERED: ['leader'],
  FILE_ADDED: ['participant', 'referred'],
  // Each professional ticks what they have put into their own journal.
  LOG_JOURNALLED: ['participant', 'referred'],
  ENTRY_CORRECTED: ['participant', 'referred', 'guardian', 'child'],
  ENTRY_RESTRICTED: ['participant'],
  ENTRY_KEPT_FROM_GUARDIANS: ['participant', 'child'],
  ENTRY_SHOWN_TO_GUARDIANS: ['child'],
  // The coordinating unit advises, appoints, assigns; as a participant it stays the coordinating unit.
  RIGHTS_ASSESSED: ['referred', 'participant'],
  // The family gives, extends and withdraws, refuses and disagrees.
  CONSENT_GIVEN: ['guardian', 'child'],
  // Each who is asked answers alone; who drives the case asks, and writes the answer down for them.
  CONSENT_AGREED: ['guardian', 'child'],
  CONSENT_EXTENDED: ['guardian', 'child'],
  CONSENT_WITHDRAWN: ['guardian', 'child'],
  CONSENT_REFUSED: ['guardian', 'child'],
  GUARDIAN_OBJECTED: ['guardian', 'child'],
  // A service that is asked answers for itself; the driver writes down what a body without an account answered.
  REFERRAL_ACCEPTED: ['asked'],
  REFERRAL_DECLINED: ['asked'],
  // Leaders erase what another took out of view, keep the short list, and bring to the archive.
  ENTRY_ERASED: ['leader'],
  PROTECTION_SET: ['leader'],
  PROTECTION_LIFTED: ['leader'],
  PROTECTED_READER_ADDED: ['leader'],
  PROTECTED_READER_REMOVED: ['leader'],
  ARCHIVE_RECEIPT_RECORDED: ['leader'],
};

/** What is nobody's by driving the case. */
const NOT_BY_DRIVING: Readonly<Record<string, readonly string[]>> = {
  LOG_REQUESTED: ['holder'],
  BATON_OFFERED: ['holder'],
  BATON_OFFER_WITHDRAWN: ['holder'],
  BATON_ACCEPTED: ['offered'],
  BATON_DECLINED: ['offered'],
  RELAY_HOLDER_NAMED: ['leader'],
  BATON_ASSIGNED: ['leader', 'oversight', 'referred', 'participant'],
  COORDINATOR_APPOINTED: ['oversight', 'referred', 'participant'],
  COORDINATING_UNIT_ADVISED: ['oversight', 'referred', 'participant'],
  CASE_DISPOSED: ['leader'],
  CONCERN_DISPOSED: ['leader'],
};

/** What one says or decides as the person one is: nobody does it in another's place. */
const PERSONAL: readonly string[] = [
  'PARTICIPANT_LEFT as participant',
  'ENTRY_ERASED as holder',
  'ENTRY_ERASED as author',
];

/** Whether somebody may ever record such an event in the case, whatever it says. */
export function mayRecord(type: string, ties: readonly Tie[]): boolean {
  const relations = NOT_BY_DRIVING[type] ?? ['author', 'holder', ...(ALSO[type] ?? [])];
  return ties.some(
    ({ relation, insteadOf }) =>
      relations.includes(relation) &&
      !(insteadOf && (PERSONAL.includes(`${type} as ${relation}`) || relation === 'offered')),
  );
}
