import type { AllowedEvent, Case } from './case-queries';

/** What may tell of a danger, or of the young person's health, as it is written. */
const MAY_BE_KEPT: readonly string[] = [
  'NOTE_WRITTEN',
  'CONTACT_RECORDED',
  'MEETING_HELD',
  'NEXT_DATE_SET',
  'CHILD_VOICE_RECORDED',
  'GOAL_SET',
  'INTERVENTION_PLANNED',
  'INTERVENTION_EVALUATED',
  'ADVICE_RECORDED',
  'REFERRAL_SENT',
];

/** How something is kept from guardians as it is written; undefined where no guardian reads, or it is not for the reader to do. */
export function keepingOf(
  { allowedEvents, family = [] }: Pick<Case, 'allowedEvents' | 'family'>,
  type: string,
): AllowedEvent | undefined {
  if (!MAY_BE_KEPT.includes(type) || !family.some(({ relation }) => relation !== 'child')) return undefined;
  return allowedEvents.find((one) => one.type === 'ENTRY_KEPT_FROM_GUARDIANS' && one.ready);
}
