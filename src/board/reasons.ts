/** Why a case stands on the board, the most pressing first. */
export const REASONS = [
  'stuck',
  'batonUnanswered',
  'withoutHolder',
  'referralUnanswered',
  'escalated',
  'withoutContact',
  'overdue',
  'withoutDate',
  'acute',
  'level3',
  'concern',
  'takesPart',
  'onTrack',
] as const;
export type Reason = (typeof REASONS)[number];

/** What `overview_of_cases` says of a case. */
export interface Needs {
  level: number;
  stuck: boolean;
  acute: boolean;
  missingNextDate: boolean;
  escalated: boolean;
  batonUnanswered: boolean;
  withoutHolder: boolean;
  referralUnanswered: boolean;
  withoutContact: boolean;
  nextDue: string | null;
  /** The reader holds the baton, or takes part. */
  takesPart: boolean;
}

/** Never empty: whoever finds a case on the board is told why. */
export function reasonsOf(needs: Needs, today: string): Reason[] {
  const holds: Record<Exclude<Reason, 'takesPart' | 'onTrack'>, boolean> = {
    stuck: needs.stuck,
    batonUnanswered: needs.batonUnanswered,
    withoutHolder: needs.withoutHolder,
    referralUnanswered: needs.referralUnanswered,
    escalated: needs.escalated,
    withoutContact: needs.withoutContact,
    overdue: needs.nextDue !== null && needs.nextDue < today,
    withoutDate: needs.missingNextDate,
    acute: needs.acute,
    level3: needs.level === 3,
    concern: needs.level === 0,
  };
  const found = REASONS.filter((reason) => holds[reason as keyof typeof holds]);
  if (found.length > 0) return found;
  return [needs.takesPart ? 'takesPart' : 'onTrack'];
}
