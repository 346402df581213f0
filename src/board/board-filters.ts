/** What the board can be narrowed to, each with its count. */
export const CHIPS = [
  'all',
  'stuck',
  'escalated',
  'level3',
  'overdue',
  'unanswered',
  'withoutHolder',
  'withoutDate',
  'concerns',
] as const;
export type Chip = (typeof CHIPS)[number];

export const AGE_GROUPS = ['unborn', '0-5', '6-12', '13-15', '16-17', '18+'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

export const SORTINGS = ['next', 'level', 'service', 'since'] as const;
export type Sorting = (typeof SORTINGS)[number];
