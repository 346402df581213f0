import type { IconName } from '../../blocks/icon';

/** What an event is about, by how its name begins or ends; the first that fits counts. */
const ICONS: readonly (readonly [RegExp, IconName])[] = [
  [/ACUTE/, 'up'],
  [/^LEVEL_/, 'stairs'],
  [/^GOAL_/, 'goal'],
  [/^BRIGHT_SPOT/, 'sun'],
  [/^(CHILD_VOICE|FAMILY_A|GUARDIAN_|ADVICE|COORDINATING_UNIT)/, 'speech'],
  [/^CONTACT_/, 'phone'],
  [/^MEETING_/, 'people'],
  [/JOURNALLED$/, 'check'],
  [/^NEXT_DATE/, 'calendar'],
  [/^(EVALUATION|MEASUREMENT)/, 'scale'],
  [/^(INTERVENTION|PLAN)_/, 'check'],
  [/^(CONSENT|BASIS|OBJECTION)_/, 'consent'],
  [/^(BATON|RELAY|HOLDER|COORDINATOR)_/, 'baton'],
  [/^(REFERRAL|PARTICIPANT|FAMILY)_/, 'people'],
  [/^FILE_/, 'file'],
  [/^(EMERGENCY|PROTECT)/, 'lock'],
  [/_(REOPENED|RISEN)$/, 'up'],
  [/_(CLOSED|DISMISSED|DISCONTINUED|LAPSED)$/, 'folder'],
];

/** Beside words that say the same; what is not known is something that was written. */
export function iconOf(type: string): IconName {
  return ICONS.find(([pattern]) => pattern.test(type))?.[1] ?? 'pencil';
}
